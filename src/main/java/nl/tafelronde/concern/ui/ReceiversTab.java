package nl.tafelronde.concern.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.SpaceTab;

/** Who is named to read the concerns of a space; for whoever manages it, who reads none by that. */
@org.springframework.stereotype.Component
class ReceiversTab implements SpaceTab {

    private final Concerns concerns;
    private final SpaceMembers members;

    ReceiversTab(Concerns concerns, SpaceMembers members) {
        this.concerns = concerns;
        this.members = members;
    }

    @Override
    public String path() {
        return "confidants";
    }

    @Override
    public String textKey() {
        return "concern.receivers";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean visible(Actor actor, SpaceDetails space) {
        return space.mayManage();
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return new ReceiversPage(actor, space, concerns, members);
    }
}
