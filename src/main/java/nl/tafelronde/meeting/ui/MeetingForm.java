package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.meeting.MeetingPlan;

/** What an organiser can change about a meeting. */
class MeetingForm extends Div {

    private final LanguageBeside beside = new LanguageBeside();
    private final LocalizedField title = beside.follow(new LocalizedField(getTranslation("meeting.title"), false));
    private final LocalizedField explanation = beside.follow(new LocalizedField(getTranslation("meeting.explanation"), true));
    private final TextField location = new TextField(getTranslation("meeting.location"));
    private final DatePicker day = Pickers.day(getTranslation("poll.ui.day"));
    private final TimePicker from = Pickers.time(getTranslation("poll.ui.from"));
    private final TimePicker until = Pickers.time(getTranslation("poll.ui.until"));
    private final Checkbox wholeDay = new Checkbox(getTranslation("poll.ui.whole-day"));

    MeetingForm(MeetingPlan plan) {
        addClassName("tafel-form");
        location.setMaxLength(MeetingPlan.LOCATION);
        wholeDay.addValueChangeListener(event -> {
            from.setVisible(!event.getValue());
            until.setVisible(!event.getValue());
        });
        title.setValue(plan.title());
        explanation.setValue(plan.explanation());
        location.setValue(plan.location());
        day.setValue(plan.starts().toLocalDate());
        wholeDay.setValue(plan.wholeDay());
        from.setValue(plan.wholeDay() ? LocalTime.of(19, 30) : plan.starts().toLocalTime());
        until.setValue(plan.ends() == null ? LocalTime.of(21, 30) : plan.ends().toLocalTime());
        var when = new Div(day, from, until, wholeDay);
        when.addClassName("poll-when");
        add(beside, title, explanation, when, location);
    }

    /** What stands in the fields; refuses {@code poll.ui.date-incomplete} without a day or an hour. */
    MeetingPlan read() {
        if (day.getValue() == null || !wholeDay.getValue() && (from.getValue() == null || until.getValue() == null)) {
            throw Refusal.invalid("poll.ui.date-incomplete", 1);
        }
        if (wholeDay.getValue()) {
            return new MeetingPlan(title.getValue(), explanation.getValue(), location.getValue(), day.getValue().atStartOfDay(), null, true);
        }
        var ends = day.getValue().plusDays(until.getValue().isAfter(from.getValue()) ? 0 : 1).atTime(until.getValue());
        return new MeetingPlan(title.getValue(), explanation.getValue(), location.getValue(), day.getValue().atTime(from.getValue()), ends, false);
    }
}
