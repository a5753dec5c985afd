package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.tafelronde.lab.LabSessionCard;
import nl.tafelronde.lab.SessionPlan;
import org.jspecify.annotations.Nullable;

/** Dates and times of meetings as people here read and type them; wall time in Europe/Amsterdam. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {
    }

    static String clock(LocalTime time) {
        return time.format(CLOCK);
    }

    static String day(LocalDateTime moment, Locale locale) {
        return moment.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    /** For example "dinsdag 24 april 2018, 19:30 – 21:30"; empty while nothing is known. */
    static String when(@Nullable LocalDateTime starts, @Nullable LocalDateTime ends, Locale locale) {
        if (starts == null) {
            return "";
        }
        return day(starts, locale) + ", " + clock(starts.toLocalTime()) + (ends == null ? "" : " – " + clock(ends.toLocalTime()));
    }

    static String when(LabSessionCard card, Locale locale) {
        return when(card.starts(), card.ends(), locale);
    }

    static String when(SessionPlan plan, Locale locale) {
        return when(plan.starts(), plan.ends(), locale);
    }

    static TimePicker timePicker(String label) {
        var picker = new TimePicker(label);
        picker.setLocale(Locale.forLanguageTag("nl"));
        picker.setStep(Duration.ofMinutes(15));
        picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(picker.getTranslation("lab.plan.time-bad")));
        return picker;
    }
}
