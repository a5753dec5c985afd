/** Screens of early involvement. */
@NullMarked
package nl.tafelronde.involvement.ui;

import org.jspecify.annotations.NullMarked;
