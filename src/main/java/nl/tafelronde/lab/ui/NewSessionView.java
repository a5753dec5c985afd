package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.PhaseTemplateDetails;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** Makes a session: what, when, where, and which evening to start from. Everything else can be filled in on its plan. */
@Route("lab/new/:space")
@PermitAll
class NewSessionView extends LabPage implements BeforeEnterObserver, HasDynamicTitle,
        HasUnsaved<NewSessionView.Written> {

    record Written(String title, String place, @Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime until,
            Optional<PhaseTemplateDetails> template) {
    }

    private final CurrentActor current;
    private final LabSessions sessions;
    private final PhaseTemplates templates;
    private final Spaces spaces;
    private final Clock clock;
    private final TextField title = new TextField(getTranslation("lab.plan.title"));
    private final TextField place = new TextField(getTranslation("lab.plan.place"));
    private final DatePicker day = Days.picker(getTranslation("lab.plan.day"), Reader.locale());
    private final TimePicker from = Moments.timePicker(getTranslation("lab.plan.from"));
    private final TimePicker until = Moments.timePicker(getTranslation("lab.plan.until"));
    private final RadioButtonGroup<Optional<PhaseTemplateDetails>> template = new RadioButtonGroup<>();

    NewSessionView(CurrentActor current, LabSessions sessions, PhaseTemplates templates, Spaces spaces, Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.templates = templates;
        this.spaces = spaces;
        this.clock = clock;
        addClassNames("tafel-page", "lab-new");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Address.id(event, "space");
        space = spaces.read(current.get(), new SpaceId(id));
        var choices = new ArrayList<Optional<PhaseTemplateDetails>>();
        templates.usableIn(current.get(), id).forEach(it -> choices.add(Optional.of(it)));
        choices.add(Optional.empty());
        template.setLabel(getTranslation("lab.new.template"));
        template.setItems(choices);
        template.setRenderer(new ComponentRenderer<>(NewSessionView::choice));
        template.setValue(choices.getFirst());
        template.addClassName("lab-templates");
        day.setValue(clock.instant().atZone(TimeConfiguration.HOME).toLocalDate().plusWeeks(2));
        from.setValue(LocalTime.of(19, 30));
        until.setValue(LocalTime.of(21, 30));
        title.setMaxLength(SessionPlan.TITLE);
        title.setHelperText(getTranslation("lab.new.title-help"));
        place.setMaxLength(SessionPlan.PLACE);
        from.addValueChangeListener(change -> keepLength(change.getOldValue(), change.getValue()));
        removeAll();
        add(new H1(getTranslation("lab.new")), form(), buttons());
        title.focus();
    }

    private Div form() {
        var when = new Div(day, from, until);
        when.addClassName("lab-when");
        var form = new Div(title, when, place, template);
        form.addClassName("tafel-form");
        return form;
    }

    private Div buttons() {
        var create = new Button(getTranslation("lab.new.create"), _ -> Attempt.to(this, this::create));
        create.addThemeName("primary");
        var cancel = new Anchor(space == null ? "spaces" : LabAddress.sessions(space), getTranslation("kernel.cancel"));
        cancel.addClassName("tafel-button-quiet");
        var row = new Div(create, cancel);
        row.addClassName("tafel-row");
        return row;
    }

    private static Div choice(Optional<PhaseTemplateDetails> choice) {
        var card = new Div();
        card.addClassName("lab-template");
        var name = new Div();
        name.addClassName("lab-template-name");
        var about = new Div();
        about.addClassName("lab-facts");
        if (choice.isEmpty()) {
            name.setText(card.getTranslation("lab.new.blank"));
            about.setText(card.getTranslation("lab.new.blank-help"));
        } else {
            var programme = choice.get().programme();
            name.setText(choice.get().name().in(Reader.language()));
            about.setText(card.getTranslation("lab.new.template-facts", programme.phases().size(), programme.totalMinutes()) + " "
                    + choice.get().description().in(Reader.language()));
        }
        card.add(name, about);
        return card;
    }

    /** When the start moves, the end moves with it. */
    private void keepLength(@Nullable LocalTime before, @Nullable LocalTime after) {
        var end = until.getValue();
        if (before != null && after != null && end != null && end.isAfter(before)) {
            until.setValue(after.plus(Duration.between(before, end)));
        }
    }

    private void create() {
        if (space == null) {
            return;
        }
        var starts = at(from.getValue());
        var ends = at(until.getValue());
        // An evening that ends after midnight ends on the next day.
        var end = starts != null && ends != null && ends.isBefore(starts) ? ends.plusDays(1) : ends;
        var bare = SessionPlan.titled(Localized.of(Reader.language(), title.getValue()));
        var plan = new SessionPlan(bare.title(), Localized.EMPTY, place.getValue(), starts, end, bare.naming(), bare.groups(), bare.languages());
        var fresh = new NewLabSession(space.id().value(), plan);
        var chosen = template.getValue();
        var id = chosen != null && chosen.isPresent() ? sessions.create(current.get(), fresh, chosen.get().id())
                : sessions.create(current.get(), fresh, Programme.EMPTY);
        UI.getCurrent().navigate(LabAddress.plan(id));
    }

    private @Nullable LocalDateTime at(@Nullable LocalTime time) {
        return day.getValue() == null || time == null ? null : day.getValue().atTime(time);
    }

    @Override
    public Written unsaved() {
        return new Written(title.getValue(), place.getValue(), day.getValue(), from.getValue(), until.getValue(), template.getValue());
    }

    @Override
    public void bringBack(Written unsaved) {
        title.setValue(unsaved.title());
        place.setValue(unsaved.place());
        day.setValue(unsaved.day());
        from.setValue(unsaved.from());
        until.setValue(unsaved.until());
        template.setValue(unsaved.template());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.new"));
    }
}
