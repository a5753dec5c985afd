package nl.tafelronde.lab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.ObservationEntity;
import nl.tafelronde.lab.domain.ObservationRepository;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outcome of a session. Its blocks are laid out from the session the first time somebody opens it, follow the session
 * until they are edited, and are saved one by one. Notes are always read from the board, so that what is hidden or
 * withdrawn, even after publication, is gone at once.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Outcomes {

    private static final int MOST_BLOCKS = 80;

    private final OutcomeBlockRepository blocks;
    private final ObservationRepository observations;
    private final SessionAccess access;
    private final OutcomeReader reader;
    private final Editions editions;
    private final OutcomeMails mails;
    private final Provenance provenance;
    private final Clock clock;

    Outcomes(OutcomeBlockRepository blocks, ObservationRepository observations, SessionAccess access, OutcomeReader reader, Editions editions,
            OutcomeMails mails, Provenance provenance, Clock clock) {
        this.blocks = blocks;
        this.observations = observations;
        this.access = access;
        this.reader = reader;
        this.editions = editions;
        this.mails = mails;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** The outcome to edit, brought up to date with the session. */
    public Outcome edit(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.programme().phases().isEmpty()) {
            throw Refusal.conflict("lab.missing.phases");
        }
        return reader.all(session, laidOut(session));
    }

    /**
     * Saves one block.
     *
     * @return the block with its new version; refuses {@code kernel.stale} when somebody else saved since
     */
    public OutcomeBlock change(Actor actor, LabSessionId id, OutcomeBlock changed) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var block = block(id, changed.id());
        if (block.version() != changed.version()) {
            throw Refusal.conflict("kernel.stale");
        }
        block.change(changed, clock.instant());
        return saved(block).read();
    }

    /**
     * Adds an empty text block before the last one.
     *
     * @throws Refusal {@code lab.outcome.too-many-blocks} beyond 80
     */
    public OutcomeBlock add(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var all = laidOut(access.held(id));
        if (all.size() >= MOST_BLOCKS) {
            throw Refusal.conflict("lab.outcome.too-many-blocks", MOST_BLOCKS);
        }
        var last = all.getLast();
        var added = new OutcomeBlockEntity(id.value(), last.position(), OutcomeBlock.Kind.TEXT, null, clock.instant());
        last.moveTo(last.position() + 1);
        blocks.saveAndFlush(last);
        return saved(added).read();
    }

    /**
     * Says from which notes a block came; of blocks that show notes themselves that is known anyway.
     *
     * @throws Refusal {@code kernel.not-found} for a note that does not hang on a wall of this session
     */
    public void cameFrom(Actor actor, LabSessionId id, UUID block, Set<UUID> notes) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var present = block(id, block);
        var session = access.held(id);
        if (!present.kind().takesNotes() || !reader.hang(session).containsAll(notes)) {
            throw Refusal.notFound("kernel.not-found");
        }
        provenance.linkOnly(new Piece(Piece.Kind.REPORT_BLOCK, block), notes.stream().map(Piece::note).toList());
    }

    /**
     * Moves a block one place up or down; at the edge it stays.
     *
     * @throws Refusal {@code kernel.not-found} for a block of another session or none
     */
    public void move(Actor actor, LabSessionId id, UUID block, boolean up) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var all = new ArrayList<>(laidOut(access.held(id)));
        var from = all.indexOf(block(id, block));
        var to = from + (up ? -1 : 1);
        if (from >= 0 && to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            for (var position = 0; position < all.size(); position++) {
                all.get(position).moveTo(position);
            }
            blocks.saveAllAndFlush(all);
        }
    }

    /**
     * Freezes the outcome, makes it public and mails it to the participants who asked for that and had no mail about it yet. Everybody
     * with the address can read it; {@link #unpublish} takes it back.
     *
     * @throws Refusal {@code lab.not-now.…} unless the evening is over and the outcome not public yet
     */
    public LabSessionDetails publish(Actor actor, LabSessionId id) {
        return publish(actor, id, false);
    }

    /**
     * As {@link #publish(Actor, LabSessionId)}.
     *
     * @param mailAgain whether those who had the mail before get it once more, for example after a correction
     */
    public LabSessionDetails publish(Actor actor, LabSessionId id, boolean mailAgain) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        laidOut(session);
        session.publish(clock.instant());
        editions.freeze(session, "", "", clock.instant());
        if (mailAgain) {
            mails.tellAnew(session);
        } else {
            mails.tell(session);
        }
        return access.done(actor, session, access.rules(session), "lab.outcome-published", Map.of());
    }

    /**
     * Takes the outcome back: nobody can read it any more, also not its earlier editions. To correct something and leave what
     * was said readable, there is {@link Reports#correct}.
     *
     * @throws Refusal {@code lab.not-now.…} when it is not public
     */
    public LabSessionDetails unpublish(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        session.unpublish();
        editions.takeBack(session, clock.instant());
        return access.done(actor, session, access.rules(session), "lab.outcome-taken-back", Map.of());
    }

    /**
     * The page as the public will see it, without names and without marks behind which few stand: for members of the space
     * after the evening, and before that, when notes may still be covered, for facilitators only.
     */
    @Transactional(readOnly = true)
    public Outcome preview(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        var session = access.present(id);
        if (!session.state().over()) {
            access.require(actor, Permission.PLAN_SESSION, id);
        }
        return reader.shown(session);
    }

    /** The blocks, made where they are missing and filled where nobody edited them. */
    private List<OutcomeBlockEntity> laidOut(LabSession session) {
        var now = clock.instant();
        var all = new ArrayList<>(blocks.findBySessionOrderByPosition(session.id().value()));
        var noticed = new HashMap<UUID, ObservationEntity>();
        observations.findBySession(session.id().value()).forEach(it -> noticed.put(it.phase(), it));
        if (new OutcomeLayout(session, noticed, reader.told(session), now).complete(all)) {
            return blocks.saveAllAndFlush(all);
        }
        return all;
    }

    private OutcomeBlockEntity block(LabSessionId session, UUID id) {
        return blocks.findById(id).filter(it -> it.session().equals(session.value()))
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private OutcomeBlockEntity saved(OutcomeBlockEntity block) {
        try {
            return blocks.saveAndFlush(block);
        } catch (OptimisticLockingFailureException savedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }
}
