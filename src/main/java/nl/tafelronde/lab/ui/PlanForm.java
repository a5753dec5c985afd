package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.SessionPlan;
import org.jspecify.annotations.Nullable;

/** The fields of a plan, apart from its phases. Tells after every change made by hand. */
class PlanForm extends Section {

    private final LocalizedField title;
    private final LocalizedField purpose;
    private final TextField place = new TextField(getTranslation("lab.plan.place"));
    private final DatePicker day = Days.picker(getTranslation("lab.plan.day"), Reader.locale());
    private final TimePicker from = Moments.timePicker(getTranslation("lab.plan.from"));
    private final TimePicker until = Moments.timePicker(getTranslation("lab.plan.until"));
    private final RadioButtonGroup<Naming> naming = new RadioButtonGroup<>();
    private final CheckboxGroup<StakeholderGroup> groups = new CheckboxGroup<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();

    PlanForm(LanguageBeside beside, Runnable changed) {
        addClassName("lab-plan-form");
        title = beside.follow(new LocalizedField(getTranslation("lab.plan.title"), false));
        purpose = beside.follow(new LocalizedField(getTranslation("lab.plan.purpose"), true));
        place.setValueChangeMode(ValueChangeMode.ON_BLUR);
        naming.setLabel(getTranslation("lab.plan.naming"));
        naming.setItems(Naming.values());
        naming.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        groups.setLabel(getTranslation("lab.plan.groups"));
        groups.setItems(StakeholderGroup.values());
        groups.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        languages.setLabel(getTranslation("lab.plan.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        var when = new Div(day, from, until);
        when.addClassName("lab-when");
        var fields = new Div(title, purpose, when, place, naming, groups, languages);
        fields.addClassName("tafel-form");
        add(new H2(getTranslation("lab.plan.about")), fields);
        for (var field : all()) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.run();
                }
            });
        }
    }

    /** After the evening the words can be put right until they are public; how people take part stands from the opening on. */
    void show(LabSessionDetails session, SessionPlan plan) {
        title.setValue(plan.title());
        purpose.setValue(plan.purpose());
        place.setValue(plan.place());
        day.setValue(plan.starts() == null ? null : plan.starts().toLocalDate());
        from.setValue(plan.starts() == null ? null : plan.starts().toLocalTime());
        until.setValue(plan.ends() == null ? null : plan.ends().toLocalTime());
        naming.setValue(plan.naming());
        groups.setValue(new LinkedHashSet<>(plan.groups()));
        languages.setValue(new LinkedHashSet<>(plan.languages()));
        for (var field : all()) {
            field.setReadOnly(session.state().over());
        }
        for (var words : List.<HasValue<?, ?>>of(title, purpose, place)) {
            words.setReadOnly(session.state() == LabState.PUBLISHED);
        }
        naming.setReadOnly(session.boardsMade() || session.state().over());
        naming.setHelperText(getTranslation(session.boardsMade() ? "lab.plan.naming-stands" : "lab.plan.naming-help"));
    }

    SessionPlan read() {
        var starts = at(from.getValue());
        var ends = at(until.getValue());
        // An evening that ends after midnight ends on the next day.
        var end = starts != null && ends != null && ends.isBefore(starts) ? ends.plusDays(1) : ends;
        return new SessionPlan(title.getValue(), purpose.getValue(), place.getValue(), starts, end, naming.getValue(),
                List.copyOf(groups.getValue()), List.copyOf(languages.getValue()));
    }

    private List<HasValue<?, ?>> all() {
        return List.<HasValue<?, ?>>of(title, purpose, place, day, from, until, naming, groups, languages);
    }

    private @Nullable LocalDateTime at(@Nullable LocalTime time) {
        return day.getValue() == null || time == null ? null : day.getValue().atTime(time);
    }
}
