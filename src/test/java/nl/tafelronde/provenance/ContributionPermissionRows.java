package nl.tafelronde.provenance;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.NOBODY;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PROJECTOR;
import static nl.tafelronde.World.Who.PROJECTOR_ELSEWHERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Everybody sees their own contributions, and nobody anybody else's: there is no way to ask for those. */
@Component
record ContributionPermissionRows(Contributions contributions, Chains chains, PieceSearch search) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("mine", (who, _) -> contributions.mine(who)),
                row("places", (who, _) -> contributions.places(who)),
                row("seen", (who, _) -> contributions.seen(who, Instant.EPOCH)),
                row("turn", (who, _) -> contributions.turn(who, LocalDate.EPOCH)),
                row("news", (who, _) -> contributions.news(who, Instant.EPOCH)),
                row("inMyName", (who, _) -> contributions.inMyName(who)),
                new PermissionRow(Chains.class, "around", EnumSet.of(OBSERVER, MEMBER, FACILITATOR, ADMINISTRATOR),
                        (who, in) -> chains.around(who, Piece.note(in.note.value()))),
                new PermissionRow(PieceSearch.class, "find", EnumSet.of(OBSERVER, MEMBER, FACILITATOR, ADMINISTRATOR),
                        (who, in) -> search.find(who, in.space.value(), "")),
                row("arrived", (who, _) -> contributions.arrived(who, Piece.Kind.ACTION_POINT, List.of())));
    }

    private static PermissionRow row(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(Contributions.class, method, EnumSet.complementOf(EnumSet.of(NOBODY, PROJECTOR, PROJECTOR_ELSEWHERE)), attempt);
    }
}
