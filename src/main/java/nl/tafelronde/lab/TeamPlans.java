package nl.tafelronde.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.actionpoint.TeamActionPoints;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.TeamAskRows;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPieces;
import nl.tafelronde.team.TeamResults;
import nl.tafelronde.team.TeamsOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What research teams do after the session: their activities, which are action points, and what they need from the municipality, with
 * its answer. Written by who is in the team and by who leads; answered by who leads. Members of the space read it, as do the team's own.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class TeamPlans {

    /** The most activities of a team. */
    public static final int ACTIVITIES = 100;
    /** The most that a team ever asks. */
    public static final int ASKS = 50;

    private final SessionAccess access;
    private final LabSessions sessions;
    private final ResearchTeams teams;
    private final TeamPieces pieces;
    private final ActionPoints points;
    private final TeamActionPoints ofTeams;
    private final ActionPointOrigins origins;
    private final TeamAskRows rows;
    private final TeamPlanMails mails;
    private final Audit audit;
    private final Clock clock;

    TeamPlans(SessionAccess access, LabSessions sessions, ResearchTeams teams, TeamPieces pieces, ActionPoints points, TeamActionPoints ofTeams,
            ActionPointOrigins origins, TeamAskRows rows, TeamPlanMails mails, Audit audit, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.teams = teams;
        this.pieces = pieces;
        this.points = points;
        this.ofTeams = ofTeams;
        this.origins = origins;
        this.rows = rows;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where somebody stands with a team. */
    private record Seat(LabSessionId session, TeamId team, String title, boolean writes, boolean answers) {
    }

    /** The plan, for who is in the team and for members of the space. */
    @Transactional(readOnly = true)
    public TeamPlan read(Actor actor, TeamId team) {
        return plan(seat(actor, team));
    }

    /** The plans of the teams of all sessions of a space that are over, the latest session first. For members. */
    @Transactional(readOnly = true)
    public List<TeamPlan> inSpace(Actor actor, UUID space) {
        var over = sessions.inSpace(actor, space).stream().filter(it -> it.state().over()).toList();
        var results = new LinkedHashMap<LabSessionCard, List<TeamResults>>();
        over.forEach(it -> results.put(it, teams.results(Actor.SYSTEM, it.id().value())));
        var made = origins.of(Actor.SYSTEM, space, results.values().stream().flatMap(List::stream).flatMap(it -> from(it).stream()).toList());
        return results.entrySet().stream().flatMap(session -> {
            var leads = access.may(actor, Permission.RUN_SESSION, session.getKey().id());
            return session.getValue().stream().map(it -> new TeamPlan(session.getKey().id(), space, session.getKey().title(), it.id(), it.title(), leads, leads,
                    activities(it, made), rows.of(it.id().value())));
        }).toList();
    }

    /** The team of a participant; nothing for who is in none. */
    @Transactional(readOnly = true)
    public Optional<TeamId> mine(Actor actor, LabSessionId session) {
        return actor instanceof Actor.Participant participant && participant.place().equals(session.value()) && teams.known(session.value())
                ? overview(session).teams().stream().filter(team -> isIn(team, participant)).map(it -> it.card().id()).findFirst() : Optional.empty();
    }

    /**
     * Adds an activity: an action point that came from the team.
     *
     * @throws Refusal {@code lab-plan.not-yet} while the evening is not over, {@code lab-plan.too-many}, and as {@link ActionPoints#create} does
     */
    public ActionPointId add(Actor actor, TeamId team, String text, String who, @Nullable LocalDate due) {
        var seat = writer(actor, team);
        if (activities(seat).size() >= ACTIVITIES) {
            throw Refusal.conflict("lab-plan.too-many", ACTIVITIES);
        }
        var draft = new ActionPointDraft(text, "", actor.language(), new Owner(null, who, null), due, null, "", shortened(seat.title(), ActionPointDraft.THEME), "");
        var id = actor instanceof Actor.Participant participant
                ? ofTeams.create(participant, access.space(seat.session()), seat.session().value(), draft, List.of(piece(team)))
                : points.create(actor, access.space(seat.session()), seat.session().value(), draft, List.of(piece(team)));
        audit.record(actor, "lab.team-activity-added", "team", team.value(), Map.of("point", id.toString()));
        return id;
    }

    /**
     * Says how far an activity of the team is.
     *
     * @throws Refusal {@code kernel.not-found} for another one's, and as {@link ActionPoints#move} does
     */
    public void move(Actor actor, TeamId team, ActionPointId activity, ActionState to, @Nullable String why) {
        var seat = writer(actor, team);
        var card = activities(seat).stream().filter(it -> it.id().equals(activity)).findFirst().orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        if (actor instanceof Actor.Participant participant) {
            ofTeams.move(participant, activity, card.version(), to, why);
        } else {
            points.move(actor, activity, card.version(), to, why);
        }
        audit.record(actor, "lab.team-activity-moved", "team", team.value(), Map.of("point", activity.toString()));
    }

    /**
     * Asks something of the municipality. Who leads is told by mail.
     *
     * @throws Refusal {@code lab-plan.not-yet}, {@code lab-plan.too-many}
     */
    public UUID ask(Actor actor, TeamId team, String text) {
        var seat = writer(actor, team);
        if (rows.count(team.value()) >= ASKS) {
            throw Refusal.conflict("lab-plan.too-many", ASKS);
        }
        var ask = new TeamAsk(Ids.next(), PlainText.paragraphs(text, TeamAsk.TEXT, "lab-plan.ask-text"), actor.language(), clock.instant(), TeamAsk.State.OPEN, "", null, 0);
        rows.add(seat.session().value(), team.value(), ask, person(actor));
        audit.record(actor, "lab.team-asked", "team", team.value(), Map.of("ask", ask.id().toString()));
        mails.asked(access.space(seat.session()), seat.session(), team, seat.title(), ask);
        return ask.id();
    }

    /**
     * Takes back what nobody answered yet, or puts it back.
     *
     * @throws Refusal {@code lab-plan.answered} once it was answered
     */
    public void withdraw(Actor actor, UUID ask, boolean withdrawn) {
        var there = rows.find(ask).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var seat = writer(actor, new TeamId(there.team()));
        if (!rows.withdraw(ask, withdrawn, clock.instant())) {
            throw Refusal.conflict("lab-plan.answered");
        }
        audit.record(actor, "lab.team-ask-withdrawn", "team", seat.team().value(), Map.of("ask", ask.toString()));
    }

    /**
     * Answers for the municipality. The team is told, by mail as far as its people left an address.
     *
     * @param to answered or taken over; open again without an answer
     * @throws Refusal {@code kernel.stale}, and a text that is empty or too long
     */
    public void answer(Actor actor, UUID ask, long version, TeamAsk.State to, String text) {
        var there = rows.find(ask).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var seat = seat(actor, new TeamId(there.team()));
        if (!seat.answers()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        var words = to == TeamAsk.State.OPEN ? "" : PlainText.paragraphs(text, TeamAsk.ANSWER, "lab-plan.answer-text");
        if (!rows.answer(ask, version, to, words, person(actor), clock.instant())) {
            throw Refusal.conflict("kernel.stale");
        }
        audit.record(actor, "lab.team-answered", "team", seat.team().value(), Map.of("ask", ask.toString()));
        if (to != TeamAsk.State.OPEN) {
            var people = overview(seat.session()).teams().stream().filter(it -> it.card().id().equals(seat.team()))
                    .flatMap(it -> it.people().stream()).map(it -> it.person().value()).toList();
            mails.answered(seat.session(), seat.title(), there.ask(), version, words, people);
        }
    }

    private TeamPlan plan(Seat seat) {
        return new TeamPlan(seat.session(), access.space(seat.session()), access.present(seat.session()).plan().title(), seat.team(), seat.title(), seat.writes(),
                seat.answers(), activities(seat), rows.of(seat.team().value()));
    }

    private List<ActionPointCard> activities(Seat seat) {
        return teams.results(Actor.SYSTEM, seat.session().value()).stream().filter(it -> it.id().equals(seat.team())).findFirst()
                .map(it -> activities(it, origins.of(Actor.SYSTEM, access.space(seat.session()), from(it)))).orElse(List.of());
    }

    /** What came from the team itself, and from the trials on its canvas; what is over comes last. */
    private static List<ActionPointCard> activities(TeamResults team, Map<Piece, List<ActionPointCard>> made) {
        var found = new LinkedHashSet<ActionPointCard>();
        var from = Set.copyOf(from(team));
        made.forEach((piece, cards) -> found.addAll(from.contains(piece) ? cards : List.of()));
        return Stream.concat(found.stream().filter(it -> !it.state().over()), found.stream().filter(it -> it.state().over())).toList();
    }

    private static List<Piece> from(TeamResults team) {
        return Stream.concat(Stream.of(piece(team.id())), team.trials().stream().map(it -> new Piece(Piece.Kind.TRIAL, it.id().value()))).toList();
    }

    private Seat writer(Actor actor, TeamId team) {
        var seat = seat(actor, team);
        if (!seat.writes()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        if (!access.present(seat.session()).state().over()) {
            throw Refusal.conflict("lab-plan.not-yet");
        }
        return seat;
    }

    private Seat seat(Actor actor, TeamId team) {
        var placed = pieces.teams(List.of(team.value())).get(team.value());
        if (placed == null) {
            throw Refusal.notFound("team.refused.team-gone");
        }
        var session = new LabSessionId(placed.place());
        if (actor instanceof Actor.Participant participant) {
            if (overview(session).teams().stream().noneMatch(it -> it.card().id().equals(team) && isIn(it, participant))) {
                throw Refusal.forbidden("kernel.forbidden");
            }
            return new Seat(session, team, placed.title(), true, false);
        }
        access.require(actor, Permission.SEE_SPACE, session);
        var leads = access.may(actor, Permission.RUN_SESSION, session);
        return new Seat(session, team, placed.title(), leads, leads);
    }

    private TeamsOverview overview(LabSessionId session) {
        return teams.overview(Actor.SYSTEM, session.value());
    }

    private static boolean isIn(TeamsOverview.Team team, Actor.Participant participant) {
        return team.people().stream().anyMatch(it -> it.person().equals(participant.id()));
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Participant participant -> participant.id().value();
            case Actor.Person person -> person.id().value();
            default -> null;
        };
    }

    private static Piece piece(TeamId team) {
        return new Piece(Piece.Kind.TEAM, team.value());
    }

    private static String shortened(String text, int most) {
        return PlainText.length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
