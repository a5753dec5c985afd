/** Boards over HTTP. */
@NullMarked
package nl.tafelronde.board.web;

import org.jspecify.annotations.NullMarked;
