package nl.tafelronde.lab;

import nl.tafelronde.access.Actor;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import org.springframework.stereotype.Component;

/** The research teams of a session, as the session sees them. It tells them what is allowed; they do not ask. */
@Component
class TeamTables {

    private final ResearchTeams teams;

    TeamTables(ResearchTeams teams) {
        this.teams = teams;
    }

    /** Makes room for teams when the programme has a phase for them, and tells what may be done in the current one. */
    void allow(Actor actor, LabSessionDetails session) {
        if (session.programme().phases().stream().anyMatch(it -> it.kind().ofTeams()) || teams.known(session.id().value())) {
            open(actor, session);
        }
    }

    /** The same, whether the programme has such a phase or not. */
    void open(Actor actor, LabSessionDetails session) {
        teams.allow(actor, new TeamPlace(session.id().value(), session.space(), session.plan().naming() == Naming.NAME), rules(session));
    }

    /**
     * In a phase for teams what the phase says; at the read-back everybody reads and teams mend what they wrote. What was
     * read back stays readable.
     */
    private static TeamRules rules(LabSessionDetails session) {
        var phase = session.state() == LabState.RUNNING ? session.currentPhase().orElse(null) : null;
        if (phase != null && phase.kind() == PhaseKind.TEAMS) {
            return new TeamRules(phase.may().vote(), phase.may().write(), phase.may().read(), false);
        }
        if (phase != null && phase.kind() == PhaseKind.READ_BACK) {
            return new TeamRules(false, true, true, true);
        }
        var wasReadBack = session.programme().phases().stream().limit(session.programme().indexOf(session.phase()) + 1L)
                .anyMatch(it -> it.kind() == PhaseKind.READ_BACK && !session.skipped().contains(it.id()));
        return new TeamRules(false, false, wasReadBack, false);
    }
}
