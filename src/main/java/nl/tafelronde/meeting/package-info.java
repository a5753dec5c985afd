/** Dated gatherings of a space: what came of a date poll, in everybody's calendar. A place-side module; it uses the poll. */
@NullMarked
package nl.tafelronde.meeting;

import org.jspecify.annotations.NullMarked;
