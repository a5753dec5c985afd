package nl.tafelronde.lab.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.SessionPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the demo has an evening that was held and one that is ready to run. Does nothing for a file that was
 * imported before, also when people threw away what came of it; of two nodes that start at once, one imports.
 */
@Component
@Profile("demo")
class DemoLoader {

    static final String HELD = "demo/lab-2018-04-24.yaml";
    static final String HELD_KEY = "lab-2018-04-24";
    static final String READY = "demo/lab-empty.yaml";

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final LabImports imports;
    private final LabSessions sessions;
    private final ShippedTemplates templates;
    private final DemoTranslations translations;
    private final Clock clock;

    DemoLoader(LabImports imports, LabSessions sessions, ShippedTemplates templates, DemoTranslations translations, Clock clock) {
        this.imports = imports;
        this.sessions = sessions;
        this.templates = templates;
        this.translations = translations;
        this.clock = clock;
    }

    /** After the demo's accounts are there, and before anybody is let in. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    void load() {
        bring(HELD, today());
        var ready = file(READY);
        // an evening that has begun already is held tomorrow
        bring(READY, ready.session().startsAt().isAfter(clock.instant()) ? today() : today().plusDays(1));
        sessions.withKey(ready.session().key()).ifPresent(this::putAhead);
    }

    private void bring(String file, LocalDate today) {
        var before = System.nanoTime();
        switch (imports.imported(Actor.SYSTEM, bytes(file), today)) {
            case Reading.Right<Imported>(var done, var _) -> {
                if (file.equals(HELD)) {
                    translations.bring();
                }
                log.info("Imported {} in {} ms, notes: {}", file, Duration.ofNanos(System.nanoTime() - before).toMillis(), done.made().notes());
            }
            case Reading.Wrong<Imported>(var problems) when problems.stream().anyMatch(it -> it.key().equals("lab-import.imported-before")) ->
                log.debug("{} is there", file);
            case Reading.Wrong<Imported>(var problems) -> throw new IllegalStateException("Shipped file " + file + " is wrong: " + problems.getFirst());
        }
    }

    /** Demo data is kept: an evening that nobody started before it was over is moved to the next day it can be held. */
    private void putAhead(LabSessionId id) {
        var session = sessions.read(Actor.SYSTEM, id);
        var starts = session.startsAt();
        var ends = session.endsAt();
        if (session.state() != LabState.OPEN || starts == null || ends == null || ends.isAfter(clock.instant())) {
            return;
        }
        var plan = session.plan();
        var day = starts.atZone(TimeConfiguration.HOME).toLocalTime().isAfter(clock.instant().atZone(TimeConfiguration.HOME).toLocalTime())
                ? today() : today().plusDays(1);
        sessions.plan(Actor.SYSTEM, id, session.version(), new SessionPlan(plan.title(), plan.purpose(), plan.place(),
                day.atTime(starts.atZone(TimeConfiguration.HOME).toLocalTime()), day.atTime(ends.atZone(TimeConfiguration.HOME).toLocalTime()),
                plan.naming(), plan.groups(), plan.languages()), session.programme());
        log.info("Moved {} to {}", READY, day);
    }

    private LabFile file(String path) {
        return switch (LabFileReader.read(bytes(path), templates::find, today())) {
            case Reading.Right<LabFile>(var content, var _) -> content;
            case Reading.Wrong<LabFile>(var problems) -> throw new IllegalStateException("Shipped file " + path + " is wrong: " + problems.getFirst());
        };
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    private static byte[] bytes(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A shipped file cannot be read", unreadable);
        }
    }
}
