package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** The current framework, and the versions before it. */
@org.springframework.stereotype.Component
class FrameworkTab implements SpaceTab {

    private final Frameworks frameworks;

    FrameworkTab(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public String path() {
        return "framework";
    }

    @Override
    public String textKey() {
        return "space.tab.framework";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var page = new Div();
        var history = frameworks.history(actor, space.id());
        if (history.isEmpty()) {
            page.add(space.mayManage() ? new EmptyState(page.getTranslation("space.framework-none"), edit(space, "space.framework-first"))
                    : new EmptyState(page.getTranslation("space.framework-none-yet")));
            return page;
        }
        if (space.mayManage()) {
            var steps = new Div(edit(space, "space.framework-change"));
            steps.addClassName("tafel-row");
            page.add(steps);
        }
        page.add(new FrameworkSheet(history.getFirst()), versions(space, history));
        return page;
    }

    private static Component edit(SpaceDetails space, String textKey) {
        var link = new Anchor("space/" + space.id() + "/framework/edit", "");
        link.setText(link.getTranslation(textKey));
        link.addClassName("tafel-button");
        return link;
    }

    private static Component versions(SpaceDetails space, List<FrameworkVersion> history) {
        var list = new UnorderedList();
        for (var version : history) {
            var link = new Anchor("space/" + space.id() + "/framework/" + version.number(), FrameworkSheet.titled(list, version));
            list.add(new ListItem(link));
        }
        list.addClassName("tafel-versions");
        var section = new Section(new H3(list.getTranslation("space.framework-versions")), list);
        section.addClassName("tafel-framework-history");
        return section;
    }
}
