package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World.Who;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.provenance.Pieces;
import org.springframework.stereotype.Component;

/** Action points are made out of a session by facilitators; what came from what is read by members. */
@Component
record FollowUpPermissionRows(FollowUps followUps, ActionPointOrigins origins, Pieces pieces) implements PermissionRows {

    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("proposals", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> followUps.proposals(who, in.session)),
                row("make", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> followUps.make(who, in.session, List.of())),
                row("ofTeams", READERS, (who, in) -> followUps.ofTeams(who, in.session)),
                row("ofThemes", READERS, (who, in) -> followUps.ofThemes(who, in.session, List.of())),
                row("ofWall", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> followUps.ofWall(who, in.session, in.board.value())),
                row("ofBlocks", READERS, (who, in) -> followUps.ofBlocks(who, in.session)),
                new PermissionRow(Pieces.class, "tell", EnumSet.allOf(Who.class), (who, in) -> pieces.tell(who, List.of())),
                new PermissionRow(ActionPointOrigins.class, "of", READERS, (who, in) -> origins.of(who, in.space.value(), List.of())),
                new PermissionRow(ActionPointOrigins.class, "cards", READERS, (who, in) -> origins.cards(who, in.space.value(), List.of())));
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(FollowUps.class, method, allowed, attempt);
    }
}
