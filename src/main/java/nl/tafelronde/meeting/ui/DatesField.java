package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;
import org.jspecify.annotations.Nullable;

/** The dates of a poll: one row each, a new row a day after the last one at the same hours. */
class DatesField extends Section {

    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final LocalTime LATER = LocalTime.of(21, 30);

    private final LocalDate firstDay;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    /** @param firstDay what the first new row proposes */
    DatesField(LocalDate firstDay) {
        this.firstDay = firstDay;
        addClassName("poll-dates");
        list.addClassName("poll-date-rows");
        list.getElement().setAttribute("role", "list");
        var add = new Button(getTranslation("poll.ui.add-date"), _ -> add().focus());
        add.addClassName("poll-add-date");
        add(new H2(getTranslation("poll.ui.dates")), new Paragraph(getTranslation("poll.ui.dates-help")), list, Steps.row(add));
    }

    void show(List<PollSlot> slots) {
        rows.clear();
        list.removeAll();
        slots.forEach(it -> put(new Row(it), rows.size()));
        number();
    }

    /** What stands in the rows; a row without a day or an hour is refused with its number. */
    List<PollSlot> read() {
        return rows.stream().map(it -> it.read(rows.indexOf(it) + 1)).toList();
    }

    /** What stands in the rows as far as it is something. */
    List<PollSlot> written() {
        return rows.stream().filter(Row::complete).map(it -> it.read(0)).toList();
    }

    private Row add() {
        var last = rows.isEmpty() ? null : rows.getLast();
        var day = last == null || last.day.getValue() == null ? firstDay : last.day.getValue().plusDays(1);
        var wholeDay = last != null && last.wholeDay.getValue();
        var from = last == null || last.from.getValue() == null ? EVENING : last.from.getValue();
        var until = last == null || last.until.getValue() == null ? LATER : last.until.getValue();
        var places = last == null ? null : last.places.getValue();
        var row = new Row(new PollSlot(null, day.atTime(wholeDay ? LocalTime.MIDNIGHT : from), wholeDay ? null : until(day, from, until), wholeDay, places));
        put(row, rows.size());
        number();
        return row;
    }

    /** What ends after midnight ends on the next day. */
    private static LocalDateTime until(LocalDate day, LocalTime from, LocalTime until) {
        return day.plusDays(until.isAfter(from) ? 0 : 1).atTime(until);
    }

    private void put(Row row, int at) {
        rows.add(at, row);
        list.addComponentAtIndex(at, row);
    }

    private void remove(Row row) {
        var at = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        number();
        Notices.undo(getTranslation("poll.ui.date-removed"), () -> {
            put(row, Math.min(at, rows.size()));
            number();
        });
    }

    private void number() {
        rows.forEach(it -> it.number(rows.indexOf(it) + 1));
    }

    /** One date. */
    private final class Row extends Div {

        private final @Nullable UUID id;
        private final DatePicker day = Pickers.day(getTranslation("poll.ui.day"));
        private final TimePicker from = Pickers.time(getTranslation("poll.ui.from"));
        private final TimePicker until = Pickers.time(getTranslation("poll.ui.until"));
        private final Checkbox wholeDay = new Checkbox(getTranslation("poll.ui.whole-day"));
        private final IntegerField places = new IntegerField(getTranslation("poll.ui.places"));
        private final Button remove = new Button(getTranslation("poll.ui.remove"), _ -> DatesField.this.remove(this));

        private Row(PollSlot slot) {
            id = slot.id();
            addClassName("poll-date-row");
            getElement().setAttribute("role", "listitem");
            places.setMin(1);
            places.setMax(PollPlan.GUESTS);
            places.setClearButtonVisible(true);
            places.setPlaceholder(getTranslation("poll.ui.everybody"));
            remove.addThemeNames("tertiary");
            wholeDay.addValueChangeListener(event -> {
                from.setVisible(!event.getValue());
                until.setVisible(!event.getValue());
            });
            day.setValue(slot.starts().toLocalDate());
            wholeDay.setValue(slot.wholeDay());
            from.setValue(slot.wholeDay() ? EVENING : slot.starts().toLocalTime());
            until.setValue(slot.ends() == null ? LATER : slot.ends().toLocalTime());
            places.setValue(slot.capacity());
            add(day, from, until, wholeDay, places, remove);
        }

        private void focus() {
            day.focus();
        }

        private void number(int number) {
            getElement().setAttribute("aria-label", getTranslation("poll.ui.date-number", number));
            remove.setAriaLabel(getTranslation("poll.ui.remove-number", number));
        }

        private boolean complete() {
            return day.getValue() != null && (wholeDay.getValue() || from.getValue() != null && until.getValue() != null);
        }

        private PollSlot read(int number) {
            if (!complete() || places.isInvalid()) {
                throw Refusal.invalid("poll.ui.date-incomplete", number);
            }
            return wholeDay.getValue() ? new PollSlot(id, day.getValue().atStartOfDay(), null, true, places.getValue())
                    : new PollSlot(id, day.getValue().atTime(from.getValue()), DatesField.until(day.getValue(), from.getValue(), until.getValue()), false, places.getValue());
        }
    }
}
