package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;
import nl.tafelronde.space.Spaces;

/** What the space is for, and for who manages it, changing and removing it. */
@org.springframework.stereotype.Component
class AboutTab implements SpaceTab {

    private final Spaces spaces;

    AboutTab(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public String path() {
        return "about";
    }

    @Override
    public String textKey() {
        return "space.tab.about";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var page = new Div();
        var change = new Anchor("space/" + space.id() + "/edit", page.getTranslation("space.change"));
        change.addClassName("tafel-button");
        if (space.description().isEmpty()) {
            page.add(space.mayManage() ? new EmptyState(page.getTranslation("space.no-description"), change)
                    : new EmptyState(page.getTranslation("space.no-description-yet")));
        } else {
            var text = new Paragraph(space.description().in(Language.of(UI.getCurrent().getLocale())));
            text.addClassName("tafel-prose");
            page.add(text);
        }
        if (space.mayManage()) {
            var remove = new Button(page.getTranslation("space.remove"), _ -> remove(actor, space));
            remove.addThemeName("tertiary");
            remove.addClassName("tafel-danger");
            var steps = new Div(remove);
            if (!space.description().isEmpty()) {
                steps.addComponentAsFirst(change);
            }
            steps.addClassName("tafel-row");
            page.add(steps);
        }
        return page;
    }

    private void remove(Actor actor, SpaceDetails space) {
        spaces.remove(actor, space.id());
        var ui = UI.getCurrent();
        ui.navigate("spaces");
        Notices.undo(ui.getTranslation("space.removed", space.name()), () -> {
            spaces.restore(actor, space.id());
            UI.getCurrent().navigate("space/" + space.id());
        });
    }
}
