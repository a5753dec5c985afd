package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ToolTab;

/** The proposals of a place. */
@org.springframework.stereotype.Component
class ProposalsTab implements ToolTab {

    private final ProposalDesk desk;

    ProposalsTab(ProposalDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "proposals";
    }

    @Override
    public String textKey() {
        return "proposal.tab";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Component content(Actor actor, UUID place) {
        return new ProposalList(desk, place);
    }
}
