package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.PhaseTemplateDetails;
import nl.tafelronde.lab.PhaseTemplateId;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** Edits one template; every change is saved by itself. Sessions made from it before keep their phases. */
@Route("lab/templates/:space/:template")
@PermitAll
class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final PhaseTemplates templates;
    private final Spaces spaces;
    private final LanguageBeside beside = new LanguageBeside();
    private final LocalizedField name = beside.follow(new LocalizedField(getTranslation("lab.template.name"), false));
    private final LocalizedField description = beside.follow(new LocalizedField(getTranslation("lab.template.description"), true));
    private final ProgrammeEditor programme = new ProgrammeEditor(beside, this::save);
    private final H1 heading = new H1();
    private final Span saved = new Span();
    private final RefusalLine refused = new RefusalLine();
    private final Div stale = new Div();
    private @Nullable PhaseTemplateDetails template;
    private @Nullable SpaceDetails space;

    TemplateView(CurrentActor current, PhaseTemplates templates, Spaces spaces) {
        this.current = current;
        this.templates = templates;
        this.spaces = spaces;
        addClassNames("tafel-page", "lab-plan");
        saved.addClassName("lab-saved");
        saved.getElement().setAttribute("role", "status");
        var fields = new Div(beside, name, description);
        fields.addClassName("tafel-form");
        add(heading, refused, stale, saved, fields, programme);
        name.addValueChangeListener(event -> changed(event.isFromClient()));
        description.addValueChangeListener(event -> changed(event.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        space = spaces.read(current.get(), new SpaceId(Address.id(event, "space")));
        load(new PhaseTemplateId(Address.id(event, "template")));
    }

    private void load(PhaseTemplateId id) {
        template = templates.read(current.get(), spaceId(), id);
        name.setValue(template.name());
        description.setValue(template.description());
        programme.show(template.programme(), List.of(Language.values()), null, null, false, template.mayChange());
        name.setReadOnly(!template.mayChange());
        description.setReadOnly(!template.mayChange());
        heading.setText(template.name().in(Reader.language()));
        stale.removeAll();
        refused.clear();
    }

    private UUID spaceId() {
        if (space == null) {
            throw Refusal.notFound("kernel.not-found");
        }
        return space.id().value();
    }

    private void changed(boolean byHand) {
        if (byHand) {
            save();
        }
    }

    private void save() {
        if (template == null) {
            return;
        }
        try {
            template = templates.change(current.get(), template.id(), template.version(), name.getValue(), description.getValue(),
                    programme.read());
            heading.setText(template.name().in(Reader.language()));
            refused.clear();
            saved.setText(getTranslation("lab.saved"));
        } catch (Refusal refusal) {
            saved.setText("");
            var id = template.id();
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(() -> {
                    template = templates.read(current.get(), spaceId(), id);
                    stale.removeAll();
                    save();
                }, () -> load(id)));
            } else {
                refused.say(refusal);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(heading.getText());
    }

    @Override
    public List<Crumb> trail() {
        var trail = new ArrayList<>(LabAddress.trail(this, space));
        trail.add(new Crumb(getTranslation("lab.templates"), "lab/templates/" + spaceId()));
        return trail;
    }
}
