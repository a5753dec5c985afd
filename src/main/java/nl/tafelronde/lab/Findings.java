package nl.tafelronde.lab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.FindingEntity;
import nl.tafelronde.lab.domain.FindingRepository;
import nl.tafelronde.live.Topics;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What facilitators find striking on the walls of an evening, each with the notes and groups it was seen in. The links are
 * part of the chain: from a finding back to who wrote, and on to what the report made of it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Findings {

    private final FindingRepository findings;
    private final SessionAccess access;
    private final Walls walls;
    private final Provenance provenance;
    private final Audit audit;
    private final Topics topics;
    private final Clock clock;

    Findings(FindingRepository findings, SessionAccess access, Walls walls, Provenance provenance, Audit audit, Topics topics, Clock clock) {
        this.findings = findings;
        this.access = access;
        this.walls = walls;
        this.provenance = provenance;
        this.audit = audit;
        this.topics = topics;
        this.clock = clock;
    }

    /** Everything that was found, the eldest first; for facilitators. */
    @Transactional(readOnly = true)
    public List<Finding> of(Actor actor, LabSessionId session) {
        access.require(actor, Permission.RUN_SESSION, session);
        var all = findings.findBySessionAndRemovedAtIsNullOrderByMadeAtAscIdAsc(session.value());
        var from = provenance.fromEach(all.stream().map(it -> piece(it.id())).toList());
        return all.stream().map(it -> read(it, from.getOrDefault(piece(it.id()), List.of()))).toList();
    }

    /** The notes and groups of notes on the wall of a phase, groups first; for facilitators. */
    @Transactional(readOnly = true)
    public List<Pointable> pointable(Actor actor, LabSessionId session, UUID phase) {
        access.require(actor, Permission.RUN_SESSION, session);
        return access.present(session).programme().phase(phase).map(Phase::board).map(walls::pointable).orElse(List.of());
    }

    /**
     * Writes a new finding down.
     *
     * @param phase in which it was noticed
     * @throws Refusal {@code lab.phase-gone}, {@code lab.findings-full}, {@code lab.finding-links} for notes of another evening or
     *                 too many, or what is wrong with the text
     */
    public Finding add(Actor actor, LabSessionId session, UUID phase, Finding.Words words) {
        access.require(actor, Permission.RUN_SESSION, session);
        if (access.present(session).programme().phase(phase).isEmpty()) {
            throw Refusal.notFound("lab.phase-gone");
        }
        if (findings.findBySessionAndRemovedAtIsNullOrderByMadeAtAscIdAsc(session.value()).size() >= Finding.MOST) {
            throw Refusal.conflict("lab.findings-full", Finding.MOST);
        }
        var added = kept(session, new FindingEntity(Ids.next(), session.value(), phase, clock.instant()), words);
        audit.record(actor, "lab.finding-added", "lab-session", session.value(), Map.of("finding", added.id().toString()));
        return added;
    }

    /** @param version as it was read; refuses {@code kernel.stale} when somebody else changed it since */
    public Finding change(Actor actor, LabSessionId session, UUID id, long version, Finding.Words words) {
        access.require(actor, Permission.RUN_SESSION, session);
        var finding = known(session, id);
        if (finding.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var changed = kept(session, finding, words);
        audit.record(actor, "lab.finding-changed", "lab-session", session.value(), Map.of("finding", id.toString()));
        return changed;
    }

    /** Puts it on the projector, while its phase is on, or takes it off. */
    public void show(Actor actor, LabSessionId session, UUID id, boolean onScreen) {
        access.require(actor, Permission.RUN_SESSION, session);
        known(session, id).show(onScreen);
        audit.record(actor, onScreen ? "lab.finding-shown" : "lab.finding-covered", "lab-session", session.value(), Map.of("finding", id.toString()));
        topics.changed(session.value());
    }

    /** Puts it away. Can be undone with {@link #restore}. */
    public void remove(Actor actor, LabSessionId session, UUID id) {
        access.require(actor, Permission.RUN_SESSION, session);
        known(session, id).remove(clock.instant());
        audit.record(actor, "lab.finding-removed", "lab-session", session.value(), Map.of("finding", id.toString()));
        topics.changed(session.value());
    }

    /** Brings it back as it was, off the screen. */
    public void restore(Actor actor, LabSessionId session, UUID id) {
        access.require(actor, Permission.RUN_SESSION, session);
        findings.findById(id).filter(it -> it.session().equals(session.value())).orElseThrow(Findings::gone).restore();
        topics.changed(session.value());
    }

    /** What the hall reads in this phase. */
    List<Stage.Found> onScreen(LabSessionId session, @Nullable UUID phase) {
        return phase == null ? List.of() : findings.findBySessionAndPhaseAndOnScreenTrueAndRemovedAtIsNullOrderByMadeAtAscIdAsc(session.value(), phase)
                .stream().map(it -> new Stage.Found(it.id(), it.text(), it.language().tag())).toList();
    }

    private Finding kept(LabSessionId session, FindingEntity finding, Finding.Words words) {
        finding.write(words.text(), words.language());
        var from = links(session, words);
        try {
            var kept = findings.saveAndFlush(finding);
            provenance.linkOnly(piece(kept.id()), from);
            topics.changed(session.value());
            return read(kept, provenance.from(piece(kept.id())));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    private List<Piece> links(LabSessionId session, Finding.Words words) {
        var pieces = new ArrayList<Piece>();
        words.notes().forEach(it -> pieces.add(Piece.note(it)));
        words.clusters().forEach(it -> pieces.add(new Piece(Piece.Kind.CLUSTER, it)));
        if (pieces.size() > Finding.LINKS || !new HashSet<>(walls.pieces(access.present(session))).containsAll(pieces)) {
            throw Refusal.invalid("lab.finding-links", Finding.LINKS);
        }
        return pieces;
    }

    private static Piece piece(UUID finding) {
        return new Piece(Piece.Kind.OBSERVATION, finding);
    }

    private static Finding read(FindingEntity it, List<Piece> from) {
        return new Finding(it.id(), it.version(), it.phase(), it.text(), it.language(), ids(from, Piece.Kind.NOTE), ids(from, Piece.Kind.CLUSTER),
                it.onScreen(), Objects.requireNonNull(it.madeAt()));
    }

    private static List<UUID> ids(List<Piece> pieces, Piece.Kind kind) {
        return pieces.stream().filter(it -> it.kind() == kind).map(Piece::id).toList();
    }

    private FindingEntity known(LabSessionId session, UUID id) {
        return findings.findById(id).filter(it -> it.session().equals(session.value()) && !it.removed()).orElseThrow(Findings::gone);
    }

    private static Refusal gone() {
        return Refusal.notFound("lab.finding-gone");
    }
}
