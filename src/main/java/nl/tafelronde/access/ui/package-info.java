/** Screens for accounts and one's own data. */
@NullMarked
package nl.tafelronde.access.ui;

import org.jspecify.annotations.NullMarked;
