package nl.tafelronde.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.Themes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The themes that people formed: the handful once a facilitator closed with it, before that all that stand. Names nobody. */
@Component
@Order(2)
class ThemesTold implements OutcomePart {

    private final Themes themes;
    private final Walls walls;

    ThemesTold(Themes themes, Walls walls) {
        this.themes = themes;
        this.walls = walls;
    }

    @Override
    public OutcomeBlock.Kind kind() {
        return OutcomeBlock.Kind.THEMES;
    }

    @Override
    public List<OutcomeEntry> tell(LabSession session) {
        var list = themes.forEverybodyPresent(session.id().value()).orElse(null);
        if (list == null) {
            return List.of();
        }
        var told = list.closed() ? list.chosen() : list.themes().stream().filter(it -> it.state() == ThemeState.PROPOSED || it.state() == ThemeState.CHOSEN).toList();
        var clusters = walls.inClusters(session, told.stream().flatMap(it -> it.clusters().stream()).toList());
        return told.stream().filter(it -> !it.isHidden()).map(it -> entry(it, clusters)).toList();
    }

    private static OutcomeEntry entry(ThemeCard theme, Map<UUID, Set<UUID>> clusters) {
        var language = Language.of(theme.language());
        var lines = theme.sentence().isBlank() ? List.<OutcomeEntry.Line>of()
                : List.of(new OutcomeEntry.Line(theme.id().value(), Localized.of(language, theme.sentence()), Localized.EMPTY));
        var notes = new HashSet<>(theme.notes());
        theme.clusters().forEach(it -> notes.addAll(clusters.getOrDefault(it, Set.of())));
        return new OutcomeEntry(theme.id().value(), Localized.of(language, theme.title()), List.of(new OutcomeEntry.Group(null, lines)), notes);
    }
}
