package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;

/** Days as people here read and type them, in the reader's language. */
public final class Days {

    private Days() {
    }

    public static String say(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** A field for a day, typed as 24-4-2018 or chosen. */
    public static DatePicker picker(String label, Locale locale) {
        var picker = new DatePicker(label);
        var symbols = DateFormatSymbols.getInstance(locale);
        picker.setLocale(locale);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "d-M-yy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(1, 8))
                .setWeekdaysShort(Arrays.asList(symbols.getShortWeekdays()).subList(1, 8))
                .setToday(picker.getTranslation("kernel.today")).setCancel(picker.getTranslation("kernel.cancel"))
                .setBadInputErrorMessage(picker.getTranslation("kernel.date-bad")));
        return picker;
    }
}
