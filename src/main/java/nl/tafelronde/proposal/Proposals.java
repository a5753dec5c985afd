package nl.tafelronde.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.ProposalStep.Kind;
import nl.tafelronde.proposal.domain.CoSignerRows;
import nl.tafelronde.proposal.domain.Proposal;
import nl.tafelronde.proposal.domain.ProposalRepository;
import nl.tafelronde.proposal.domain.ProposalRows.Line;
import nl.tafelronde.proposal.domain.ProposalRows;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.publishing.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals to the college or the council, and how far they are. Who plans sessions in a space writes them and writes down what
 * the municipality does with them; members read them, also as drafts. A day is a day in the Netherlands. Every step is kept for ever.
 *
 * @see <a href="file:src/docs/decisions/0040-what-somebody-signed.md">decision 0040</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Proposals {

    private final ProposalRepository repository;
    private final ProposalRows rows;
    private final CoSignerRows signers;
    private final Permissions permissions;
    private final Provenance provenance;
    private final List<ProposalSource> sources;
    private final ObjectProvider<AfterDecision> after;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Proposals(ProposalRepository repository, ProposalRows rows, CoSignerRows signers, Permissions permissions, Provenance provenance,
            ObjectProvider<ProposalSource> sources, ObjectProvider<AfterDecision> after, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.signers = signers;
        this.permissions = permissions;
        this.provenance = provenance;
        this.sources = sources.orderedStream().toList();
        this.after = after;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a proposal.
     *
     * @param from what it came from; may be empty
     * @throws Refusal as {@link Proposal#write} does
     */
    public ProposalId create(Actor actor, UUID space, ProposalDraft draft, Collection<Piece> from) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        var proposal = new Proposal(ProposalId.next(), space, rows.nextNumber(space), clock.instant());
        proposal.write(draft, clock.instant());
        repository.saveAndFlush(proposal);
        provenance.linkNew(piece(proposal.id()), from);
        traced(actor, proposal, Line.of(Kind.MADE));
        return proposal.id();
    }

    /** Writes its text anew. Signatures under the text as it was before do not count any more. */
    public ProposalDetails change(Actor actor, ProposalId id, long version, ProposalDraft draft) {
        var proposal = mine(actor, id, version);
        if (proposal.write(draft, clock.instant())) {
            saved(proposal);
            if (!rows.lastWas(id.value(), Kind.CHANGED, actor instanceof Actor.Person person ? person.id().value() : null)) {
                keep(actor, proposal, Line.of(Kind.CHANGED));
            }
        }
        return details(proposal, true);
    }

    /** Says what else it came from. */
    public ProposalDetails cameFrom(Actor actor, ProposalId id, Collection<Piece> pieces) {
        var proposal = mine(actor, id, null);
        if (proposal.state() != ProposalState.DRAFT) {
            throw Refusal.conflict("proposal.refused.frozen");
        }
        var all = new LinkedHashSet<>(provenance.from(piece(id)));
        all.addAll(pieces);
        provenance.linkOnly(piece(id), List.copyOf(all));
        return details(proposal, true);
    }

    /** What can be taken over into a proposal in this space: what sessions made and reports say. */
    @Transactional(readOnly = true)
    public List<ProposalSource.Offer> material(Actor actor, UUID space) {
        permissions.require(actor, Permission.PLAN_SESSION, space);
        return sources.stream().flatMap(it -> it.offers(actor, space).stream()).toList();
    }

    /** All of one proposal. */
    @Transactional(readOnly = true)
    public ProposalDetails read(Actor actor, ProposalId id) {
        var proposal = present(id);
        permissions.require(actor, Permission.SEE_SPACE, proposal.space());
        return details(proposal, permissions.may(actor, Permission.PLAN_SESSION, proposal.space()));
    }

    /** Those of a space, the newest first. */
    @SingleRead
    public List<ProposalCard> list(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.list(space);
    }

    /** Everything that happened with it, in its order, at most the last 500. */
    @Transactional(readOnly = true)
    public List<ProposalStep> history(Actor actor, ProposalId id) {
        permissions.require(actor, Permission.SEE_SPACE, present(id).space());
        return rows.steps(id.value());
    }

    /** What was submitted, byte for byte what its hash is over. */
    @Transactional(readOnly = true)
    public String frozen(Actor actor, ProposalId id) {
        var proposal = present(id);
        permissions.require(actor, Permission.SEE_SPACE, proposal.space());
        var frozen = proposal.frozen();
        if (frozen == null) {
            throw Refusal.notFound("proposal.refused.not-submitted");
        }
        return frozen;
    }

    /**
     * Hands it in. Its text, its attachments and those who signed this text are frozen.
     *
     * @throws Refusal {@code proposal.refused.incomplete}, {@code proposal.refused.frozen}, {@code kernel.stale}
     */
    public ProposalDetails submit(Actor actor, ProposalId id, long version) {
        var proposal = mine(actor, id, version);
        var now = clock.instant();
        var files = rows.attachments(id.value());
        var textHash = FrozenProposal.textHash(id, proposal.number(), proposal.read(), files);
        var digests = new ArrayList<String>();
        for (var signer : signers.of(id.value())) {
            if (signer.name() != null && signer.state() == CoSigner.State.SIGNED && textHash.equals(signer.signedHash())) {
                var salt = FrozenProposal.salt();
                var digest = FrozenProposal.digest(salt, signer.name(), signer.organisation(), signer.capacity());
                signers.freeze(signer.id().value(), salt, digest);
                digests.add(digest);
            }
        }
        var canonical = FrozenProposal.canonical(id, proposal.number(), proposal.read(), files, now, digests.stream().sorted().toList());
        var hash = CanonicalJson.sha256(canonical);
        proposal.submit(canonical, hash, now);
        return moved(actor, proposal, new Line(Kind.SUBMITTED, null, hash, null));
    }

    /**
     * The municipality has it.
     *
     * @throws Refusal {@code proposal.refused.step} unless it was submitted, {@code proposal.refused.day} for a day that cannot be
     */
    public ProposalDetails receive(Actor actor, ProposalId id, long version, Receipt receipt) {
        var proposal = mine(actor, id, version);
        proposal.receive(receipt, today(), clock.instant());
        return moved(actor, proposal, new Line(Kind.RECEIVED, receipt.on(), receipt.number().isBlank() ? null : receipt.number().strip(), null));
    }

    /** It is on the agenda of this day, or of another day than before. */
    public ProposalDetails schedule(Actor actor, ProposalId id, long version, LocalDate on) {
        var proposal = mine(actor, id, version);
        proposal.schedule(on, today(), clock.instant());
        return moved(actor, proposal, new Line(Kind.ON_AGENDA, on, null, null));
    }

    /** It was decided on. Everybody who had a part in it is told. */
    public ProposalDetails decide(Actor actor, ProposalId id, long version, Decision decision) {
        var proposal = mine(actor, id, version);
        proposal.decide(decision, today(), clock.instant());
        saved(proposal);
        traced(actor, proposal, new Line(Kind.DECIDED, decision.on(), decision.verdict().name() + "\n" + decision.text().strip(), null));
        events.publishEvent(new ProposalDecided(id, proposal.space(), decision.verdict()));
        return details(proposal, true);
    }

    /** Takes it back; what was submitted stays readable. */
    public ProposalDetails withdraw(Actor actor, ProposalId id, long version, String why) {
        var proposal = mine(actor, id, version);
        var reason = proposal.withdraw(why, clock.instant());
        return moved(actor, proposal, new Line(Kind.WITHDRAWN, null, reason, null));
    }

    /** Lets everybody with the address read it, or stops that. */
    public ProposalDetails openToAll(Actor actor, ProposalId id, boolean yes) {
        var proposal = mine(actor, id, null);
        if (proposal.isOpenToAll() != yes) {
            proposal.openToAll(yes, clock.instant());
            saved(proposal);
            traced(actor, proposal, Line.of(yes ? Kind.OPENED : Kind.CLOSED));
        }
        return details(proposal, true);
    }

    /**
     * Prepares the next framework of the space from the decision; nothing is published yet.
     *
     * @return where it is edited
     * @throws Refusal {@code proposal.refused.not-adopted}
     */
    public String prepareFramework(Actor actor, ProposalId id) {
        var proposal = mine(actor, id, null);
        var decision = proposal.decision();
        if (decision == null || !decision.verdict().adopted()) {
            throw Refusal.conflict("proposal.refused.not-adopted");
        }
        return after.stream().findFirst().map(it -> it.prepareFramework(actor, details(proposal, true)))
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    /** A framework was published that came of this proposal. Asks who publishes: the place where it was, before it tells this. */
    public void resultedIn(Actor actor, ProposalId id, int framework) {
        var proposal = mine(actor, id, null);
        proposal.resultedIn(framework, clock.instant());
        saved(proposal);
        traced(actor, proposal, Line.of(Kind.FRAMEWORK, String.valueOf(framework)));
    }

    @Open("what a facilitator opened to all; refuses everything else")
    @Transactional(readOnly = true)
    public ProposalDetails readOpen(ProposalId id) {
        return repository.findById(id.value()).filter(Proposal::isOpenToAll).map(it -> details(it, false))
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    /** The proposal, held, for who may change it. */
    Proposal mine(Actor actor, ProposalId id, @Nullable Long version) {
        var proposal = held(id);
        permissions.require(actor, Permission.PLAN_SESSION, proposal.space());
        if (version != null && proposal.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        return proposal;
    }

    Proposal held(ProposalId id) {
        return repository.findLockedById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    Proposal present(ProposalId id) {
        return repository.findById(id.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    void saved(Proposal proposal) {
        try {
            repository.saveAndFlush(proposal);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    void keep(Actor actor, Proposal proposal, Line step) {
        rows.keep(proposal.id().value(), step, actor, clock.instant());
    }

    String textHash(Proposal proposal) {
        return FrozenProposal.textHash(proposal.id(), proposal.number(), proposal.read(), rows.attachments(proposal.id().value()));
    }

    /** @param all whether the reader may see addresses, and those who did not sign */
    ProposalDetails details(Proposal proposal, boolean all) {
        var id = proposal.id();
        var files = rows.attachments(id.value());
        var textHash = FrozenProposal.textHash(id, proposal.number(), proposal.read(), files);
        var people = signers.of(id.value()).stream().map(it -> it.read(textHash))
                .filter(it -> all || it.state() == CoSigner.State.SIGNED && !it.outdated()).map(it -> all ? it : it.forReaders()).toList();
        return new ProposalDetails(id, proposal.space(), proposal.number(), proposal.read(), proposal.state(), proposal.submittedAt(), proposal.hash(),
                proposal.receipt(), proposal.agendaOn(), proposal.decision(), proposal.framework(), proposal.isOpenToAll(), people, files,
                provenance.from(piece(id)), textHash, proposal.version());
    }

    static Piece piece(ProposalId id) {
        return new Piece(Piece.Kind.PROPOSAL, id.value());
    }

    private ProposalDetails moved(Actor actor, Proposal proposal, Line step) {
        saved(proposal);
        traced(actor, proposal, step);
        events.publishEvent(new ProposalMoved(proposal.id(), proposal.space(), proposal.state()));
        return details(proposal, true);
    }

    private void traced(Actor actor, Proposal proposal, Line step) {
        keep(actor, proposal, step);
        audit.record(actor, "proposal." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), "proposal", proposal.id().value(), Map.of());
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }
}
