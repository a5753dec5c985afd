package nl.tafelronde.lab;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.LabSessionRepository;
import nl.tafelronde.live.Topics;
import org.springframework.stereotype.Component;

/**
 * What the services of a session have in common: who may, one step at a time, and telling the boards and the screens about
 * it afterwards.
 */
@Component
class SessionAccess {

    private final LabSessionRepository sessions;
    private final Permissions permissions;
    private final Walls walls;
    private final ThemeTable themes;
    private final TeamTables tables;
    private final Audit audit;
    private final Topics topics;
    /** The space of a session never changes. */
    private final Cache<UUID, UUID> spaces = Caffeine.newBuilder().maximumSize(10_000).build();

    SessionAccess(LabSessionRepository sessions, Permissions permissions, Walls walls, ThemeTable themes, TeamTables tables, Audit audit, Topics topics) {
        this.sessions = sessions;
        this.permissions = permissions;
        this.walls = walls;
        this.themes = themes;
        this.tables = tables;
        this.audit = audit;
        this.topics = topics;
    }

    /** Lets the actor pass or refuses, as {@link Permissions#require} does for the session's space. */
    void require(Actor actor, Permission permission, LabSessionId session) {
        permissions.require(actor, permission, space(session));
    }

    boolean may(Actor actor, Permission permission, LabSessionId session) {
        return permissions.may(actor, permission, space(session));
    }

    /** The spaces of these sessions in which the actor may do that. */
    Set<UUID> where(Actor actor, Permission permission, Collection<LabSession> sessions) {
        return sessions.stream().map(LabSession::space).distinct().filter(it -> permissions.may(actor, permission, it)).collect(Collectors.toSet());
    }

    /** The space of a session, also of one that was put away. */
    UUID space(LabSessionId session) {
        var known = spaces.getIfPresent(session.value());
        if (known == null) {
            known = sessions.spaceOf(session.value()).orElseThrow(SessionAccess::gone);
            spaces.put(session.value(), known);
        }
        return known;
    }

    LabSession present(LabSessionId session) {
        return sessions.findById(session.value()).filter(it -> !it.removed()).orElseThrow(SessionAccess::gone);
    }

    /** Those of these sessions that are there, by id; one query. */
    Map<UUID, LabSession> present(Collection<UUID> ids) {
        return sessions.findAllById(ids).stream().filter(it -> !it.removed()).collect(Collectors.toMap(it -> it.id().value(), it -> it));
    }

    /** For a change: other changes of this session wait until the transaction ends. */
    LabSession held(LabSessionId session) {
        return sessions.findLockedById(session.value()).filter(it -> !it.removed()).orElseThrow(SessionAccess::gone);
    }

    /** What participants may do on each board that was made, to be compared after the step. */
    Map<UUID, May> rules(LabSession session) {
        var rules = new HashMap<UUID, May>();
        if (session.boardsMade()) {
            session.programme().boards().forEach(board -> rules.put(board.id(), session.mayOn(board.id())));
        }
        return rules;
    }

    /** Keeps the step, tells the boards whose rules it changed or that it dropped, leaves a trace and, after the commit, tells the screens. */
    LabSessionDetails done(Actor actor, LabSession session, Map<UUID, May> before, String action, Map<String, String> details) {
        var kept = sessions.saveAndFlush(session);
        var after = rules(kept);
        after.forEach((board, may) -> {
            if (!may.equals(before.get(board))) {
                walls.allow(actor, board, may);
            }
        });
        themes.allow(actor, kept.read());
        tables.allow(actor, kept.read());
        before.keySet().stream().filter(board -> !after.containsKey(board)).forEach(board -> walls.allow(actor, board, May.NOTHING));
        walls.hold(actor, kept);
        audit.record(actor, action, "lab-session", kept.id().value(), details);
        topics.changed(kept.id().value());
        return kept.read();
    }

    static Refusal gone() {
        return Refusal.notFound("lab.session-gone");
    }
}
