package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.access.Actor;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.SpaceTab;

/** Who is in the space. */
@org.springframework.stereotype.Component
class MembersTab implements SpaceTab {

    private final SpaceMembers members;
    private final Organisations organisations;

    MembersTab(SpaceMembers members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "members";
    }

    @Override
    public String textKey() {
        return "space.tab.members";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        return new MembersPage(actor, space, members, organisations);
    }
}
