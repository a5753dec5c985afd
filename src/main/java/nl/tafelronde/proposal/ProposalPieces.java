package nl.tafelronde.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.PieceTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals in the chain. Members of the space see every one; whoever wrote a note it came from hears of it once it was submitted,
 * and what was decided: a draft is still nothing.
 */
@Component
@Transactional(readOnly = true)
class ProposalPieces implements PieceTeller {

    private final ProposalRepository proposals;
    private final Permissions permissions;

    ProposalPieces(ProposalRepository proposals, Permissions permissions) {
        this.proposals = proposals;
        this.permissions = permissions;
    }

    @Override
    public Set<Piece.Kind> kinds() {
        return EnumSet.of(Piece.Kind.PROPOSAL);
    }

    @Override
    public Map<UUID, Told> tell(Actor reader, Piece.Kind kind, Collection<UUID> ids) {
        return proposals.findAllById(ids).stream().filter(it -> permissions.may(reader, Permission.SEE_SPACE, it.space()))
                .collect(Collectors.toMap(it -> it.id().value(), it -> new Told(it.read().title(), it.read().language().tag(), "proposal/" + it.id(),
                        status(it), List.of())));
    }

    @Override
    public Map<Piece, PieceCard> toContributor(Actor who, Collection<Piece> pieces) {
        var told = new HashMap<Piece, PieceCard>();
        proposals.findAllById(pieces.stream().map(Piece::id).toList()).stream().filter(it -> it.submittedAt() != null && it.state() != ProposalState.WITHDRAWN)
                .forEach(it -> {
                    var piece = new Piece(Piece.Kind.PROPOSAL, it.id().value());
                    told.put(piece, PieceCard.of(piece, it.read().title(), it.read().language(), address(who, it)).being(status(it)));
                });
        return told;
    }

    private @Nullable String address(Actor who, Proposal proposal) {
        return permissions.may(who, Permission.SEE_SPACE, proposal.space()) ? "proposal/" + proposal.id()
                : proposal.isOpenToAll() ? "proposals/" + proposal.id() : null;
    }

    private static PieceCard.Status status(Proposal proposal) {
        var decision = proposal.state() == ProposalState.DECIDED ? proposal.decision() : null;
        return decision == null ? new PieceCard.Status(proposal.state().textKey(), proposal.state() == ProposalState.WITHDRAWN, proposal.submittedAt())
                : new PieceCard.Status(decision.verdict().textKey(), decision.verdict().over(), since(decision));
    }

    /** A decision is known by its day. */
    private static Instant since(Decision decision) {
        return decision.on().atStartOfDay(TimeConfiguration.HOME).toInstant();
    }
}
