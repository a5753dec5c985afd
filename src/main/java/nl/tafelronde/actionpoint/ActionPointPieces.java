package nl.tafelronde.actionpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.provenance.NamedPieces;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Action points in the chain. Whoever wrote what one came from reads what is to be done, how far it is and what shows it: not
 * who does it, no reasons, no history.
 */
@Component
@Transactional(readOnly = true)
class ActionPointPieces implements PieceTeller, NamedPieces {

    private final ActionPointRepository points;
    private final ActionPointRows rows;
    private final Permissions permissions;
    private final ActionPointOwners owners;

    ActionPointPieces(ActionPointRepository points, ActionPointRows rows, Permissions permissions, ActionPointOwners owners) {
        this.owners = owners;
        this.points = points;
        this.rows = rows;
        this.permissions = permissions;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return EnumSet.of(Piece.Kind.ACTION_POINT);
    }

    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var known = known(who, pieces.stream().map(Piece::id).toList());
        var told = new HashMap<Piece, PieceCard>();
        known.points().forEach(it -> {
            var piece = new Piece(Piece.Kind.ACTION_POINT, it.id().value());
            var draft = it.read();
            told.put(piece, new PieceCard(piece, draft.text(), draft.language(), it.number(), known.member(it) ? "action/" + it.id() : null, known.status(it), known.proofs(it)));
        });
        return told;
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        var known = known(reader, ids);
        return known.points().stream().filter(known::member)
                .collect(Collectors.toMap(it -> it.id().value(), it -> new Told(it.read().text(), it.read().language().tag(), "action/" + it.id(),
                        known.status(it), known.proofs(it))));
    }

    @Override
    public List<PieceCard> inNameOf(Actor.Person person) {
        var pieces = owners.mine(person).stream().map(it -> new Piece(Piece.Kind.ACTION_POINT, it.id().value())).toList();
        var told = toContributor(person, pieces);
        return pieces.stream().map(told::get).filter(Objects::nonNull).toList();
    }

    /** In as many statements for one as for many. */
    private Known known(Actor who, Collection<UUID> ids) {
        var all = points.findAllById(ids);
        return new Known(all, permissions.where(who, Permission.SEE_SPACE, all.stream().map(ActionPoint::space).collect(Collectors.toSet())),
                rows.evidence(ids), rows.movedAt(ids));
    }

    /**
     * What there is to tell of action points.
     *
     * @param spaces of which the reader is a member
     */
    private record Known(List<ActionPoint> points, Set<UUID> spaces, Map<UUID, List<ActionPointDetails.Evidence>> evidence, Map<UUID, Instant> moved) {

        private boolean member(ActionPoint point) {
            return spaces.contains(point.space());
        }

        /** Since when only of what is over. */
        private PieceCard.Status status(ActionPoint point) {
            return new PieceCard.Status(point.state().textKey(), point.state().over(), point.state().over() ? moved.get(point.id().value()) : null);
        }

        /** Pages on the web; files only for who may fetch them. */
        private List<PieceCard.Proof> proofs(ActionPoint point) {
            return evidence.getOrDefault(point.id().value(), List.of()).stream().filter(it -> it.file() == null || member(point))
                    .map(it -> new PieceCard.Proof(it.title(), it.url())).toList();
        }
    }
}
