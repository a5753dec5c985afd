package nl.tafelronde.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.domain.FollowedRows;
import nl.tafelronde.lab.domain.FollowedRows.Followed;
import nl.tafelronde.lab.domain.OutcomeBlockEntity;
import nl.tafelronde.lab.domain.OutcomeBlockRepository;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamResults;
import nl.tafelronde.theme.ThemeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Action points out of what a session found: the trials on the canvases of its teams, and what its report says was agreed and
 * happens next. Each becomes an action point at most once, also when two facilitators do it at the same moment.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class FollowUps {

    private final SessionAccess access;
    private final ResearchTeams teams;
    private final OutcomeBlockRepository blocks;
    private final FollowedRows rows;
    private final ProposedActions proposed;
    private final ActionPoints points;
    private final ActionPointOrigins origins;
    private final Walls walls;
    private final Audit audit;
    private final Clock clock;

    FollowUps(SessionAccess access, ResearchTeams teams, OutcomeBlockRepository blocks, FollowedRows rows, ProposedActions proposed, ActionPoints points,
            ActionPointOrigins origins, Walls walls, Audit audit, Clock clock) {
        this.walls = walls;
        this.access = access;
        this.teams = teams;
        this.blocks = blocks;
        this.rows = rows;
        this.proposed = proposed;
        this.points = points;
        this.origins = origins;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that can become an action point, in the order of the evening: the teams first, then the report. For facilitators. */
    @Transactional(readOnly = true)
    public List<ProposedAction> proposals(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        var all = new ArrayList<ProposedAction>();
        var results = teams.results(actor, id.value());
        var made = origins.of(actor, access.space(id), results.stream().flatMap(it -> it.trials().stream()).map(it -> trial(it.id().value())).toList());
        results.forEach(team -> team.trials().forEach(it ->
                all.add(proposed.of(team, it, trial(it.id().value()), made.getOrDefault(trial(it.id().value()), List.of()), today()))));
        var found = blocks(id);
        var followed = rows.of(found.keySet());
        var cards = cards(actor, id, followed);
        found.values().forEach(block -> all.addAll(proposed.of(block.read(), followed, cards)));
        return all;
    }

    /**
     * Makes action points of these. One that was made already is passed over, so that pressing twice makes nothing double.
     *
     * @return what was made now
     * @throws Refusal {@code lab-follow.gone} for one that stands there no more, and as {@link ActionPoints#create} does; then none are made
     */
    public List<ActionPointId> make(Actor actor, LabSessionId id, List<ProposedAction.Chosen> chosen) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.held(id);
        var known = new LinkedHashMap<List<Object>, ProposedAction>();
        proposals(actor, id).forEach(it -> known.put(List.of(it.from(), it.line()), it));
        var made = new ArrayList<ActionPointId>();
        for (var one : chosen) {
            var stands = known.get(List.of(one.from(), one.line()));
            if (stands == null) {
                throw Refusal.conflict("lab-follow.gone");
            }
            if (stands.made().isEmpty()) {
                var point = points.create(actor, session.space(), id.value(), one.draft(), List.of(one.from()));
                if (!one.line().isEmpty()) {
                    rows.add(new Followed(one.from().id(), one.line(), proposed.position(blocks(id).get(one.from().id()).read(), one.line()), point.value()),
                            clock.instant());
                }
                made.add(point);
            }
        }
        if (!made.isEmpty()) {
            audit.record(actor, "lab.action-points-made", "lab-session", id.value(), Map.of("number", String.valueOf(made.size())));
        }
        return made;
    }

    /** The action points that came from each team, or from its trials; for members. Teams without any are left out. */
    @Transactional(readOnly = true)
    public Map<TeamId, List<ActionPointCard>> ofTeams(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        var results = teams.results(actor, id.value());
        var made = origins.of(actor, access.space(id), results.stream().flatMap(FollowUps::pieces).toList());
        var each = new LinkedHashMap<TeamId, List<ActionPointCard>>();
        results.forEach(team -> {
            var these = pieces(team).flatMap(it -> made.getOrDefault(it, List.of()).stream()).distinct().toList();
            if (!these.isEmpty()) {
                each.put(team.id(), these);
            }
        });
        return each;
    }

    /** The action points that came from each theme; for members. Themes without any are left out. */
    @Transactional(readOnly = true)
    public Map<ThemeId, List<ActionPointCard>> ofThemes(Actor actor, LabSessionId id, Collection<ThemeId> themes) {
        access.require(actor, Permission.SEE_SPACE, id);
        return origins.of(actor, access.space(id), themes.stream().map(it -> new Piece(Piece.Kind.THEME, it.value())).toList()).entrySet().stream()
                .collect(Collectors.toMap(it -> new ThemeId(it.getKey().id()), Map.Entry::getValue));
    }

    /**
     * The action points that came from each note and group on a wall of this session, by their id; in as many statements for a full
     * wall as for an empty one. For facilitators: who else looks at the wall is told by {@code Contributions} what became of their own.
     *
     * @throws Refusal {@code kernel.not-found} for a wall of another session
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<ActionPointCard>> ofWall(Actor actor, LabSessionId id, UUID board) {
        access.require(actor, Permission.RUN_SESSION, id);
        var session = access.present(id);
        if (session.programme().boards().stream().noneMatch(it -> it.id().equals(board))) {
            throw Refusal.notFound("kernel.not-found");
        }
        return session.boardsMade() ? byId(origins.of(actor, session.space(), walls.pieces(board))) : Map.of();
    }

    /** The action points that came from each block of the report; for members. Blocks without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ActionPointCard>> ofBlocks(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        var pieces = blocks.findBySessionOrderByPosition(id.value()).stream().map(it -> new Piece(Piece.Kind.REPORT_BLOCK, it.id())).toList();
        return byId(origins.of(actor, access.space(id), pieces));
    }

    /** As {@link #ofBlocks}, for whoever reads the report: to who is no member of the space, that there are none. */
    @Open("nothing for who may not see the space")
    @Transactional(readOnly = true)
    public Map<UUID, List<ActionPointCard>> forReader(Actor actor, LabSessionId id) {
        return access.may(actor, Permission.SEE_SPACE, id) ? ofBlocks(actor, id) : Map.of();
    }

    private static Map<UUID, List<ActionPointCard>> byId(Map<Piece, List<ActionPointCard>> made) {
        return made.entrySet().stream().collect(Collectors.toMap(it -> it.getKey().id(), Map.Entry::getValue));
    }

    private static Stream<Piece> pieces(TeamResults team) {
        return Stream.concat(Stream.of(new Piece(Piece.Kind.TEAM, team.id().value())), team.trials().stream().map(it -> trial(it.id().value())));
    }

    private Map<UUID, OutcomeBlockEntity> blocks(LabSessionId id) {
        var found = new LinkedHashMap<UUID, OutcomeBlockEntity>();
        blocks.findBySessionOrderByPosition(id.value()).stream()
                .filter(it -> it.kind() == OutcomeBlock.Kind.AGREED || it.kind() == OutcomeBlock.Kind.FOLLOW_UP).forEach(it -> found.put(it.id(), it));
        return found;
    }

    private Map<UUID, ActionPointCard> cards(Actor actor, LabSessionId id, Collection<Followed> followed) {
        return origins.cards(actor, access.space(id), followed.stream().map(it -> new ActionPointId(it.actionPoint())).toList()).values().stream()
                .collect(Collectors.toMap(it -> it.id().value(), it -> it));
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    private static Piece trial(UUID id) {
        return new Piece(Piece.Kind.TRIAL, id);
    }
}
