package nl.tafelronde.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hour on the wall where meetings take place ({@link TimeConfiguration#HOME}). What was agreed is the hour on the wall,
 * also when the clocks go forward or back in between. An hour that comes twice in a night means the first of the two.
 */
public final class WallTime {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private WallTime() {
    }

    /** @throws Refusal {@code kernel.no-such-hour} for an hour that the clocks skip that night */
    public static LocalDateTime checked(LocalDateTime wall) {
        if (TimeConfiguration.HOME.getRules().getValidOffsets(wall).isEmpty()) {
            throw Refusal.invalid("kernel.no-such-hour", wall.format(CLOCK), wall.format(DateTimeFormatter.ISO_LOCAL_DATE));
        }
        return wall;
    }

    /** The moment in the world of an hour on the wall. */
    public static Instant instant(LocalDateTime wall) {
        return wall.atZone(TimeConfiguration.HOME).toInstant();
    }

    /** What the clocks on the wall show at a moment. */
    public static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, TimeConfiguration.HOME);
    }

    /** Which day it is there. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.HOME);
    }

    /** For example "dinsdag 24 april 2018, 19:30 – 21:30"; of a whole day the date only. */
    public static String say(LocalDateTime starts, @Nullable LocalDateTime ends, boolean wholeDay, Locale locale) {
        var day = starts.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
        if (wholeDay) {
            return day;
        }
        var until = ends == null ? "" : " – " + (ends.toLocalDate().equals(starts.toLocalDate()) ? "" : day(ends, locale) + ", ") + ends.format(CLOCK);
        return day + ", " + starts.format(CLOCK) + until;
    }

    private static String day(LocalDateTime moment, Locale locale) {
        return moment.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }
}
