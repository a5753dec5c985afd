package nl.tafelronde.actionpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which action points came from what: for the pages of what they came from. */
@Service
@Transactional(readOnly = true)
public class ActionPointOrigins {

    private final ActionPointRows rows;
    private final Provenance provenance;
    private final Permissions permissions;
    private final ActionPoints points;

    ActionPointOrigins(ActionPointRows rows, Provenance provenance, Permissions permissions, ActionPoints points) {
        this.rows = rows;
        this.provenance = provenance;
        this.permissions = permissions;
        this.points = points;
    }

    /** The action points of this space that came directly from each of these; what none came from is left out. Two queries. */
    public Map<Piece, List<ActionPointCard>> of(Actor actor, UUID space, Collection<Piece> pieces) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var into = provenance.intoEach(pieces);
        var cards = byId(space, into.values().stream().flatMap(List::stream).filter(it -> it.kind() == Piece.Kind.ACTION_POINT).map(Piece::id).toList());
        var found = new LinkedHashMap<Piece, List<ActionPointCard>>();
        into.forEach((from, outcomes) -> {
            var these = new ArrayList<ActionPointCard>();
            outcomes.stream().map(it -> cards.get(it.id())).filter(Objects::nonNull).forEach(these::add);
            if (!these.isEmpty()) {
                found.put(from, List.copyOf(these));
            }
        });
        return found;
    }

    /** Those of these action points that are in this space. */
    public Map<ActionPointId, ActionPointCard> cards(Actor actor, UUID space, Collection<ActionPointId> ids) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return byId(space, ids.stream().map(ActionPointId::value).toList()).values().stream()
                .collect(Collectors.toMap(ActionPointCard::id, it -> it));
    }

    /** The action points that were made in this session or meeting, in their order. */
    public List<ActionPointCard> ofPlace(Actor actor, UUID space, UUID place) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return byId(space, rows.ofPlace(place)).values().stream().sorted(Comparator.comparingInt(ActionPointCard::number)).toList();
    }

    private Map<UUID, ActionPointCard> byId(UUID space, Collection<UUID> ids) {
        return rows.cards(ids, points.today()).entrySet().stream().filter(it -> it.getValue().space().equals(space))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().card()));
    }
}
