/** Concerns about abuse: taken off the board into a channel that only named people read. */
@NullMarked
package nl.tafelronde.concern;

import org.jspecify.annotations.NullMarked;
