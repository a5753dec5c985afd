/** Action points as a table for a spreadsheet: what stands in it, and what a table that comes back would change. */
@NullMarked
package nl.tafelronde.actionpoint.file;

import org.jspecify.annotations.NullMarked;
