package nl.tafelronde.lab;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.LabSessionRepository;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The LAB sessions of a space: making, preparing, opening and closing them. What happens in between is {@link Evenings}. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class LabSessions {

    private final LabSessionRepository sessions;
    private final SessionAccess access;
    private final Permissions permissions;
    private final PhaseTemplates templates;
    private final Frameworks frameworks;
    private final Walls walls;
    private final Observations observations;
    private final Participants participants;
    private final Audit audit;
    private final Clock clock;

    LabSessions(LabSessionRepository sessions, SessionAccess access, Permissions permissions, PhaseTemplates templates,
            Frameworks frameworks, Walls walls, Observations observations, Participants participants, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.permissions = permissions;
        this.templates = templates;
        this.frameworks = frameworks;
        this.walls = walls;
        this.observations = observations;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft with the phases of a template.
     *
     * @throws Refusal {@code lab.template-gone} for a template that this space cannot use; what is wrong with a text or a time
     */
    public LabSessionId create(Actor actor, NewLabSession session, PhaseTemplateId template) {
        permissions.require(actor, Permission.PLAN_SESSION, session.space());
        return made(actor, session, templates.read(actor, session.space(), template).programme().copied());
    }

    /**
     * Makes a draft with these phases; {@link Programme#EMPTY} starts with a blank page.
     *
     * @throws Refusal what is wrong with a text, a time or a number
     */
    public LabSessionId create(Actor actor, NewLabSession session, Programme programme) {
        permissions.require(actor, Permission.PLAN_SESSION, session.space());
        return made(actor, session, programme);
    }

    private LabSessionId made(Actor actor, NewLabSession from, Programme programme) {
        var session = sessions.saveAndFlush(
                new LabSession(LabSessionId.next(), from, programme, sessions::codeTaken, clock.instant()));
        audit.record(actor, "lab.session-made", "lab-session", session.id().value(), Map.of("space", from.space().toString()));
        return session.id();
    }

    /** Everything about a session, for members of its space. */
    @Transactional(readOnly = true)
    public LabSessionDetails read(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        return access.present(id).read();
    }

    /** The sessions of a space, the latest evening first. */
    @SingleRead
    public List<LabSessionCard> inSpace(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return sessions.inSpace(space).stream().map(LabSession::card).toList();
    }

    /**
     * The sessions of many spaces that have no public outcome yet, by space, the latest evening first; two queries however
     * many spaces there are. Spaces that the actor may not see are absent. For people with an account.
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<LabSessionCard>> unpublishedIn(Actor actor, Collection<UUID> spaces) {
        permissions.requireAccount(actor);
        var seen = permissions.where(actor, Permission.SEE_SPACE, spaces);
        return seen.isEmpty() ? Map.of() : sessions.unpublishedIn(seen).stream()
                .collect(Collectors.groupingBy(LabSession::space, Collectors.mapping(LabSession::card, Collectors.toList())));
    }

    /**
     * Saves what was filled in. After the evening only the title, the purpose and the place may differ from what was there.
     *
     * @param version of the session as it was read; refuses {@code kernel.stale} when it changed since
     * @throws Refusal {@code lab.naming-stands}, {@code lab.columns-stand}, {@code lab.wall-has-notes},
     *                 {@code lab.phase-has-observation}, {@code lab.current-phase-stays}, {@code lab.not-now.…}, or what is
     *                 wrong with a text, a time or a number
     */
    public LabSessionDetails plan(Actor actor, LabSessionId id, long version, SessionPlan plan, Programme programme) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        if (session.state().over() && programme.equals(session.programme())) {
            session.correct(plan);
            return access.done(actor, session, access.rules(session), "lab.session-corrected", Map.of());
        }
        var before = access.rules(session);
        session.plan(plan);
        keepWhatWasSaid(session, programme);
        var fresh = session.programme(programme);
        fresh.forEach(board -> walls.make(actor, session.read(), board));
        fresh.forEach(board -> before.put(board.id(), May.NOTHING));
        return access.done(actor, session, before, "lab.session-planned", Map.of());
    }

    /** The outcome tells the phases of the programme: what leaves it may take neither notes nor observations along. */
    private void keepWhatWasSaid(LabSession session, Programme changed) {
        if (session.dropped(changed).stream().anyMatch(walls::written)) {
            throw Refusal.conflict("lab.wall-has-notes");
        }
        if (observations.anyOutside(session.id(), changed)) {
            throw Refusal.conflict("lab.phase-has-observation");
        }
    }

    /**
     * Chooses the framework that people see; every version of the space's can be chosen, until the evening is over.
     *
     * @throws Refusal {@code kernel.not-found} for a version that there is not, {@code lab.not-now.…}
     */
    public LabSessionDetails framework(Actor actor, LabSessionId id, FrameworkChoice choice) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (choice.number() != null) {
            frameworks.version(new SpaceId(session.space()), choice.number());
        }
        session.choose(choice, currentFramework(session));
        return access.done(actor, session, access.rules(session), "lab.framework-chosen", Map.of());
    }

    /**
     * Lets people join, and makes the boards.
     *
     * @throws Refusal the first thing that is missing, {@code lab.missing.…}; {@code lab.not-now.…} when it is no draft
     */
    public LabSessionDetails open(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        session.open(currentFramework(session), clock.instant());
        session.programme().boards().forEach(board -> walls.make(actor, session.read(), board));
        return access.done(actor, session, Map.of(), "lab.session-opened", Map.of());
    }

    private @Nullable Integer currentFramework(LabSession session) {
        return frameworks.current(new SpaceId(session.space())).map(FrameworkVersion::number).orElse(null);
    }

    /**
     * Makes an open session a draft again.
     *
     * @throws Refusal {@code lab.people-are-in} once somebody came in, {@code lab.wall-has-notes} when a facilitator wrote,
     *                 {@code lab.not-now.…} when it is not open
     */
    public LabSessionDetails shut(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        var before = access.rules(session);
        var boards = session.programme().boards();
        session.shut(participants.countByGroup(id.value()).values().stream().mapToInt(Integer::intValue).sum());
        if (boards.stream().anyMatch(it -> walls.written(it.id()))) {
            throw Refusal.conflict("lab.wall-has-notes");
        }
        return access.done(actor, session, before, "lab.session-shut", Map.of());
    }

    /**
     * Gives an open or running session another code. The old one lets nobody in any more; those who are in stay in.
     *
     * @throws Refusal {@code lab.not-now.…} before the opening and after the evening
     */
    public LabSessionDetails renewCode(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        session.renewCode(sessions::codeTaken, clock.instant());
        return access.done(actor, session, access.rules(session), "lab.code-renewed", Map.of());
    }

    /**
     * Ends the evening, also one that never began: nobody can join or write any more, and the code is no longer valid.
     *
     * @throws Refusal {@code lab.not-now.…} when it is not open or running
     */
    public LabSessionDetails close(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        var before = access.rules(session);
        session.close(clock.instant());
        return access.done(actor, session, before, "lab.session-closed", Map.of());
    }

    /**
     * Takes the closing back: the evening goes on in the phase where it stopped, with its timer paused; one that never began
     * is open again. The code is the same, or a new one when another session has it by now.
     *
     * @throws Refusal {@code lab.not-now.…} when it is not closed
     */
    public LabSessionDetails reopen(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        var before = access.rules(session);
        session.reopen(sessions::codeTaken, clock.instant());
        return access.done(actor, session, before, "lab.session-reopened", Map.of());
    }

    /**
     * Puts a draft away. Can be undone with {@link #restore}.
     *
     * @throws Refusal {@code lab.not-now.…} when it is no draft
     */
    public void remove(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        session.remove(clock.instant());
        audit.record(actor, "lab.session-removed", "lab-session", id.value(), Map.of());
    }

    /** Brings a removed draft back as it was; one that was not removed stays as it is. */
    public void restore(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        sessions.findLockedById(id.value()).orElseThrow(SessionAccess::gone).restore();
        audit.record(actor, "lab.session-restored", "lab-session", id.value(), Map.of());
    }

    /** The session that a file was imported as, if it was; gives its id only. */
    @Open("for importers; says nothing about the session")
    @Transactional(readOnly = true)
    public Optional<LabSessionId> withKey(String key) {
        return sessions.findByFileKey(key).map(LabSession::id);
    }
}
