package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ToolTab;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** A tool's page among those of the space. */
record OfTool(ToolTab tab) implements SpaceTab {

    @Override
    public String path() {
        return tab.path();
    }

    @Override
    public String textKey() {
        return tab.textKey();
    }

    @Override
    public int order() {
        return tab.order();
    }

    @Override
    public boolean visible(Actor actor, SpaceDetails space) {
        return tab.visible(actor, space.id().value());
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return tab.content(actor, space.id().value());
    }
}
