package nl.tafelronde.theme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeRound;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What facilitators do with the themes of a place: close with a handful, park, merge, split, hide, and take themes along to
 * another place; on the evening and ever after. Nothing is thrown away and every step can be taken back. Each theme keeps, in
 * the chain, every note it came from.
 *
 * @see <a href="file:src/docs/decisions/0011-themes.md">decision 0011</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ThemeRounds {

    private final ThemeStore store;
    private final ThemeSeats seats;
    private final ThemeCards cards;
    private final ThemeChanges changes;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    ThemeRounds(ThemeStore store, ThemeSeats seats, ThemeCards cards, ThemeChanges changes, Permissions permissions, Audit audit, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.cards = cards;
        this.changes = changes;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets a place have themes, in which participants may do nothing yet. Asked again it only says whether names are shown. */
    public void begin(Actor actor, UUID place, UUID space, boolean namesShown) {
        permissions.require(actor, Permission.RUN_SESSION, space);
        store.prepare(place, space, namesShown, Themes.EACH_SUPPORTS);
        var round = changes.held(place);
        if (!round.space().equals(space)) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        round.show(namesShown);
        store.flush();
    }

    /** Tells what participants may do from now on. */
    public void allow(Actor actor, UUID place, ThemeRules rules) {
        var round = facilitated(actor, place);
        if (round.allow(rules)) {
            changes.done(round);
        }
    }

    /**
     * Closes with a handful: these are chosen, all others are parked. Participants can propose and support no more.
     *
     * @throws Refusal {@code theme.refused.none-chosen}, {@code .gone}, and {@code .merged} when another facilitator merged one
     *                 of them meanwhile
     */
    public void close(Actor actor, UUID place, Collection<ThemeId> chosen) {
        var round = facilitated(actor, place);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("theme.refused.none-chosen");
        }
        chosen.forEach(it -> changes.standing(place, it));
        var handful = chosen.stream().map(ThemeId::value).collect(Collectors.toSet());
        store.themes(place).stream().filter(it -> it.state().stands()).forEach(it -> {
            if (handful.contains(it.id())) {
                it.choose();
            } else {
                it.park();
            }
        });
        round.close();
        trace(actor, "theme.closed", place, Map.of("chosen", String.valueOf(handful.size())));
        changes.done(round);
    }

    /** Lets participants go on; what was chosen and parked stays so until somebody says otherwise. */
    public void reopen(Actor actor, UUID place) {
        var round = facilitated(actor, place);
        if (round.closed()) {
            round.reopen();
            trace(actor, "theme.reopened", place, Map.of());
            changes.done(round);
        }
    }

    /** Says how many themes one person may support, 1 to {@value Themes#THEMES_MAX}; who supports more already keeps that. */
    public void each(Actor actor, UUID place, int most) {
        var round = facilitated(actor, place);
        if (most < 1 || most > Themes.THEMES_MAX) {
            throw Refusal.invalid("theme.refused.each", Themes.THEMES_MAX);
        }
        round.each(most);
        changes.done(round);
    }

    /**
     * Chooses a theme, parks it, or lets it be a proposal again.
     *
     * @throws Refusal {@code kernel.stale}, {@code theme.refused.gone}, {@code .merged}
     */
    public void stand(Actor actor, UUID place, ThemeId id, long version, ThemeState state) {
        var round = facilitated(actor, place);
        var theme = changes.standing(place, id);
        changes.requireFresh(theme, version);
        switch (state) {
            case CHOSEN -> theme.choose();
            case PARKED -> theme.park();
            case PROPOSED -> theme.propose();
            case MERGED, WITHDRAWN -> throw Refusal.invalid("kernel.malformed");
        }
        trace(actor, "theme.stands", id.value(), Map.of("state", state.name()));
        changes.done(round);
    }

    /** Takes a theme off the screens, or puts it back. */
    public void hide(Actor actor, UUID place, ThemeId id, boolean hide) {
        var round = facilitated(actor, place);
        changes.theme(place, id).hide(hide);
        trace(actor, hide ? "theme.hidden" : "theme.shown", id.value(), Map.of());
        changes.done(round);
    }

    /**
     * Makes one theme of several, with everything they came from and everybody who supports one of them.
     *
     * @param versions the themes with their versions as they were read, at least two
     * @return the new theme
     * @throws Refusal {@code kernel.stale} when one of them changed since, {@code theme.refused.merged} when another
     *                 facilitator merged one already, {@code .gone}, {@code .merge-two}, {@code kernel.text-empty},
     *                 {@code kernel.text-too-long}
     */
    public ThemeId merge(Actor actor, UUID place, Map<ThemeId, Long> versions, ThemeWords words) {
        var round = facilitated(actor, place);
        if (versions.size() < 2) {
            throw Refusal.invalid("theme.refused.merge-two");
        }
        var all = versions.keySet().stream().sorted(Comparator.comparing(ThemeId::value)).map(it -> changes.standing(place, it)).toList();
        all.forEach(it -> changes.requireFresh(it, versions.get(new ThemeId(it.id()))));
        var checked = words.checked();
        var into = new Theme(place, new NewTheme(ThemeId.next(), checked.title(), checked.sentence(), checked.language(),
                all.stream().flatMap(it -> it.clusters().stream()).toList(), all.stream().flatMap(it -> it.notes().stream()).toList()),
                checked, seats.of(actor, round).author(false), clock.instant());
        var ids = all.stream().map(Theme::id).toList();
        into.comesFrom(ids, Descent.MERGED);
        into.standIn(Stream.of(ThemeState.CHOSEN, ThemeState.PROPOSED).filter(wanted -> all.stream().anyMatch(it -> it.state() == wanted))
                .findFirst().orElse(ThemeState.PARKED));
        store.add(into);
        store.flush();
        all.forEach(it -> it.mergeInto(into.id()));
        store.copySupport(ids, into.id());
        changes.linkNew(into, ids.stream().map(ThemeChanges::piece).toList());
        trace(actor, "theme.merged", into.id(), Map.of("themes", String.valueOf(ids.size())));
        changes.done(round);
        return new ThemeId(into.id());
    }

    /**
     * Takes a merge back: the themes it was made of stand again as they did.
     *
     * @throws Refusal {@code theme.refused.not-merged}, {@code .led-somewhere} when a team or goal came of the merged theme,
     *                 {@code .merged} when it went on into another one
     */
    public void unmerge(Actor actor, UUID place, ThemeId id) {
        var round = facilitated(actor, place);
        var theme = changes.standing(place, id);
        if (theme.descent() != Descent.MERGED) {
            throw Refusal.conflict("theme.refused.not-merged");
        }
        if (changes.ledToSomething(theme)) {
            throw Refusal.conflict("theme.refused.led-somewhere");
        }
        theme.origins().forEach(it -> changes.theme(place, new ThemeId(it)).comeApart());
        theme.withdraw();
        theme.comesFrom(List.of(), Descent.MERGED);
        store.dropSupport(theme.id());
        changes.forget(theme);
        trace(actor, "theme.unmerged", id.value(), Map.of());
        changes.done(round);
    }

    /**
     * Splits a part off: a new theme with what belongs to it. Everything the theme came from stays with one of the two, or
     * both. The theme itself goes on with the rest; who supports it supports both until they choose.
     *
     * @param stays what stays with the theme
     * @param part  what goes to the new one
     * @return the new theme
     * @throws Refusal {@code theme.refused.split-all} when something would be lost, {@code .split-none} when one of the two
     *                 would have nothing, {@code kernel.stale}, {@code .full}, {@code .gone}, {@code .merged}
     */
    public ThemeId split(Actor actor, UUID place, ThemeId id, long version, Part stays, Part part, ThemeWords words) {
        var round = facilitated(actor, place);
        var theme = changes.standing(place, id);
        changes.requireFresh(theme, version);
        if (store.standing(place) >= Themes.THEMES_MAX) {
            throw Refusal.conflict("theme.refused.full", Themes.THEMES_MAX);
        }
        requireNothingLost(theme, stays, part);
        var checked = words.checked();
        var made = new Theme(place, new NewTheme(ThemeId.next(), checked.title(), checked.sentence(), checked.language(), part.clusters(),
                part.notes()), checked, seats.of(actor, round).author(false), clock.instant());
        made.comesFrom(List.of(theme.id()), Descent.SPLIT);
        made.standIn(theme.state());
        store.add(made);
        store.flush();
        theme.holds(stays.clusters(), stays.notes());
        store.copySupport(List.of(theme.id()), made.id());
        // Not from the theme it was part of: then it would come from notes that stayed behind. What it was merged from goes too.
        changes.link(theme, List.of());
        changes.link(made, List.of());
        trace(actor, "theme.split", made.id(), Map.of("from", id.toString()));
        changes.done(round);
        return new ThemeId(made.id());
    }

    private static void requireNothingLost(Theme theme, Part stays, Part part) {
        if (stays.clusters().isEmpty() && stays.notes().isEmpty() || part.clusters().isEmpty() && part.notes().isEmpty()) {
            throw Refusal.invalid("theme.refused.split-none");
        }
        if (!together(stays.clusters(), part.clusters()).equals(Set.copyOf(theme.clusters()))
                || !together(stays.notes(), part.notes()).equals(Set.copyOf(theme.notes()))) {
            throw Refusal.conflict("theme.refused.split-all");
        }
    }

    private static Set<UUID> together(List<UUID> some, List<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Adds notes to a theme, for example those that came to its clusters since; what it came from stays. */
    public void add(Actor actor, UUID place, ThemeId id, Collection<UUID> clusters, Collection<UUID> notes) {
        var round = facilitated(actor, place);
        var theme = changes.standing(place, id);
        var allClusters = new LinkedHashSet<>(theme.clusters());
        var allNotes = new LinkedHashSet<>(theme.notes());
        if (allClusters.addAll(clusters) | allNotes.addAll(notes)) {
            theme.holds(List.copyOf(allClusters), List.copyOf(allNotes));
            changes.linkMore(theme);
            changes.done(round);
        }
    }

    /**
     * Takes themes along to another place, where they are chosen already; those that are there already stay. The place must
     * have themes ({@link #begin}).
     *
     * @param themes that stand in places whose spaces the actor may see
     * @return the new themes, in the same order
     * @throws Refusal {@code theme.refused.full}, {@code .gone}, {@code .merged}
     */
    public List<ThemeId> carry(Actor actor, UUID place, List<ThemeId> themes) {
        var round = facilitated(actor, place);
        var here = store.themes(place);
        if (store.standing(place) + themes.size() > Themes.THEMES_MAX) {
            throw Refusal.conflict("theme.refused.full", Themes.THEMES_MAX);
        }
        var carried = new ArrayList<ThemeId>();
        for (var id : themes) {
            var known = here.stream().filter(it -> it.descent() == Descent.CARRIED && it.origins().contains(id.value())).findFirst();
            if (known.isPresent()) {
                carried.add(new ThemeId(known.get().id()));
                continue;
            }
            var from = store.theme(id.value()).orElseThrow(() -> Refusal.notFound("theme.refused.gone"));
            permissions.require(actor, Permission.SEE_SPACE, changes.round(from.place()).space());
            changes.standing(from.place(), id);
            var words = from.words();
            var copy = new Theme(place, new NewTheme(ThemeId.next(), words.title(), words.sentence(), words.language(), from.clusters(), from.notes()),
                    words, new Theme.Author(null, null, from.group()), clock.instant());
            copy.comesFrom(List.of(from.id()), Descent.CARRIED);
            copy.choose();
            store.add(copy);
            store.flush();
            changes.linkNew(copy, List.of(ThemeChanges.piece(from.id())));
            carried.add(new ThemeId(copy.id()));
        }
        trace(actor, "theme.carried", place, Map.of("themes", String.valueOf(carried.size())));
        changes.done(round);
        return carried;
    }

    /** Themes of other places in this space, for example those that were carried over from; those of other spaces are left out. */
    @Transactional(readOnly = true)
    public List<ThemeCard> elsewhere(Actor actor, UUID space, Collection<ThemeId> themes) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return among(themes, round -> round.space().equals(space));
    }

    /** Those of these themes that stand in spaces the actor may see; the others are left out. For people with an account. */
    @Transactional(readOnly = true)
    public List<ThemeCard> seen(Actor actor, Collection<ThemeId> themes) {
        permissions.requireAccount(actor);
        var spaces = new HashMap<UUID, Boolean>();
        return among(themes, round -> spaces.computeIfAbsent(round.space(), it -> permissions.may(actor, Permission.SEE_SPACE, it)));
    }

    private List<ThemeCard> among(Collection<ThemeId> themes, Predicate<ThemeRound> allowed) {
        var found = store.themesNamed(themes.stream().map(ThemeId::value).toList());
        var all = themes.stream().map(it -> found.get(it.value())).filter(Objects::nonNull)
                .filter(it -> it.state() != ThemeState.WITHDRAWN && !it.hidden())
                .collect(Collectors.groupingBy(Theme::place, LinkedHashMap::new, Collectors.toList()));
        var rounds = store.rounds(all.keySet());
        var seen = new LinkedHashMap<ThemeRound, List<Theme>>();
        all.forEach((place, there) -> Optional.ofNullable(rounds.get(place)).filter(allowed).ifPresent(it -> seen.put(it, there)));
        return cards.cards(seen);
    }

    private ThemeRound facilitated(Actor actor, UUID place) {
        var round = changes.held(place);
        seats.facilitator(actor, round);
        return round;
    }

    private void trace(Actor actor, String action, UUID subject, Map<String, String> details) {
        audit.record(actor, action, "theme", subject, details);
    }
}
