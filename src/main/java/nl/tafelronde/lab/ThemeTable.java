package nl.tafelronde.lab;

import nl.tafelronde.access.Actor;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.springframework.stereotype.Component;

/** The themes of a session, as the session sees them. It tells them what is allowed; they do not ask. */
@Component
class ThemeTable {

    private final ThemeRounds rounds;
    private final Themes themes;

    ThemeTable(ThemeRounds rounds, Themes themes) {
        this.rounds = rounds;
        this.themes = themes;
    }

    /** Makes room for themes when the programme has a phase for them, and tells what may be done in the current one. */
    void allow(Actor actor, LabSessionDetails session) {
        if (session.state() != LabState.DRAFT && session.programme().phases().stream().anyMatch(it -> it.kind() == PhaseKind.THEMES)
                || themes.known(session.id().value())) {
            begin(actor, session);
            rounds.allow(actor, session.id().value(), rules(session));
        }
    }

    boolean known(LabSessionId session) {
        return themes.known(session.value());
    }

    /** Makes room for themes, also in a session without a phase for them. */
    void begin(Actor actor, LabSessionDetails session) {
        rounds.begin(actor, session.id().value(), session.space(), session.plan().naming() == Naming.NAME);
    }

    /** In a phase for themes people take part; what they could read by then stays readable, and after the evening everything. */
    private static ThemeRules rules(LabSessionDetails session) {
        var now = session.state() == LabState.RUNNING ? session.currentPhase().orElse(null) : null;
        if (now != null && now.kind() == PhaseKind.THEMES) {
            return ThemeRules.TAKE_PART;
        }
        var past = session.state().over() || session.state() == LabState.RUNNING && session.programme().phases().stream().limit(session.programme().indexOf(session.phase()) + 1L)
                .anyMatch(it -> it.kind() == PhaseKind.THEMES && !session.skipped().contains(it.id()));
        return past ? ThemeRules.READ : ThemeRules.NOTHING;
    }
}
