package nl.tafelronde.lab.importing;

import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.DemoAccount;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody of the demo who reads concerns, so that the way there leads to a person; named once, as long as nobody is. */
@Component
@Profile("demo")
class DemoConfidant {

    private final LabSessions sessions;
    private final Concerns concerns;
    private final Accounts accounts;

    DemoConfidant(LabSessions sessions, Concerns concerns, Accounts accounts) {
        this.sessions = sessions;
        this.concerns = concerns;
        this.accounts = accounts;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    void name() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(this::name);
    }

    private void name(LabSessionId id) {
        var space = sessions.read(Actor.SYSTEM, id).space();
        if (concerns.receivers(Actor.SYSTEM, space).isEmpty()) {
            accounts.byEmail(DemoAccount.SECOND_FACILITATOR.email()).ifPresent(it -> concerns.name(Actor.SYSTEM, space, it));
        }
    }
}
