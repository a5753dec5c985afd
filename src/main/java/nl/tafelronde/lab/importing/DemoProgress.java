package nl.tafelronde.lab.importing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.LabSessions;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's action points in public: the page is open, and the first of them carries a file that shows how far it is. Made once. */
@Component
@Profile("demo")
class DemoProgress {

    private final LabSessions sessions;
    private final ActionPoints points;
    private final ActionPointEvidence evidence;
    private final ProgressPages pages;
    private final Texts texts;

    DemoProgress(LabSessions sessions, ActionPoints points, ActionPointEvidence evidence, ProgressPages pages, Texts texts) {
        this.sessions = sessions;
        this.points = points;
        this.evidence = evidence;
        this.pages = pages;
        this.texts = texts;
    }

    /** After {@link DemoFollowUp}. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(id -> open(sessions.read(Actor.SYSTEM, id).space()));
    }

    private void open(UUID space) {
        if (!pages.settings(Actor.SYSTEM, space).introduction().isEmpty()) {
            return;
        }
        pages.change(Actor.SYSTEM, space, true, texts.say(Language.NL, "actionpoint.demo.introduction"));
        points.list(Actor.SYSTEM, space, ActionPointQuery.LIVE, 0, ActionPoints.PAGE_MAX).stream().filter(it -> it.state() == ActionState.STARTED).limit(1).forEach(this::prove);
    }

    private void prove(ActionPointCard point) {
        var title = texts.say(Language.NL, "actionpoint.demo.title");
        var file = evidence.handIn(Actor.SYSTEM, point.id(), "verslag.txt", title, texts.say(Language.NL, "actionpoint.demo.file").getBytes(StandardCharsets.UTF_8));
        file.evidence().stream().filter(it -> it.file() != null).forEach(it -> evidence.show(Actor.SYSTEM, point.id(), it.id(), true));
    }
}
