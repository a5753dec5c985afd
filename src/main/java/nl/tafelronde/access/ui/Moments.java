package nl.tafelronde.access.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.tafelronde.kernel.TimeConfiguration;

/** Says when, in the reader's language and the time of the house. */
final class Moments {

    private Moments() {
    }

    static String say(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(instant.atZone(TimeConfiguration.HOME));
    }
}
