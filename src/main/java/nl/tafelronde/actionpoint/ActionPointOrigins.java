package nl.tafelronde.actionpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDetails.Change;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Pieces;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Which action points came from what: for the pages of what they came from; and says of one anew what it came from. */
@Service
@Transactional
public class ActionPointOrigins {

    /** The most that one action point came from. */
    public static final int MOST = 20;
    /** What an action point can have come from. */
    public static final Set<Piece.Kind> KINDS = EnumSet.range(Piece.Kind.NOTE, Piece.Kind.MEETING_ITEM);

    private final ActionPointRows rows;
    private final Provenance provenance;
    private final Permissions permissions;
    private final ActionPoints points;
    private final Pieces pieces;
    private final Audit audit;
    private final Clock clock;

    ActionPointOrigins(ActionPointRows rows, Provenance provenance, Permissions permissions, ActionPoints points, Pieces pieces, Audit audit, Clock clock) {
        this.pieces = pieces;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.provenance = provenance;
        this.permissions = permissions;
        this.points = points;
    }

    /**
     * Says that an action point came from this too. Saying it twice is saying it once.
     *
     * @throws Refusal {@code kernel.not-found} for what the actor may not know of, {@code actionpoint.refused.origins},
     *                 {@code provenance.circular} for what came from this action point itself
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ActionPointDetails add(Actor actor, ActionPointId id, Piece from) {
        var point = points.mine(actor, id, null);
        var before = provenance.from(ActionPoints.piece(id));
        if (before.contains(from)) {
            return points.details(point, true);
        }
        if (!KINDS.contains(from.kind()) || !pieces.tell(actor, List.of(from)).containsKey(from)) {
            throw Refusal.notFound("kernel.not-found");
        }
        if (before.size() >= MOST) {
            throw Refusal.conflict("actionpoint.refused.origins", MOST);
        }
        provenance.link(ActionPoints.piece(id), List.of(from));
        return changed(actor, id, null, from);
    }

    /** Says that an action point did not come from this; the history keeps that it was said. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ActionPointDetails remove(Actor actor, ActionPointId id, Piece from) {
        var point = points.mine(actor, id, null);
        if (!provenance.from(ActionPoints.piece(id)).contains(from)) {
            return points.details(point, true);
        }
        provenance.unlink(ActionPoints.piece(id), from);
        return changed(actor, id, from, null);
    }

    /** The history says which piece it was, not what it says: words that their writer takes back are not kept here. */
    private ActionPointDetails changed(Actor actor, ActionPointId id, @Nullable Piece was, @Nullable Piece became) {
        rows.keep(id.value(), List.of(new ActionPoint.Change(Change.ORIGIN, Change.kept(was), Change.kept(became), null)), actor, clock.instant());
        var piece = Objects.requireNonNull(was == null ? became : was);
        audit.record(actor, was == null ? "actionpoint.origin-added" : "actionpoint.origin-removed", "action-point", id.value(),
                Map.of("kind", piece.kind().name(), "piece", piece.id().toString()));
        return points.details(points.present(id), true);
    }

    /** The action points of this space that came directly from each of these; what none came from is left out. Two queries. */
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
    public Map<ActionPointId, ActionPointCard> cards(Actor actor, UUID space, Collection<ActionPointId> ids) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return byId(space, ids.stream().map(ActionPointId::value).toList()).values().stream()
                .collect(Collectors.toMap(ActionPointCard::id, it -> it));
    }

    /** The action points that were made in this session or meeting, in their order. */
    @Transactional(readOnly = true)
    public List<ActionPointCard> ofPlace(Actor actor, UUID space, UUID place) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return byId(space, rows.ofPlace(place)).values().stream().sorted(Comparator.comparingInt(ActionPointCard::number)).toList();
    }

    private Map<UUID, ActionPointCard> byId(UUID space, Collection<UUID> ids) {
        return rows.cards(ids, points.today()).entrySet().stream().filter(it -> it.getValue().space().equals(space))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().card()));
    }
}
