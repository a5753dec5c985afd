package nl.tafelronde.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting for a calendar file. Texts are in the receiver's language; the file is for this receiver alone.
 *
 * @param uid       the same for every version of the meeting, unique in the world
 * @param sequence  0 first, one more with every change (RFC 5546)
 * @param stamp     when this version was made
 * @param starts    wall time in Europe/Amsterdam; of a whole day only the date counts
 * @param ends      null for a whole day
 * @param link      where the receiver says whether they come; null in a file for anybody
 * @param organiser the address that mails come from
 * @param attendee  the receiver's address; null in a file for anybody
 * @param answers   whether the receiver's calendar may answer to the organiser by mail
 */
public record CalendarEvent(String uid, int sequence, Instant stamp, LocalDateTime starts, @Nullable LocalDateTime ends, boolean wholeDay,
        String summary, String description, String location, @Nullable String link, String organiserName, String organiser, @Nullable String attendee, boolean answers) {

    @Override
    public String toString() {
        return "CalendarEvent[" + uid + ", " + sequence + "]";
    }
}
