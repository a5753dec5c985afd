package nl.tafelronde.lab;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the screens in the hall show: for people and projectors of that session, and for members of its space. */
@Service
@Transactional(readOnly = true)
public class Stages {

    private final SessionAccess access;
    private final Participants participants;
    private final Frameworks frameworks;
    private final Spaces spaces;
    private final Walls walls;
    private final Findings findings;
    private final ReportedNotes reported;
    private final AccessSettings settings;
    private final Clock clock;

    Stages(SessionAccess access, Participants participants, Frameworks frameworks, Spaces spaces, Walls walls, Findings findings, ReportedNotes reported,
            AccessSettings settings, Clock clock) {
        this.access = access;
        this.participants = participants;
        this.frameworks = frameworks;
        this.spaces = spaces;
        this.walls = walls;
        this.findings = findings;
        this.reported = reported;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code lab.join-first} for somebody who is not in this session */
    public Stage read(Actor actor, LabSessionId id) {
        requirePresence(actor, id);
        return stage(access.present(id));
    }

    /** Somebody is present who joined this session, shows it on a projector, or is a member of its space. */
    public void requirePresence(Actor actor, LabSessionId id) {
        var bound = actor.boundTo();
        if (bound != null ? !bound.equals(id.value()) : actor instanceof Actor.Anonymous) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
        }
        if (bound == null) {
            access.require(actor, Permission.SEE_SPACE, id);
        }
    }

    /** Lets a browser be the projector of this session; for facilitators. */
    public Actor.Display projector(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        return new Actor.Display(id.value(), actor.language());
    }

    /**
     * How many notes each group has on the wall of the current phase; empty when that has no wall. For facilitators: it tells
     * who is not heard yet.
     */
    public Map<StakeholderGroup, Integer> notesByGroup(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var notes = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        access.present(id).read().currentPhase().map(Phase::board)
                .ifPresent(board -> walls.tally(board).forEach(it -> notes.merge(it.group(), it.notes(), Integer::sum)));
        return notes;
    }

    /** The framework this session works within; null when none was chosen, or the space has none. */
    public @Nullable FrameworkVersion framework(Actor actor, LabSessionId id) {
        requirePresence(actor, id);
        var session = access.present(id);
        var space = new SpaceId(session.space());
        var version = session.frameworkVersion();
        if (session.framework().kind() == FrameworkChoice.Kind.NONE) {
            return null;
        }
        return version == null ? frameworks.current(space).orElse(null) : frameworks.version(space, version);
    }

    /** What the actor wrote on all boards of the evening, also when it is over; for participants. */
    public List<OwnNotes> mine(Actor actor, LabSessionId id) {
        requirePresence(actor, id);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
        }
        var session = access.present(id);
        return reported.mark(session, walls.mine(actor, session));
    }

    @Open("encoded once for everybody who is present; whoever streams it asked for their presence first")
    public Stage forEverybodyPresent(LabSessionId id) {
        return stage(access.present(id));
    }

    /** The look of the space this session is in: the name of a style sheet; absent for the neutral one. */
    @Open("the look of a space is on its public pages too; gives the name of a style sheet only")
    public Optional<String> tokens(LabSessionId id) {
        return spaces.tokens(new SpaceId(access.present(id).space()));
    }

    @Open("an address, known to whoever knows the session")
    public String joinUrl(String code) {
        return settings.url("/j/" + code);
    }

    private Stage stage(LabSession session) {
        var read = session.read();
        var programme = read.programme();
        var running = read.state() == LabState.RUNNING;
        var now = running ? read.currentPhase().orElse(null) : null;
        var timer = read.timer();
        var groups = participants.countByGroup(read.id().value());
        return new Stage(read.stageVersion(), read.id().value(), read.plan().title(), read.state(), read.code(),
                joinUrl(read.code()), clock.instant(), read.plan().naming(),
                now == null ? null : new Stage.Now(now.id(), programme.indexOf(now.id()), programme.phases().size(), now.title(),
                        now.instruction(), now.board(), now.kind(), session.mayNow(), read.privateNow(),
                        now.board() == null ? null : walls.shownPhoto(now.board())),
                programme.phases().stream().filter(it -> !read.skipped().contains(it.id()))
                        .map(it -> new Stage.Step(it.id(), it.title(), it.minutes(), it.kind())).toList(),
                timer == null ? null : new Stage.Timer(timer.paused() ? Stage.Timer.State.PAUSED : Stage.Timer.State.RUNNING,
                        timer.endsAt(), timer.leftMs(), timer.totalMs()),
                new Stage.People(groups.values().stream().mapToInt(Integer::intValue).sum(), groups),
                notes(now), quiet(session, now), now == null ? null : walls.score(now), findings.onScreen(read.id(), now == null ? null : now.id()), read.announcement(), read.state() == LabState.PUBLISHED ? outcomeUrl(read.id().value()) : null);
    }

    private int notes(@Nullable Phase now) {
        return now == null || now.board() == null ? 0 : walls.count(now.board());
    }

    private Stage.@Nullable Quiet quiet(LabSession session, @Nullable Phase now) {
        return now == null || now.board() == null || session.mayNow().read() ? null : walls.quiet(now.board());
    }

    private String outcomeUrl(UUID session) {
        return settings.url("/outcome/" + session);
    }
}
