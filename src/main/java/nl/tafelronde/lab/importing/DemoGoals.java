package nl.tafelronde.lab.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.vision.GoalId;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.vision.GoalText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The vision of the demo's space, and which themes and teams of its evening do something for what; made once, as long as there is none. */
@Component
@Profile("demo")
class DemoGoals {

    private final LabSessions sessions;
    private final LabThemes themes;
    private final ResearchTeams teams;
    private final Goals goals;
    private final SessionGoals linked;

    DemoGoals(LabSessions sessions, LabThemes themes, ResearchTeams teams, Goals goals, SessionGoals linked) {
        this.sessions = sessions;
        this.themes = themes;
        this.teams = teams;
        this.goals = goals;
        this.linked = linked;
    }

    /** After the evenings are there. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(21)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(this::write);
    }

    private void write(LabSessionId evening) {
        var space = sessions.read(Actor.SYSTEM, evening).space();
        if (!goals.list(Actor.SYSTEM, space).isEmpty()) {
            return;
        }
        var serving = new HashMap<String, List<GoalId>>();
        var served = new HashMap<String, List<GoalId>>();
        for (var entry : entries()) {
            var id = goals.add(Actor.SYSTEM, space, GoalKind.valueOf(text(entry, "kind")), new GoalText(localized(entry.get("title")),
                    localized(entry.get("explanation")), new GoalText.Source(text(entry, "document"), text(entry, "page"), null, text(entry, "by"))));
            ((List<?>) entry.get("for")).forEach(title -> serving.computeIfAbsent(String.valueOf(title), _ -> new ArrayList<>()).add(id));
            ((List<?>) entry.getOrDefault("teams", List.of())).forEach(title -> served.computeIfAbsent(String.valueOf(title), _ -> new ArrayList<>()).add(id));
        }
        for (ThemeCard theme : themes.read(Actor.SYSTEM, evening).themes()) {
            var touched = serving.get(theme.title());
            if (touched != null) {
                linked.link(Actor.SYSTEM, evening, new Piece(Piece.Kind.THEME, theme.id().value()), touched);
            }
        }
        for (var team : teams.results(Actor.SYSTEM, evening.value())) {
            var touched = served.get(team.title());
            if (touched != null) {
                linked.link(Actor.SYSTEM, evening, new Piece(Piece.Kind.TEAM, team.id().value()), touched);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries() {
        try (var file = new ClassPathResource("demo/goals.yaml").getInputStream()) {
            Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return (List<Map<String, Object>>) root.get("goals");
        } catch (IOException missing) {
            throw new UncheckedIOException("The demo's goals are not in the jar", missing);
        }
    }

    @SuppressWarnings("unchecked")
    private static Localized localized(@Nullable Object byTag) {
        return byTag == null ? Localized.EMPTY : Localized.fromTags((Map<String, String>) byTag);
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }
}
