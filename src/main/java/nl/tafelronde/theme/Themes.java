package nl.tafelronde.theme;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.theme.domain.Theme;
import nl.tafelronde.theme.domain.ThemeName;
import nl.tafelronde.theme.domain.ThemeRound;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The themes of a place, as the people in it make them: propose, support, suggest a name. Changes of one place wait for each
 * other, so that counts are exact; who watches {@link #topic} is told of every change. What facilitators do with the result
 * is {@link ThemeRounds}.
 *
 * @see <a href="file:src/docs/decisions/0002-places-and-tools.md">decision 0002</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Themes {

    /** The most code points of a title, and of a name that is suggested. */
    public static final int TITLE_MAX = 80;
    /** The most code points of what a theme is about. */
    public static final int SENTENCE_MAX = 200;
    /** The most themes that stand in one place. */
    public static final int THEMES_MAX = 30;
    /** The most themes that one participant can have standing. */
    public static final int EACH_PROPOSES = 5;
    /** The most names that can be suggested for one theme, and by one participant for one theme. */
    public static final int NAMES_MAX = 12;
    static final int EACH_NAMES = 3;
    /** How many themes one person may support, until a facilitator says otherwise. */
    public static final int EACH_SUPPORTS = 3;

    private final ThemeStore store;
    private final ThemeSeats seats;
    private final ThemeCards cards;
    private final ThemeChanges changes;
    private final Clock clock;

    Themes(ThemeStore store, ThemeSeats seats, ThemeCards cards, ThemeChanges changes, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.cards = cards;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is told when the themes of a place change. */
    @Open("a name made of another; reads nothing")
    public static UUID topic(UUID place) {
        return UUID.nameUUIDFromBytes(("themes/" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** The themes as this actor may see them now; none for who is in the hall while they may not be read. */
    @Transactional(readOnly = true)
    public ThemeList read(Actor actor, UUID place) {
        var round = changes.round(place);
        return seats.of(actor, round).facilitates() ? cards.forFacilitators(round) : cards.forHall(round);
    }

    /** What the actor did with the themes of their place. For participants. */
    @Transactional(readOnly = true)
    public OwnThemes mine(Actor actor, UUID place) {
        var round = changes.round(place);
        var seat = seats.of(actor, round);
        if (!seat.takesPart()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        var person = Objects.requireNonNull(seat.person());
        var own = store.themes(place).stream().filter(it -> it.isBy(person)).toList();
        return new OwnThemes(round.number(), store.supportedBy(place, person).stream().map(ThemeId::new).toList(),
                own.stream().map(it -> new ThemeId(it.id())).toList(),
                cards.cards(round, own.stream().filter(it -> it.state() == ThemeState.WITHDRAWN).toList(), false));
    }

    /**
     * Proposes a theme. Proposed again with the same id it stays as it was.
     *
     * @throws Refusal {@code theme.refused.closed} or {@code .not-now} when participants may not now, {@code .full} beyond
     *                 {@value #THEMES_MAX}, {@code .enough-proposed}, {@code .no-sources} without a cluster or note,
     *                 {@code .id-taken}, {@code kernel.text-empty}, {@code kernel.text-too-long}
     */
    public ThemeId propose(Actor actor, UUID place, NewTheme theme) {
        var round = changes.held(place);
        var seat = seats.of(actor, round);
        var known = store.theme(theme.id().value());
        if (known.isPresent()) {
            return known.filter(it -> it.isAt(place) && (it.isBy(seat.person()) || seat.facilitates())).map(it -> theme.id())
                    .orElseThrow(() -> Refusal.conflict("theme.refused.id-taken"));
        }
        seats.takingPart(actor, round);
        var words = new ThemeWords(theme.title(), theme.sentence(), theme.language()).checked();
        if (theme.clusters().isEmpty() && theme.notes().isEmpty() && !seat.facilitates()) {
            throw Refusal.invalid("theme.refused.no-sources");
        }
        if (store.standing(place) >= THEMES_MAX) {
            throw Refusal.conflict("theme.refused.full", THEMES_MAX);
        }
        if (seat.takesPart() && store.standingOf(place, Objects.requireNonNull(seat.person())) >= EACH_PROPOSES) {
            throw Refusal.conflict("theme.refused.enough-proposed", EACH_PROPOSES);
        }
        var made = new Theme(place, theme, words, seat.author(round.namesShown()), clock.instant());
        store.add(made);
        changes.link(made, List.of());
        changes.done(round);
        return theme.id();
    }

    /**
     * Changes the words of a theme: one's own while participants may, anybody's for facilitators.
     *
     * @param version of the theme as it was read
     * @throws Refusal {@code kernel.stale} when somebody changed it since, {@code theme.refused.not-yours}, {@code .closed},
     *                 {@code .not-now}, {@code .gone}, {@code .merged}, {@code kernel.text-empty}, {@code kernel.text-too-long}
     */
    public void say(Actor actor, UUID place, ThemeId id, long version, ThemeWords words) {
        var round = changes.held(place);
        var theme = changes.standing(place, id);
        own(actor, round, theme);
        changes.requireFresh(theme, version);
        theme.say(words.checked());
        changes.done(round);
    }

    /**
     * Takes one's own theme back, at any time; or brings it back while participants may, as it was, with who supports it.
     *
     * @throws Refusal {@code theme.refused.supported} when others support it by now: then it is theirs too
     */
    public void withdraw(Actor actor, UUID place, ThemeId id, boolean withdraw) {
        var round = changes.held(place);
        var theme = changes.theme(place, id);
        var seat = withdraw ? mineToTakeBack(seats.of(actor, round), theme) : own(actor, round, theme);
        if (withdraw) {
            changes.standing(place, id);
            var others = store.supporters(List.of(place)).getOrDefault(id.value(), Map.of()).values().stream().mapToInt(Integer::intValue).sum()
                    - (store.supports(id.value(), Objects.requireNonNullElse(seat.person(), id.value())) ? 1 : 0);
            if (others > 0 && !seat.facilitates()) {
                throw Refusal.conflict("theme.refused.supported");
            }
            theme.withdraw();
        } else if (theme.state() == ThemeState.WITHDRAWN) {
            if (store.standing(place) >= THEMES_MAX) {
                throw Refusal.conflict("theme.refused.full", THEMES_MAX);
            }
            theme.propose();
        }
        changes.done(round);
    }

    /**
     * Supports a theme, or does so no more; twice is once. For participants.
     *
     * @throws Refusal {@code theme.refused.enough-supported} beyond what one person may, {@code .closed}, {@code .not-now},
     *                 {@code .gone}, {@code .merged}
     */
    public OwnThemes support(Actor actor, UUID place, ThemeId id, boolean support) {
        var round = changes.held(place);
        var seat = seats.takingPart(actor, round);
        if (!seat.takesPart()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        var theme = changes.standing(place, id);
        if (theme.hidden()) {
            throw Refusal.notFound("theme.refused.gone");
        }
        var person = Objects.requireNonNull(seat.person());
        if (support != store.supports(id.value(), person)) {
            if (!support) {
                store.dropSupport(id.value(), person);
            } else if (store.supporting(place, person) >= round.each()) {
                throw Refusal.conflict("theme.refused.enough-supported", round.each());
            } else {
                store.support(id.value(), person, seat.group(), clock.instant());
            }
            changes.done(round);
        }
        return mine(actor, place);
    }

    /**
     * Suggests another name for a theme. Suggested again with the same id it stays as it was.
     *
     * @throws Refusal {@code theme.refused.enough-names} when this person or everybody together suggested enough,
     *                 {@code .closed}, {@code .not-now}, {@code .gone}, {@code .merged}, {@code kernel.text-empty},
     *                 {@code kernel.text-too-long}
     */
    public void suggest(Actor actor, UUID place, ThemeId id, UUID suggestion, String name, Language language) {
        var round = changes.held(place);
        var seat = seats.takingPart(actor, round);
        changes.standing(place, id);
        var text = PlainText.line(name, TITLE_MAX, "theme.field.name");
        var known = store.namesOf(id.value());
        if (known.stream().anyMatch(it -> it.read().id().equals(suggestion) || it.read().text().equalsIgnoreCase(text))) {
            return;
        }
        if (known.size() >= NAMES_MAX || seat.takesPart() && known.stream().filter(it -> it.isBy(seat.person())).count() >= EACH_NAMES) {
            throw Refusal.conflict("theme.refused.enough-names");
        }
        if (store.nameTaken(suggestion)) {
            throw Refusal.conflict("theme.refused.id-taken");
        }
        store.add(new ThemeName(suggestion, id.value(), text, language, seat.person(), clock.instant()));
        changes.done(round);
    }

    /** As {@link #read} for the hall, encoded once for everybody present; empty for a place that has no themes. */
    @Open("what everybody present may see; whoever streams it asked for their presence first")
    @Transactional(readOnly = true)
    public Optional<ThemeList> forEverybodyPresent(UUID place) {
        return store.round(place).map(cards::forHall);
    }

    /** Whether a place has themes, or room for them. */
    @Open("between modules: yes or no")
    @Transactional(readOnly = true)
    public boolean known(UUID place) {
        return store.known(place);
    }

    /** The theme that this one went into, over any number of merges; itself while it stands. */
    @Open("between modules: ids only")
    @Transactional(readOnly = true)
    public ThemeId current(ThemeId id) {
        var theme = store.theme(id.value()).orElse(null);
        for (var steps = 0; theme != null && theme.mergedInto() != null && steps < THEMES_MAX * 10; steps++) {
            theme = store.theme(Objects.requireNonNull(theme.mergedInto())).orElse(null);
        }
        return theme == null ? id : new ThemeId(theme.id());
    }

    private ThemeSeats.Seat own(Actor actor, ThemeRound round, Theme theme) {
        return mineToTakeBack(seats.takingPart(actor, round), theme);
    }

    private static ThemeSeats.Seat mineToTakeBack(ThemeSeats.Seat seat, Theme theme) {
        if (!seat.facilitates() && !theme.isBy(seat.person())) {
            throw Refusal.forbidden("theme.refused.not-yours");
        }
        return seat;
    }
}
