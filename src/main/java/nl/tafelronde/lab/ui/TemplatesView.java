package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.PhaseTemplateDetails;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** The templates that sessions of a space can be made from. */
@Route("lab/templates/:space")
@PermitAll
class TemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final PhaseTemplates templates;
    private final Spaces spaces;
    private final UnorderedList list = new UnorderedList();
    private @Nullable SpaceDetails space;

    TemplatesView(CurrentActor current, PhaseTemplates templates, Spaces spaces) {
        this.current = current;
        this.templates = templates;
        this.spaces = spaces;
        addClassName("tafel-page");
        list.addClassName("lab-session-list");
        add(new H1(getTranslation("lab.templates")), new Paragraph(getTranslation("lab.templates.help")), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Address.id(event, "space");
        space = spaces.read(current.get(), new SpaceId(id));
        show(id);
    }

    private void show(UUID id) {
        list.removeAll();
        templates.usableIn(current.get(), id).forEach(template -> list.add(item(id, template)));
    }

    private ListItem item(UUID space, PhaseTemplateDetails template) {
        var name = template.name().in(Reader.language());
        var facts = new Paragraph(getTranslation("lab.new.template-facts", template.programme().phases().size(),
                template.programme().totalMinutes()) + (template.shipped() ? " " + getTranslation("lab.template.shipped") : ""));
        facts.addClassName("lab-facts");
        var row = new Div();
        row.addClassName("tafel-row");
        if (template.mayChange()) {
            var change = new Anchor("lab/templates/" + space + "/" + template.id(), getTranslation("lab.template.change"));
            change.setAriaLabel(getTranslation("lab.template.change") + ": " + name);
            change.addClassName("tafel-button");
            row.add(change);
            if (!template.shipped()) {
                var remove = new Button(getTranslation("lab.template.remove"), _ -> remove(space, template));
                remove.addThemeName("tertiary");
                remove.addClassName("tafel-danger");
                row.add(remove);
            }
        }
        var item = new ListItem(new Div(new H2(name), new Paragraph(template.description().in(Reader.language())), facts), row);
        item.addClassName("lab-session");
        return item;
    }

    private void remove(UUID space, PhaseTemplateDetails template) {
        Attempt.to(this, () -> {
            templates.remove(current.get(), template.id());
            show(space);
            Notices.undo(getTranslation("lab.template.removed", template.name().in(Reader.language())), () -> {
                templates.restore(current.get(), template.id());
                show(space);
            });
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.templates"));
    }

    @Override
    public List<Crumb> trail() {
        return LabAddress.trail(this, space);
    }
}
