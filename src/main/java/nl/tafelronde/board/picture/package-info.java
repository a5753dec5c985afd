/** The wall as a picture. */
@NullMarked
package nl.tafelronde.board.picture;

import org.jspecify.annotations.NullMarked;
