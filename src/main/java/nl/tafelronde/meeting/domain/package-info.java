/** Meetings as they are kept, with their rules. */
@NullMarked
package nl.tafelronde.meeting.domain;

import org.jspecify.annotations.NullMarked;
