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
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.LabSessionRepository;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
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
    private final Audit audit;
    private final Clock clock;

    LabSessions(LabSessionRepository sessions, SessionAccess access, Permissions permissions, PhaseTemplates templates,
            Frameworks frameworks, Walls walls, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.access = access;
        this.permissions = permissions;
        this.templates = templates;
        this.frameworks = frameworks;
        this.walls = walls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a draft with the phases of a template. */
    public LabSessionId create(Actor actor, NewLabSession session, PhaseTemplateId template) {
        permissions.require(actor, Permission.PLAN_SESSION, session.space());
        return made(actor, session, templates.read(actor, session.space(), template).programme().copied());
    }

    /** Makes a draft with these phases; {@link Programme#EMPTY} starts with a blank page. */
    public LabSessionId create(Actor actor, NewLabSession session, Programme programme) {
        permissions.require(actor, Permission.PLAN_SESSION, session.space());
        return made(actor, session, programme);
    }

    private LabSessionId made(Actor actor, NewLabSession from, Programme programme) {
        var session = sessions.saveAndFlush(
                new LabSession(LabSessionId.next(), from, programme, sessions::existsByLiveCode, clock.instant()));
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
    @Transactional(readOnly = true)
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
     * Saves what was filled in.
     *
     * @param version of the session as it was read; refuses {@code kernel.stale} when it changed since
     */
    public LabSessionDetails plan(Actor actor, LabSessionId id, long version, SessionPlan plan, Programme programme) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var before = access.rules(session);
        session.plan(plan);
        var fresh = session.programme(programme);
        fresh.forEach(board -> walls.make(actor, session.read(), board));
        fresh.forEach(board -> before.put(board.id(), May.NOTHING));
        return access.done(actor, session, before, "lab.session-planned", Map.of());
    }

    /** Lets people join, and makes the boards. Refuses with the first thing that is missing. */
    public LabSessionDetails open(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        var framework = frameworks.current(new SpaceId(session.space())).map(FrameworkVersion::number).orElse(null);
        session.open(framework, clock.instant());
        session.programme().boards().forEach(board -> walls.make(actor, session.read(), board));
        return access.done(actor, session, Map.of(), "lab.session-opened", Map.of());
    }

    /** Ends the evening: nobody can join or write any more, and the code is no longer valid. */
    public LabSessionDetails close(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        var before = access.rules(session);
        session.close(clock.instant());
        return access.done(actor, session, before, "lab.session-closed", Map.of());
    }

    /** Takes the closing back: the evening goes on in the phase where it stopped, with its timer paused. */
    public LabSessionDetails reopen(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        var before = access.rules(session);
        session.reopen(sessions::existsByLiveCode, clock.instant());
        return access.done(actor, session, before, "lab.session-reopened", Map.of());
    }

    /** Puts a draft away. Can be undone with {@link #restore}. */
    public void remove(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        session.remove(clock.instant());
        audit.record(actor, "lab.session-removed", "lab-session", id.value(), Map.of());
    }

    /** Brings a removed draft back as it was. */
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
