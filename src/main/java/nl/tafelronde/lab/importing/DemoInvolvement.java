package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.involvement.Involvements;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.involvement.Way;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.TeamAsk;
import nl.tafelronde.lab.TeamPlan;
import nl.tafelronde.lab.TeamPlans;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was reached in the demo before what is decided there, and what one of its teams plans and asks. */
@Component
@Profile("demo")
class DemoInvolvement {

    private final LabSessions sessions;
    private final Involvements involvements;
    private final TeamPlans plans;
    private final Clock clock;

    DemoInvolvement(LabSessions sessions, Involvements involvements, TeamPlans plans, Clock clock) {
        this.sessions = sessions;
        this.involvements = involvements;
        this.plans = plans;
        this.clock = clock;
    }

    /** After the proposals are there. Does nothing where something was written down. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(40)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(id -> {
            var session = sessions.read(Actor.SYSTEM, id);
            if (session.state() == LabState.PUBLISHED) {
                reach(session.space());
                plan(session.space(), id);
            }
        });
    }

    private void reach(UUID space) {
        if (involvements.read(Actor.SYSTEM, space).reaches().stream().anyMatch(Reach::byHand)) {
            return;
        }
        var today = WallTime.today(clock);
        add(space, today.minusDays(75), Way.LETTER, "Brief aan de adressen rond de Vennewijk", Map.of(StakeholderGroup.RESIDENT, 412));
        add(space, today.minusDays(48), Way.VISIT, "Koffie in Logies Lindeveld, met een tolk", Map.of(StakeholderGroup.MIGRANT, 34, StakeholderGroup.HOUSING, 2));
        add(space, today.minusDays(20), Way.SURVEY, "Vragenlijst in zes talen: wat mis je hier?", Map.of(StakeholderGroup.MIGRANT, 127, StakeholderGroup.RESIDENT, 58));
        involvements.decide(Actor.SYSTEM, space, "Bestemmingsplan Logiesterrein Noord", today.plusDays(40),
                Set.of(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER, StakeholderGroup.HOUSING));
        involvements.decide(Actor.SYSTEM, space, "Proef met een wijkbus op zondag", today.minusDays(60), Set.of(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT));
    }

    private void add(UUID space, LocalDate on, Way way, String title, Map<StakeholderGroup, Integer> people) {
        involvements.add(Actor.SYSTEM, space, new Reach(Ids.next(), on, way, title, people, null, 0));
    }

    private void plan(UUID space, LabSessionId session) {
        var teams = plans.inSpace(Actor.SYSTEM, space).stream().filter(it -> it.session().equals(session)).toList();
        if (teams.isEmpty() || teams.stream().anyMatch(it -> !it.asks().isEmpty())) {
            return;
        }
        var team = teams.stream().filter(it -> it.title().contains("Meedoen")).findFirst().orElse(teams.getFirst());
        var today = WallTime.today(clock);
        plans.add(Actor.SYSTEM, team.team(), "Een avond houden in De Kansenwerf, met soep", "Olena en Hanneke", today.plusDays(24));
        plans.add(Actor.SYSTEM, team.team(), "Een lijst maken: met welke vraag ga je waarheen?", "Maria", today.plusDays(31));
        plans.ask(Actor.SYSTEM, team.team(), "Kunnen wij op donderdagavond de vergaderzaal van het stadhuis gebruiken?");
        answer(plans.read(Actor.SYSTEM, team.team()));
        plans.ask(Actor.SYSTEM, team.team(), "Wie bij de gemeente weet alles over inschrijven? Wij zoeken iemand die dat op onze avond vertelt.");
    }

    private void answer(TeamPlan plan) {
        var ask = plan.asks().getFirst();
        plans.answer(Actor.SYSTEM, ask.id(), ask.version(), TeamAsk.State.TAKEN_OVER, "Dat kan. De zaal is op donderdag vanaf 19.00 uur voor jullie, de bode weet ervan.");
    }
}
