package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import nl.tafelronde.kernel.ui.Days;

/** Fields for days and hours as people here type them. */
final class Pickers {

    private Pickers() {
    }

    static DatePicker day(String label) {
        return Days.picker(label, Reading.locale());
    }

    static TimePicker time(String label) {
        var picker = new TimePicker(label);
        picker.setLocale(Locale.forLanguageTag("nl"));
        picker.setStep(Duration.ofMinutes(15));
        picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(picker.getTranslation("poll.ui.time-bad")));
        return picker;
    }
}
