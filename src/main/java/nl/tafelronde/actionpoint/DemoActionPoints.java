package nl.tafelronde.actionpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.network.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The demo has action points of months ago: some done, some stuck. Brought once, where there are some of the evening already. */
@Component
@Profile("demo")
class DemoActionPoints {

    private static final int OF_THE_EVENING = 10;

    private final ActionPointRepository points;
    private final ActionPointRows rows;
    private final Organisations organisations;
    private final Clock clock;

    DemoActionPoints(ActionPointRepository points, ActionPointRows rows, Organisations organisations, Clock clock) {
        this.points = points;
        this.rows = rows;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** After those of the evening were made. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(22)
    @Transactional
    public void load() {
        var known = points.findAll().stream().map(ActionPoint::space).toList();
        known.stream().distinct().filter(space -> known.stream().filter(space::equals).count() <= OF_THE_EVENING).findFirst().ifPresent(this::bringInto);
    }

    /** Nothing where something of an earlier day is there. */
    void bringInto(UUID space) {
        if (points.findAll().stream().noneMatch(it -> it.space().equals(space) && it.madeOn().isBefore(today()))) {
            entries().forEach(it -> bring(space, it));
        }
    }

    private void bring(UUID space, Map<String, Object> entry) {
        var made = day(entry, "made");
        var point = new ActionPoint(ActionPointId.next(), space, null, rows.nextNumber(space), at(made));
        var organisation = text(entry, "organisation").isEmpty() ? null : organisations.named(text(entry, "organisation")).orElse(null);
        var person = text(entry, "person").isEmpty() ? organisation == null ? text(entry, "organisation") : null : text(entry, "person");
        var draft = new ActionPointDraft(text(entry, "text"), "", Language.NL, new Owner(organisation == null ? null : organisation.id(), person, null),
                day(entry, "due"), null, "", text(entry, "theme"), text(entry, "region"));
        var written = point.write(draft, false, made, at(made));
        point.called(organisation == null ? null : organisation.name());
        var ended = entry.containsKey("done") ? ActionState.DONE : entry.containsKey("dropped") ? ActionState.DROPPED : null;
        var to = ended != null ? ended : entry.containsKey("state") ? ActionState.valueOf(text(entry, "state")) : ActionState.OPEN;
        var on = ended == null ? made.plusDays(OF_THE_EVENING) : day(entry, ended == ActionState.DONE ? "done" : "dropped");
        var moved = to == ActionState.OPEN ? List.<ActionPoint.Change>of() : point.move(to, text(entry, "why"), false, on, at(on));
        points.saveAndFlush(point);
        rows.keep(point.id().value(), written, Actor.SYSTEM, at(made));
        rows.keep(point.id().value(), moved, Actor.SYSTEM, at(on));
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    private LocalDate day(Map<String, Object> entry, String key) {
        return today().plusDays(((Number) entry.get(key)).longValue());
    }

    private Instant at(LocalDate day) {
        return clock.instant().minus(Duration.between(day.atStartOfDay(), today().atStartOfDay()));
    }

    private static String text(Map<String, Object> entry, String key) {
        @Nullable Object value = entry.get(key);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries() {
        try (var file = new ClassPathResource("demo/actions.yaml").getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return (List<Map<String, Object>>) root.get("points");
        } catch (IOException missing) {
            throw new UncheckedIOException("The demo's action points are not in the jar", missing);
        }
    }
}
