package nl.tafelronde.lab;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.ObservationEntity;
import nl.tafelronde.lab.domain.ObservationRepository;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
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
    private final Participants participants;
    private final Walls walls;
    private final OutcomeMails mails;
    private final Audit audit;
    private final Clock clock;

    Outcomes(OutcomeBlockRepository blocks, ObservationRepository observations, SessionAccess access, Participants participants,
            Walls walls, OutcomeMails mails, Audit audit, Clock clock) {
        this.blocks = blocks;
        this.observations = observations;
        this.access = access;
        this.participants = participants;
        this.walls = walls;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The outcome to edit, brought up to date with the session. */
    public Outcome edit(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.programme().phases().isEmpty()) {
            throw Refusal.conflict("lab.missing.phases");
        }
        return outcome(session, laidOut(session));
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
     * Makes the outcome public and mails it to the participants who asked for that and had no mail about it yet. Everybody
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
        if (mailAgain) {
            mails.tellAnew(session);
        } else {
            mails.tell(session);
        }
        return access.done(actor, session, access.rules(session), "lab.outcome-published", Map.of());
    }

    /**
     * Takes the outcome back, for example to correct it.
     *
     * @throws Refusal {@code lab.not-now.…} when it is not public
     */
    public LabSessionDetails unpublish(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        session.unpublish();
        return access.done(actor, session, access.rules(session), "lab.outcome-taken-back", Map.of());
    }

    /** What the public page shows: only blocks that are shown, without the notes left out and without anybody's name. */
    @Open("published means public; before that it is refused")
    @Transactional(readOnly = true)
    public Outcome published(LabSessionId id) {
        var session = access.present(id);
        if (session.state() != LabState.PUBLISHED) {
            throw Refusal.notFound("lab.outcome.not-published");
        }
        return shown(session);
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
        return shown(session);
    }

    private Outcome shown(LabSession session) {
        var visible = blocks.findBySessionOrderByPosition(session.id().value()).stream().map(OutcomeBlockEntity::read)
                .filter(OutcomeBlock::shown).toList();
        var all = outcome(session, visible, true);
        var notes = new LinkedHashMap<UUID, List<OutcomeNotes>>();
        var groups = all.people().entrySet().stream().filter(it -> it.getValue() >= GroupMarks.FEWEST).map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        visible.stream().filter(it -> it.phase() != null && all.notes().containsKey(it.phase())).forEach(block ->
                notes.put(block.phase(), all.notes().get(block.phase()).stream().map(it -> it.open(groups, block.leftOut())).toList()));
        return new Outcome(all.session(), visible, all.people(), notes);
    }

    private Outcome outcome(LabSession session, List<OutcomeBlockEntity> laidOut) {
        return outcome(session, laidOut.stream().map(OutcomeBlockEntity::read).toList(), false);
    }

    private Outcome outcome(LabSession session, List<OutcomeBlock> read, boolean onlyPhasesShown) {
        var notes = new LinkedHashMap<UUID, List<OutcomeNotes>>();
        var boards = new HashMap<UUID, List<OutcomeNotes>>();
        for (var phase : session.programme().phases()) {
            var board = phase.board();
            var wanted = !onlyPhasesShown || read.stream().anyMatch(it -> phase.id().equals(it.phase()));
            if (board != null && wanted && session.boardsMade()) {
                // A wall that several phases share is told with the last of them.
                boards.computeIfAbsent(board, walls::notes);
                notes.put(phase.id(), session.programme().phases().stream().filter(it -> board.equals(it.board()))
                        .toList().getLast().id().equals(phase.id()) ? boards.get(board) : List.of());
            }
        }
        return new Outcome(session.read(), read, participants.countByGroup(session.id().value()), notes);
    }

    /** The blocks, made where they are missing and filled where nobody edited them. */
    private List<OutcomeBlockEntity> laidOut(LabSession session) {
        var now = clock.instant();
        var id = session.id().value();
        var all = new ArrayList<>(blocks.findBySessionOrderByPosition(id));
        if (all.isEmpty()) {
            all.add(new OutcomeBlockEntity(id, 0, OutcomeBlock.Kind.INTRO, null, now));
            all.add(new OutcomeBlockEntity(id, 0, OutcomeBlock.Kind.PEOPLE, null, now));
            all.add(new OutcomeBlockEntity(id, 0, OutcomeBlock.Kind.AGREED, null, now));
        }
        var noticed = new HashMap<UUID, ObservationEntity>();
        observations.findBySession(id).forEach(it -> noticed.put(it.phase(), it));
        for (var phase : session.programme().phases()) {
            if (all.stream().noneMatch(it -> phase.id().equals(it.phase())) && worthTelling(session, phase, noticed)) {
                all.add(placeFor(all, session, phase), new OutcomeBlockEntity(id, 0, OutcomeBlock.Kind.PHASE, phase.id(), now));
            }
        }
        fill(all, session, noticed, now);
        for (var position = 0; position < all.size(); position++) {
            all.get(position).moveTo(position);
        }
        return blocks.saveAllAndFlush(all);
    }

    private static void fill(List<OutcomeBlockEntity> all, LabSession session, Map<UUID, ObservationEntity> noticed, Instant now) {
        for (var block : all) {
            if (block.kind() == OutcomeBlock.Kind.INTRO) {
                block.fill(session.plan().purpose(), now);
            } else if (block.phase() != null && noticed.containsKey(block.phase())) {
                var observation = noticed.get(block.phase()).read();
                block.fill(Localized.of(observation.language(), observation.text()), now);
            }
        }
    }

    private static boolean worthTelling(LabSession session, Phase phase, Map<UUID, ObservationEntity> noticed) {
        return !session.read().skipped().contains(phase.id()) && (phase.board() != null || noticed.containsKey(phase.id()));
    }

    /** After the block of the nearest phase before it, else after the people. */
    private static int placeFor(List<OutcomeBlockEntity> all, LabSession session, Phase phase) {
        var programme = session.programme();
        var place = 0;
        for (var index = 0; index < all.size(); index++) {
            var block = all.get(index);
            var before = block.phase() != null && programme.indexOf(block.phase()) < programme.indexOf(phase.id());
            if (before || block.kind() == OutcomeBlock.Kind.PEOPLE || block.kind() == OutcomeBlock.Kind.INTRO) {
                place = index + 1;
            }
        }
        return place;
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
