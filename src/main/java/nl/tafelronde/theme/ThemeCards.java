package nl.tafelronde.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeRound;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.stereotype.Component;

/**
 * Puts the themes of a place together for one audience; four queries however many there are. What the hall gets names
 * nobody, and no group behind which few stand.
 *
 * @see <a href="file:src/docs/decisions/0009-nobody-alone-behind-a-mark.md">decision 0009</a>
 */
@Component
class ThemeCards {

    private static final Comparator<ThemeCard> ORDER = Comparator.comparingInt((ThemeCard it) -> switch (it.state()) {
        case CHOSEN -> 0;
        case PROPOSED -> 1;
        case PARKED -> 2;
        case MERGED, WITHDRAWN -> 3;
    }).thenComparing(Comparator.comparingInt(ThemeCard::support).reversed()).thenComparing(ThemeCard::at);

    private final ThemeStore store;
    private final GroupMarks marks;

    ThemeCards(ThemeStore store, GroupMarks marks) {
        this.store = store;
        this.marks = marks;
    }

    /** For who runs the session: everything but what was withdrawn. */
    ThemeList forFacilitators(ThemeRound round) {
        return list(round, true);
    }

    /** For the hall: what stands on the screens; nothing while it may not be read. */
    ThemeList forHall(ThemeRound round) {
        return list(round, false);
    }

    private ThemeList list(ThemeRound round, boolean everything) {
        var cards = everything || round.rules().read() ? cards(round, store.themes(round.place()), everything) : List.<ThemeCard>of();
        return new ThemeList(round.place(), round.number(), round.closed(), round.each(), round.rules(), Themes.TITLE_MAX,
                Themes.SENTENCE_MAX, cards.stream().filter(it -> everything ? it.state() != ThemeState.WITHDRAWN
                : it.state().stands() && !it.isHidden()).sorted(ORDER).map(it -> everything ? it : open(it)).toList());
    }

    /** Whole cards of themes of several places as everybody there sees them, in the order of the themes; as many queries as for one place. */
    List<ThemeCard> cards(Map<ThemeRound, List<Theme>> byRound) {
        return cards(byRound, false);
    }

    /** Whole cards, in the order of the themes. */
    List<ThemeCard> cards(ThemeRound round, List<Theme> themes, boolean forFacilitators) {
        return cards(Map.of(round, themes), forFacilitators);
    }

    private List<ThemeCard> cards(Map<ThemeRound, List<Theme>> byRound, boolean forFacilitators) {
        var places = byRound.keySet().stream().map(ThemeRound::place).toList();
        var supporters = store.supporters(places);
        var names = new HashMap<UUID, List<NameIdea>>();
        store.names(places).forEach(it -> names.computeIfAbsent(it.theme(), _ -> new ArrayList<>()).add(it.read()));
        var masked = byRound.keySet().stream().filter(it -> !forFacilitators && !it.namesShown()).map(ThemeRound::place).toList();
        var groups = marks.of(masked);
        return byRound.entrySet().stream().flatMap(round -> round.getValue().stream().map(it -> card(it, supporters.getOrDefault(it.id(), Map.of()),
                names.getOrDefault(it.id(), List.of()), masked.contains(it.place()) ? groups.getOrDefault(it.place(), Set.of())
                : Set.of(StakeholderGroup.values())))).toList();
    }

    private static ThemeCard card(Theme theme, Map<StakeholderGroup, Integer> supporters, List<NameIdea> names, Set<StakeholderGroup> groups) {
        var words = theme.words();
        var into = theme.mergedInto();
        return new ThemeCard(new ThemeId(theme.id()), theme.place(), theme.version(), words.title(), words.sentence(), words.language().tag(),
                theme.state(), theme.clusters(), theme.notes(), supporters.values().stream().mapToInt(Integer::intValue).sum(), names,
                groups.contains(theme.group()) ? theme.group() : null, theme.authorName(), theme.hidden() ? true : null, theme.createdAt(),
                supporters, theme.origins().stream().map(ThemeId::new).toList(), theme.descent(), into == null ? null : new ThemeId(into));
    }

    /** Without what only facilitators get. */
    private static ThemeCard open(ThemeCard card) {
        return new ThemeCard(card.id(), card.place(), card.version(), card.title(), card.sentence(), card.language(), card.state(),
                card.clusters(), card.notes(), card.support(), card.names(), card.group(), card.author(), null, card.at(), null,
                card.from(), card.descent(), null);
    }
}
