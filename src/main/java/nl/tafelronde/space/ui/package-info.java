/** The pages of spaces. */
@NullMarked
package nl.tafelronde.space.ui;

import org.jspecify.annotations.NullMarked;
