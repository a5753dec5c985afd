/** The pages of organisations. */
@NullMarked
package nl.tafelronde.network.ui;

import org.jspecify.annotations.NullMarked;
