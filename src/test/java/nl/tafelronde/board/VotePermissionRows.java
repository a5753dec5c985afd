package nl.tafelronde.board;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World.Who;
import nl.tafelronde.kernel.Ids;
import org.springframework.stereotype.Component;

/** Facilitators hold a round, participants vote, whoever is at the board sees how it stands. */
@Component
record VotePermissionRows(Votes votes) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Votes.class, "hold", FACILITATORS,
                        (who, in) -> votes.hold(who, in.board, new Ballot(new BallotId(Ids.next()), 3, 3, false, Ballot.State.OPEN))),
                new PermissionRow(Votes.class, "cast", EnumSet.of(PARTICIPANT), (who, in) -> votes.cast(who, in.board, Vote.on(Ids.next(), NoteId.next()))),
                new PermissionRow(Votes.class, "mine", EnumSet.of(PARTICIPANT), (who, in) -> votes.mine(who, in.board)),
                new PermissionRow(Votes.class, "score", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR),
                        (who, in) -> votes.score(who, in.board)),
                new PermissionRow(Votes.class, "byGroup", FACILITATORS, (who, in) -> votes.byGroup(who, in.board)));
    }
}
