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
import org.jspecify.annotations.Nullable;
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
        var told = new HashMap<Piece, PieceCard>();
        points.findAllById(pieces.stream().map(Piece::id).toList()).forEach(it -> {
            var piece = new Piece(Piece.Kind.ACTION_POINT, it.id().value());
            var draft = it.read();
            told.put(piece, new PieceCard(piece, draft.text(), draft.language(), it.number(),
                    permissions.may(who, Permission.SEE_SPACE, it.space()) ? "action/" + it.id() : null, status(it), proofs(who, it)));
        });
        return told;
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        return points.findAllById(ids).stream().filter(it -> permissions.may(reader, Permission.SEE_SPACE, it.space()))
                .collect(Collectors.toMap(it -> it.id().value(), it -> new Told(it.read().text(), it.read().language().tag(), "action/" + it.id(),
                        status(it), proofs(reader, it))));
    }

    @Override
    public List<PieceCard> inNameOf(Actor.Person person) {
        var pieces = owners.mine(person).stream().map(it -> new Piece(Piece.Kind.ACTION_POINT, it.id().value())).toList();
        var told = toContributor(person, pieces);
        return pieces.stream().map(told::get).filter(Objects::nonNull).toList();
    }

    private PieceCard.Status status(ActionPoint point) {
        return new PieceCard.Status(point.state().textKey(), point.state().over(), since(point));
    }

    /** Pages on the web; files only for who may fetch them. */
    private List<PieceCard.Proof> proofs(Actor who, ActionPoint point) {
        var member = permissions.may(who, Permission.SEE_SPACE, point.space());
        return rows.evidence(point.id().value()).stream().filter(it -> it.file() == null || member)
                .map(it -> new PieceCard.Proof(it.title(), it.url())).toList();
    }

    /** Since when it is over. */
    private @Nullable Instant since(ActionPoint point) {
        return !point.state().over() ? null : rows.history(point.id().value()).stream().filter(it -> it.field().equals("state"))
                .map(ActionPointDetails.Change::at).findFirst().orElse(null);
    }
}
