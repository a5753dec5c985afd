package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.DemoAccount;
import nl.tafelronde.access.DemoAccounts;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.theme.Themes;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In the demo one theme led to something that is done, in the name of the demo's facilitator: so that the chain can be followed from
 * notes to evidence. Made once, as long as nothing in its space is done.
 */
@Component
@Profile("demo")
class DemoChain {

    private static final ActionPointQuery DONE = new ActionPointQuery(EnumSet.of(ActionState.DONE), false, null, "", null, null,
            ActionPointQuery.Order.NUMBER, false);
    private static final String THEME = "Meedoen";
    /** As the action points of earlier days call it. */
    private static final String CALLED = "Meedoen, met taal erbij";
    private static final int DAYS = 7;

    private final LabSessions sessions;
    private final Themes themes;
    private final ActionPoints points;
    private final Accounts accounts;
    private final DemoAccounts demo;
    private final Clock clock;

    DemoChain(LabSessions sessions, Themes themes, ActionPoints points, Accounts accounts, DemoAccounts demo, Clock clock) {
        this.sessions = sessions;
        this.themes = themes;
        this.points = points;
        this.accounts = accounts;
        this.demo = demo;
        this.clock = clock;
    }

    /** After the action points of the evening are there, and before those of earlier days, of which some are done. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(21)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(this::follow);
    }

    private void follow(LabSessionId id) {
        var session = sessions.read(Actor.SYSTEM, id);
        if (session.state() != LabState.PUBLISHED || !themes.known(id.value()) || points.count(Actor.SYSTEM, session.space(), DONE) > 0) {
            return;
        }
        themes.read(Actor.SYSTEM, id.value()).themes().stream().filter(it -> it.title().startsWith(THEME)).findFirst().ifPresent(theme -> {
            var facilitator = accounts.find(demo.ensure(DemoAccount.FACILITATOR)).orElseThrow();
            var due = WallTime.today(clock).plusDays(DAYS);
            var made = points.create(Actor.SYSTEM, session.space(), id.value(), new ActionPointDraft("Een eerste taalcafé houden, op zondagmiddag",
                    "Met koffie, en met iemand die Pools en Roemeens spreekt.", Language.NL,
                    new Owner(null, facilitator.name(), EmailAddress.of(facilitator.email())), due, null, "", CALLED, ""),
                    List.of(new Piece(Piece.Kind.THEME, theme.id().value())));
            points.prove(Actor.SYSTEM, made, "Foto's van het eerste taalcafé", "https://example.org/taalcafe");
            points.move(Actor.SYSTEM, made, points.read(Actor.SYSTEM, made).version(), ActionState.DONE, "Er kwamen veertien mensen. Er komt een tweede.");
        });
    }
}
