package nl.tafelronde.meeting;

import java.time.LocalDateTime;
import java.util.Locale;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is, when and where. Times are wall time in Europe/Amsterdam.
 *
 * @param title    at most {@value #TITLE} characters per language, in at least one
 * @param location at most {@value #LOCATION} characters; may be empty
 * @param ends     after {@code starts}; null for a whole day
 */
public record MeetingPlan(Localized title, Localized explanation, String location, LocalDateTime starts, @Nullable LocalDateTime ends,
        boolean wholeDay) {

    public static final int TITLE = 120;
    public static final int EXPLANATION = 1_000;
    public static final int LOCATION = 200;

    /** For example "dinsdag 24 april 2018, 19:30 – 21:30". */
    public String when(Locale locale) {
        return WallTime.say(starts, ends, wholeDay, locale);
    }
}
