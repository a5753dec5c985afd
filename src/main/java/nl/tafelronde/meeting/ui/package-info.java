/** Date polls and meetings in a space, for organisers and members. */
@NullMarked
package nl.tafelronde.meeting.ui;

import org.jspecify.annotations.NullMarked;
