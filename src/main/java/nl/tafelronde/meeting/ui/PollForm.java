package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;
import org.jspecify.annotations.Nullable;

/** What an organiser fills in about a poll. */
class PollForm extends Div {

    private final LanguageBeside beside = new LanguageBeside();
    private final LocalizedField title = beside.follow(new LocalizedField(getTranslation("poll.title"), false));
    private final LocalizedField explanation = beside.follow(new LocalizedField(getTranslation("poll.explanation"), true));
    private final TextField location = new TextField(getTranslation("poll.location"));
    private final DatePicker day = Pickers.day(getTranslation("poll.ui.deadline-day"));
    private final TimePicker time = Pickers.time(getTranslation("poll.ui.deadline-time"));
    private final RadioButtonGroup<Boolean> hidden = new RadioButtonGroup<>();
    private final Map<StakeholderGroup, IntegerField> minimums = new EnumMap<>(StakeholderGroup.class);
    private final DatesField dates;

    PollForm(LocalDate firstDay) {
        addClassName("poll-form");
        dates = new DatesField(firstDay);
        location.setMaxLength(PollPlan.LOCATION);
        hidden.setLabel(getTranslation("poll.ui.votes"));
        hidden.setItems(true, false);
        hidden.setItemLabelGenerator(it -> getTranslation(it ? "poll.ui.votes-hidden" : "poll.ui.votes-open"));
        var until = new Div(day, time);
        until.addClassName("poll-when");
        var fields = new Div(title, explanation, location, until, hidden);
        fields.addClassName("tafel-form");
        add(beside, new Section(new H2(getTranslation("poll.ui.about")), fields), dates, presence());
    }

    private Section presence() {
        var fields = new Div();
        fields.addClassName("poll-minimums");
        for (var group : StakeholderGroup.values()) {
            var field = new IntegerField(getTranslation(group.textKey()));
            field.setMin(0);
            field.setMax(PollPlan.GUESTS);
            field.setStepButtonsVisible(true);
            field.setValue(0);
            minimums.put(group, field);
            fields.add(field);
        }
        return new Section(new H2(getTranslation("poll.ui.minimums")), new Paragraph(getTranslation("poll.ui.minimums-help")), fields);
    }

    void show(PollPlan plan) {
        title.setValue(plan.title());
        explanation.setValue(plan.explanation());
        location.setValue(plan.location());
        day.setValue(plan.deadline() == null ? null : plan.deadline().toLocalDate());
        time.setValue(plan.deadline() == null ? LocalTime.of(17, 0) : plan.deadline().toLocalTime());
        hidden.setValue(plan.hidden());
        minimums.forEach((group, field) -> field.setValue(plan.minimums().getOrDefault(group, 0)));
        dates.show(plan.slots());
        beside.setValue(beside.getValue());
    }

    /** What stands in the fields; refuses {@code poll.ui.date-incomplete}. */
    PollPlan read() {
        return plan(dates.read());
    }

    /** What stands in the fields as far as it is something. */
    PollPlan written() {
        return plan(dates.written());
    }

    private PollPlan plan(List<PollSlot> slots) {
        var needed = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        minimums.forEach((group, field) -> {
            if (field.getValue() != null && field.getValue() != 0) {
                needed.put(group, field.getValue());
            }
        });
        return new PollPlan(title.getValue(), explanation.getValue(), location.getValue(), deadline(), hidden.getValue(), needed, slots);
    }

    private @Nullable LocalDateTime deadline() {
        return day.getValue() == null || time.getValue() == null ? null : day.getValue().atTime(time.getValue());
    }
}
