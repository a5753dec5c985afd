package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.NextSession;
import nl.tafelronde.lab.NextSessionOffer;
import nl.tafelronde.lab.NextSessions;
import nl.tafelronde.lab.OpenPoint;
import nl.tafelronde.lab.PhaseTemplateDetails;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeState;
import org.jspecify.annotations.Nullable;

/** Makes a session that takes over from an earlier one: when, with which themes, open points and phases, and who is invited. */
@Route("lab/:session/next")
@PermitAll
class NextSessionView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS = 4;

    private final CurrentActor current;
    private final NextSessions next;
    private final PhaseTemplates templates;
    private final Spaces spaces;
    private final Clock clock;
    private final TextField title = new TextField(getTranslation("lab.plan.title"));
    private final TextField place = new TextField(getTranslation("lab.plan.place"));
    private final DatePicker day = Days.picker(getTranslation("lab.plan.day"), Reader.locale());
    private final TimePicker from = Moments.timePicker(getTranslation("lab.plan.from"));
    private final TimePicker until = Moments.timePicker(getTranslation("lab.plan.until"));
    private final RadioButtonGroup<Optional<PhaseTemplateDetails>> phases = new RadioButtonGroup<>();
    private final Checkbox framework = new Checkbox(getTranslation("lab.next.framework"));
    private final List<CheckboxGroup<ThemeCard>> themes = new ArrayList<>();
    private final CheckboxGroup<OpenPoint> points = new CheckboxGroup<>();
    private final CheckboxGroup<StakeholderGroup> people = new CheckboxGroup<>();

    NextSessionView(CurrentActor current, NextSessions next, PhaseTemplates templates, Spaces spaces, Clock clock) {
        this.current = current;
        this.next = next;
        this.templates = templates;
        this.spaces = spaces;
        this.clock = clock;
        addClassNames("tafel-page", "lab-new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var made = next.offer(current.get(), LabAddress.session(event));
        space = spaces.read(current.get(), new SpaceId(made.session().space()));
        removeAll();
        themes.clear();
        add(new H1(getTranslation("lab.next")), new Paragraph(getTranslation("lab.next.about", made.session().plan().title().in(Reader.language()))),
                when(made), what(made), who(made), buttons(made));
        title.focus();
    }

    private Section when(NextSessionOffer made) {
        var plan = made.session().plan();
        title.setMaxLength(SessionPlan.TITLE);
        title.setValue(getTranslation("lab.next.title", plan.title().in(Reader.language())));
        place.setMaxLength(SessionPlan.PLACE);
        place.setValue(plan.place());
        day.setValue(clock.instant().atZone(TimeConfiguration.HOME).toLocalDate().plusWeeks(WEEKS));
        from.setValue(plan.starts() == null ? LocalTime.of(19, 30) : plan.starts().toLocalTime());
        until.setValue(plan.ends() == null ? LocalTime.of(21, 30) : plan.ends().toLocalTime());
        var choices = new ArrayList<Optional<PhaseTemplateDetails>>();
        choices.add(Optional.empty());
        templates.usableIn(current.get(), made.session().space()).forEach(it -> choices.add(Optional.of(it)));
        phases.setLabel(getTranslation("lab.next.phases"));
        phases.setItems(choices);
        phases.setItemLabelGenerator(it -> it.map(template -> template.name().in(Reader.language())).orElse(getTranslation("lab.next.same-phases")));
        phases.setValue(choices.getFirst());
        framework.setValue(true);
        var time = new Div(day, from, until);
        time.addClassName("lab-when");
        return section("lab.next.when", title, time, place, phases, framework);
    }

    private Section what(NextSessionOffer made) {
        var section = section("lab.next.themes");
        for (var session : made.themes()) {
            var group = new CheckboxGroup<ThemeCard>();
            group.setLabel(session.title().in(Reader.language()));
            group.setItems(session.themes());
            group.setItemLabelGenerator(it -> it.title() + " · " + getTranslation(it.state().textKey()));
            if (session.session().equals(made.session().id())) {
                group.setValue(session.themes().stream().filter(it -> it.state() == ThemeState.CHOSEN).collect(Collectors.toSet()));
            }
            group.addClassName("lab-theme-choices");
            themes.add(group);
            section.add(group);
        }
        if (made.themes().isEmpty()) {
            section.add(new Paragraph(getTranslation("lab.next.no-themes")));
        }
        points.setLabel(getTranslation("lab.next.points"));
        points.setItems(made.points());
        points.setItemLabelGenerator(it -> it.text().in(Reader.language()) + (it.byWhom().isEmpty() ? "" : " · " + it.byWhom()));
        points.setValue(Set.copyOf(made.points()));
        points.addClassName("lab-theme-choices");
        points.setVisible(!made.points().isEmpty());
        section.add(points);
        return section;
    }

    private Section who(NextSessionOffer made) {
        people.setLabel(getTranslation("lab.next.invite"));
        people.setItems(made.invitable().keySet());
        people.setItemLabelGenerator(it -> getTranslation(it.textKey()) + " · " + made.invitable().get(it));
        people.setValue(made.invitable().keySet());
        people.setVisible(!made.invitable().isEmpty());
        return section("lab.next.people", new Paragraph(getTranslation(made.invitable().isEmpty() ? "lab.next.nobody" : "lab.next.people-help", made.people())), people);
    }

    private Section section(String heading, Component... parts) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassNames("lab-card", "tafel-form");
        section.add(parts);
        return section;
    }

    private Div buttons(NextSessionOffer made) {
        var create = new Button(getTranslation("lab.next.create"), _ -> Attempt.to(this, () -> create(made)));
        create.addThemeName("primary");
        var cancel = new Anchor(LabAddress.outcome(made.session().id()), getTranslation("kernel.cancel"));
        cancel.addClassName("tafel-button-quiet");
        var row = new Div(create, cancel);
        row.addClassName("tafel-row");
        return row;
    }

    private void create(NextSessionOffer made) {
        var old = made.session().plan();
        var starts = at(from.getValue());
        var ends = at(until.getValue());
        var end = starts != null && ends != null && ends.isBefore(starts) ? ends.plusDays(1) : ends;
        var plan = new SessionPlan(Localized.of(Reader.language(), title.getValue()), old.purpose(), place.getValue(), starts, end, old.naming(),
                old.groups(), old.languages());
        Programme programme = phases.getValue().map(it -> it.programme().copied()).orElseGet(() -> made.session().programme().copied());
        var invite = people.getValue().isEmpty() ? EnumSet.noneOf(StakeholderGroup.class) : EnumSet.copyOf(people.getValue());
        LabSessionId id = next.make(current.get(), made.session().id(), new NextSession(plan, programme, framework.getValue(), invite, chosen(),
                made.points().stream().filter(points.getValue()::contains).toList()));
        UI.getCurrent().navigate(LabAddress.plan(id));
    }

    private List<ThemeId> chosen() {
        return themes.stream().flatMap(it -> it.getValue().stream()).map(ThemeCard::id).toList();
    }

    private @Nullable LocalDateTime at(@Nullable LocalTime time) {
        return day.getValue() == null || time == null ? null : day.getValue().atTime(time);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.next"));
    }
}
