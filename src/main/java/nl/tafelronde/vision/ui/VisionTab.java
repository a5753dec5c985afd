package nl.tafelronde.vision.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;
import nl.tafelronde.vision.Goals;

/** The goals and starting points of a space, and what is done for them; next to the framework. */
@org.springframework.stereotype.Component
class VisionTab implements SpaceTab {

    private final Goals goals;

    VisionTab(Goals goals) {
        this.goals = goals;
    }

    @Override
    public String path() {
        return "vision";
    }

    @Override
    public String textKey() {
        return "vision.tab";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return new VisionPage(actor, space, goals);
    }
}
