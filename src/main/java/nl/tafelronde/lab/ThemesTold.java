package nl.tafelronde.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
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
    private final Boards boards;

    ThemesTold(Themes themes, Boards boards) {
        this.themes = themes;
        this.boards = boards;
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
        var clusters = told.stream().allMatch(it -> it.clusters().isEmpty()) ? Map.<UUID, Set<UUID>>of() : clusters(session);
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

    /** Which notes are in which cluster, on all walls of the evening. */
    private Map<UUID, Set<UUID>> clusters(LabSession session) {
        return !session.boardsMade() ? Map.of() : session.programme().boards().stream()
                .flatMap(it -> boards.read(Actor.SYSTEM, new BoardId(it.id())).notes().stream()).filter(it -> it.cluster() != null)
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.cluster()).value(), Collectors.mapping(it -> it.id().value(), Collectors.toSet())));
    }
}
