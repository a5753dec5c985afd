package nl.tafelronde.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the canvases of teams, by id, for whoever shows where something came from. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED, readOnly = true)
@Open("between modules: the place a team is in decides who may read it")
public class TeamPieces {

    private final TeamStore store;
    private final Permissions permissions;

    TeamPieces(TeamStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    /**
     * Something of a team, in its place.
     *
     * @param text     of an entry, or the title of the team itself
     * @param language tag; empty for a title
     */
    public record Placed(UUID place, TeamId team, String title, String text, String language) {
    }

    /** Entries that stand on a canvas; withdrawn ones, and those of teams put away, are left out. */
    public Map<UUID, Placed> entries(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var entries = store.entries(ids).stream().filter(it -> !it.withdrawn()).toList();
        var teams = teams(entries.stream().map(CanvasEntry::team).collect(Collectors.toSet()));
        return entries.stream().filter(it -> teams.containsKey(it.team())).collect(Collectors.toMap(CanvasEntry::id, it -> {
            var team = teams.get(it.team());
            return new Placed(team.place(), team.team(), team.title(), it.card().text(), it.card().language());
        }));
    }

    /** Teams that stand. */
    public Map<UUID, Placed> teams(Collection<UUID> ids) {
        return store.teamsNamed(ids).stream().filter(it -> !it.removed())
                .collect(Collectors.toMap(ResearchTeam::id, it -> new Placed(it.place(), new TeamId(it.id()), it.title(), it.title(), "")));
    }

    /**
     * For whoever wrote what these came from: a team's title is known to everybody in its place, its canvas where canvases of others
     * may be read; never whom an entry names.
     */
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var rooms = new HashMap<UUID, Optional<TeamRoom>>();
        var told = new HashMap<Piece, PieceCard>();
        for (var kind : Piece.Kind.values()) {
            var ids = pieces.stream().filter(it -> it.kind() == kind).map(Piece::id).toList();
            (kind == Piece.Kind.TEAM ? teams(ids) : entries(ids)).forEach((id, it) -> rooms.computeIfAbsent(it.place(), store::room)
                    .filter(room -> knows(who, room) && (kind == Piece.Kind.TEAM || !(who instanceof Actor.Participant) || room.rules().read()))
                    .ifPresent(_ -> told.put(new Piece(kind, id), PieceCard.of(new Piece(kind, id), it.text(),
                            it.language().isEmpty() ? null : Language.of(it.language()), null))));
        }
        return told;
    }

    private boolean knows(Actor who, TeamRoom room) {
        return who instanceof Actor.Participant it ? it.place().equals(room.where().place()) : permissions.may(who, Permission.SEE_SPACE, room.where().space());
    }
}
