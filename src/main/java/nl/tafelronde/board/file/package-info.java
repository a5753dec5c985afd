/** Boards as files: JSON, and tables for a spreadsheet. What goes out comes back in equal. */
@NullMarked
package nl.tafelronde.board.file;

import org.jspecify.annotations.NullMarked;
