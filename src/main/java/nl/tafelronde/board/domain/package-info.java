/** Boards and notes as they are kept, and the rules they guard. */
@NullMarked
package nl.tafelronde.board.domain;

import org.jspecify.annotations.NullMarked;
