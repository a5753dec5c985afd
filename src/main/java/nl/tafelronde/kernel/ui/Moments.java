package nl.tafelronde.kernel.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.tafelronde.kernel.TimeConfiguration;

/** Says when, in the reader's language and the time of the house. */
public final class Moments {

    private Moments() {
    }

    public static String say(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(instant.atZone(TimeConfiguration.HOME));
    }
}
