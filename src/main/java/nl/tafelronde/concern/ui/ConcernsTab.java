package nl.tafelronde.concern.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.live.Topics;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** The confidential channel of a space; there only for those who are named. */
@org.springframework.stereotype.Component
class ConcernsTab implements SpaceTab {

    private final Concerns concerns;
    private final Topics topics;

    ConcernsTab(Concerns concerns, Topics topics) {
        this.concerns = concerns;
        this.topics = topics;
    }

    @Override
    public String path() {
        return "concerns";
    }

    @Override
    public String textKey() {
        return "concern.tab";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean visible(Actor actor, SpaceDetails space) {
        return concerns.reads(actor, space.id().value());
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return new ConcernsPage(actor, space, concerns, topics);
    }
}
