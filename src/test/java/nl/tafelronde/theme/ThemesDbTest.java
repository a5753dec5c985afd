package nl.tafelronde.theme;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@Import(World.Maker.class)
class ThemesDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    Participants participants;
    @Autowired
    PersonalFiles files;
    @Autowired
    Provenance provenance;
    @Autowired
    JsonMapper json;

    private World world;
    private UUID place;
    private Actor femke;
    private Actor.Participant magda;
    private Actor.Participant joost;

    @BeforeEach
    void takePart() {
        world = worlds.make();
        place = world.session.value();
        femke = world.facilitator();
        magda = world.participant();
        joost = join("Joost", StakeholderGroup.RESIDENT);
        rounds.begin(Actor.SYSTEM, place, world.space.value(), false);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
    }

    @Test
    void magda_proposes_a_theme_from_a_group_and_a_note_and_joost_reads_it_as_she_wrote_it() {
        var cluster = Ids.next();
        var note = Ids.next();
        var id = themes.propose(magda, place, new NewTheme(ThemeId.next(), " Godne mieszkanie ", "Bez pleśni", Language.PL, List.of(cluster),
                List.of(note, note)));
        assertThat(themes.read(joost, place).themes()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Godne mieszkanie");
            assertThat(it.language()).isEqualTo("pl");
            assertThat(it.state()).isEqualTo(ThemeState.PROPOSED);
            assertThat(it.clusters()).containsExactly(cluster);
            assertThat(it.notes()).containsExactly(note);
            assertThat(it.group()).as("she is the only one of her group").isNull();
        });
        assertThat(themes.read(femke, place).themes().getFirst().group()).isEqualTo(StakeholderGroup.MIGRANT);
        assertThat(themes.mine(magda, place).proposed()).containsExactly(id);
        assertThat(provenance.from(piece(id))).containsExactly(new Piece(Piece.Kind.CLUSTER, cluster), Piece.note(note));
    }

    @Test
    void no_screen_of_the_hall_learns_who_proposed_or_who_supports() {
        join("Ewa", StakeholderGroup.MIGRANT);
        join("Ana", StakeholderGroup.MIGRANT);
        var id = propose(magda, "Taal");
        themes.support(joost, place, id, true);
        themes.suggest(joost, place, id, Ids.next(), "Samen praten", Language.NL);
        var sent = json.writeValueAsString(themes.read(magda, place)) + json.writeValueAsString(themes.forEverybodyPresent(place));
        assertThat(sent).contains("Samen praten", "\"support\":1", "MIGRANT").doesNotContain(magda.id().toString(), joost.id().toString(),
                magda.name(), joost.name(), "supporters", "RESIDENT");
        assertThat(json.writeValueAsString(themes.read(femke, place))).contains("\"RESIDENT\":1").doesNotContain(joost.id().toString());
    }

    @Test
    void what_is_asked_twice_is_done_once_and_another_cannot_take_the_id() {
        var theme = theme("Wonen");
        themes.propose(magda, place, theme);
        themes.propose(magda, place, new NewTheme(theme.id(), "Iets anders", "", Language.NL, List.of(), theme.notes()));
        assertThat(titles(joost)).containsExactly("Wonen");
        assertThatThrownBy(() -> themes.propose(joost, place, theme)).satisfies(refusedWith("theme.refused.id-taken"));
        themes.support(joost, place, theme.id(), true);
        themes.support(joost, place, theme.id(), true);
        assertThat(themes.read(joost, place).themes().getFirst().support()).isEqualTo(1);
        themes.support(joost, place, theme.id(), false);
        themes.support(joost, place, theme.id(), false);
        assertThat(themes.read(joost, place).themes().getFirst().support()).isZero();
    }

    @Test
    void everybody_supports_as_many_as_the_facilitator_says_and_counts_are_exact_when_all_press_at_once() throws Exception {
        var ids = IntStream.range(0, 5).mapToObj(it -> propose(it < 3 ? magda : joost, "Thema " + it)).toList();
        var people = IntStream.range(0, 12).mapToObj(it -> join("Deelnemer " + it, StakeholderGroup.RESIDENT)).toList();
        var tries = new ArrayList<Callable<Integer>>();
        people.forEach(person -> ids.forEach(id -> tries.add(() -> {
            try {
                themes.support(person, place, id, true);
                return 1;
            } catch (Refusal refused) {
                assertThat(refused).satisfies(refusedWith("theme.refused.enough-supported"));
                return 0;
            }
        })));
        var done = atOnce(tries).stream().mapToInt(Integer::intValue).sum();
        assertThat(done).isEqualTo(12 * Themes.EACH_SUPPORTS);
        assertThat(themes.read(magda, place).themes().stream().mapToInt(ThemeCard::support).sum()).isEqualTo(12 * Themes.EACH_SUPPORTS);
        people.forEach(it -> assertThat(themes.mine(it, place).supported()).hasSize(Themes.EACH_SUPPORTS));
        rounds.each(femke, place, 4);
        var first = people.getFirst();
        var missed = ids.stream().filter(it -> !themes.mine(first, place).supported().contains(it)).toList();
        themes.support(first, place, missed.getFirst(), true);
        assertThatThrownBy(() -> themes.support(first, place, missed.getLast(), true)).satisfies(refusedWith("theme.refused.enough-supported"));
    }

    @Test
    void when_all_propose_at_once_thirty_themes_stand_and_the_others_are_told() throws Exception {
        var people = IntStream.range(0, 9).mapToObj(it -> join("Deelnemer " + it, StakeholderGroup.RESIDENT)).toList();
        var tries = new ArrayList<Callable<Boolean>>();
        people.forEach(person -> IntStream.range(0, 4).forEach(it -> tries.add(() -> {
            try {
                propose(person, person.name() + " " + it);
                return true;
            } catch (Refusal refused) {
                assertThat(refused).satisfies(refusedWith("theme.refused.full"));
                return false;
            }
        })));
        assertThat(atOnce(tries).stream().filter(it -> it)).hasSize(Themes.THEMES_MAX);
        assertThat(themes.read(magda, place).themes()).hasSize(Themes.THEMES_MAX);
    }

    @Test
    void one_person_does_not_fill_the_list_and_a_theme_comes_from_something() {
        IntStream.range(0, Themes.EACH_PROPOSES).forEach(it -> propose(magda, "Thema " + it));
        assertThatThrownBy(() -> propose(magda, "Nog een")).satisfies(refusedWith("theme.refused.enough-proposed"));
        assertThatThrownBy(() -> themes.propose(joost, place, new NewTheme(ThemeId.next(), "Los", "", Language.NL, List.of(), List.of())))
                .satisfies(refusedWith("theme.refused.no-sources"));
        assertThatThrownBy(() -> themes.propose(joost, place, theme("x".repeat(81)))).satisfies(refusedWith("kernel.text-too-long"));
        assertThatThrownBy(() -> themes.propose(joost, place, theme(" \u200b "))).satisfies(refusedWith("kernel.text-empty"));
    }

    @Test
    void one_changes_and_takes_back_ones_own_theme_until_others_support_it() {
        var id = propose(magda, "Taal");
        assertThatThrownBy(() -> say(joost, id, "Van mij")).satisfies(refusedWith("theme.refused.not-yours"));
        say(magda, id, "Taal leren");
        assertThat(titles(joost)).containsExactly("Taal leren");
        assertThatThrownBy(() -> themes.say(femke, place, id, 0, words("Te laat"))).satisfies(refusedWith("kernel.stale"));
        themes.withdraw(magda, place, id, true);
        assertThat(titles(joost)).isEmpty();
        assertThat(themes.mine(magda, place).withdrawn()).extracting(ThemeCard::title).containsExactly("Taal leren");
        themes.withdraw(magda, place, id, false);
        assertThat(titles(joost)).containsExactly("Taal leren");
        themes.support(joost, place, id, true);
        assertThatThrownBy(() -> themes.withdraw(magda, place, id, true)).satisfies(refusedWith("theme.refused.supported"));
    }

    @Test
    void the_facilitator_closes_with_a_handful_and_the_others_are_parked_not_lost() {
        var housing = propose(magda, "Wonen");
        var language = propose(magda, "Taal");
        rounds.close(femke, place, List.of(housing));
        var list = themes.read(joost, place);
        assertThat(list.closed()).isTrue();
        assertThat(list.chosen()).extracting(ThemeCard::id).containsExactly(housing);
        assertThat(list.in(ThemeState.PARKED)).extracting(ThemeCard::id).containsExactly(language);
        for (var late : List.<Runnable>of(() -> propose(joost, "Te laat"), () -> themes.support(joost, place, language, true),
                () -> themes.suggest(joost, place, language, Ids.next(), "Praten", Language.NL), () -> say(magda, language, "Anders"))) {
            assertThatThrownBy(late::run).satisfies(refusedWith("theme.refused.closed"));
        }
        rounds.reopen(femke, place);
        themes.support(joost, place, language, true);
        rounds.stand(femke, place, language, version(language), ThemeState.CHOSEN);
        assertThat(themes.read(joost, place).chosen()).extracting(ThemeCard::id).containsExactly(language, housing);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.READ);
        assertThatThrownBy(() -> propose(joost, "Te laat")).satisfies(refusedWith("theme.refused.not-now"));
        themes.withdraw(magda, place, housing, true);
        assertThat(titles(joost)).as("one's own words can be taken back at any time").containsExactly("Taal");
        rounds.allow(Actor.SYSTEM, place, ThemeRules.NOTHING);
        assertThat(themes.read(joost, place).themes()).as("hidden means not sent").isEmpty();
        assertThat(themes.forEverybodyPresent(place).orElseThrow().themes()).isEmpty();
    }

    @Test
    void what_is_hidden_is_not_sent_and_gives_back_the_support_it_had() {
        var id = propose(magda, "Onbeleefd");
        themes.support(joost, place, id, true);
        rounds.hide(femke, place, id, true);
        assertThat(titles(joost)).isEmpty();
        assertThat(titles(new Actor.Display(place, Language.NL))).isEmpty();
        assertThat(themes.read(femke, place).themes()).extracting(ThemeCard::hidden).containsExactly(true);
        assertThatThrownBy(() -> themes.support(magda, place, id, true)).satisfies(refusedWith("theme.refused.gone"));
        rounds.hide(femke, place, id, false);
        assertThat(themes.read(joost, place).themes().getFirst().support()).isEqualTo(1);
    }

    @Test
    void a_merged_theme_has_the_notes_of_all_and_everybody_who_supports_one_of_them_once() {
        var first = propose(magda, "Taal");
        var second = propose(joost, "Meedoen");
        themes.support(magda, place, first, true);
        themes.support(joost, place, first, true);
        themes.support(joost, place, second, true);
        var notes = notes(first, second);
        var merged = merge("Meedoen en taal", first, second);
        var card = themes.read(femke, place).theme(merged).orElseThrow();
        assertThat(card.support()).isEqualTo(2);
        assertThat(card.notes()).containsExactlyInAnyOrderElementsOf(notes);
        assertThat(card.from()).containsExactlyInAnyOrder(first, second);
        assertThat(titles(joost)).containsExactly("Meedoen en taal");
        assertThat(provenance.origins(piece(merged), Piece.Kind.THEME)).containsExactlyInAnyOrder(piece(first), piece(second));
        assertThat(themes.current(first)).isEqualTo(merged);
        assertThatThrownBy(() -> themes.support(magda, place, first, true)).satisfies(refusedWith("theme.refused.merged"));
        rounds.unmerge(femke, place, merged);
        assertThat(titles(joost)).containsExactly("Taal", "Meedoen");
        assertThat(themes.read(joost, place).themes().getFirst().support()).isEqualTo(2);
        assertThat(provenance.from(piece(merged))).isEmpty();
    }

    @Test
    void a_merge_that_led_to_something_is_not_taken_back() {
        var merged = merge("Samen", propose(magda, "Taal"), propose(joost, "Meedoen"));
        provenance.link(new Piece(Piece.Kind.TEAM, Ids.next()), List.of(piece(merged)));
        assertThatThrownBy(() -> rounds.unmerge(femke, place, merged)).satisfies(refusedWith("theme.refused.led-somewhere"));
    }

    @Test
    void of_two_facilitators_who_merge_at_once_one_is_told_and_nothing_is_merged_twice() throws Exception {
        var first = propose(magda, "Taal");
        var second = propose(joost, "Meedoen");
        var third = propose(joost, "Imago");
        var versions = Map.of(first, version(first), second, version(second));
        var others = Map.of(first, version(first), third, version(third));
        var answers = atOnce(List.<Callable<String>>of(() -> answer(() -> rounds.merge(femke, place, versions, words("Een"))),
                () -> answer(() -> rounds.merge(world.administrator(), place, others, words("Twee")))));
        assertThat(answers).containsExactlyInAnyOrder("done", "theme.refused.merged");
        assertThat(themes.read(femke, place).themes().stream().filter(it -> it.state() == ThemeState.MERGED)).hasSize(2);
        assertThatThrownBy(() -> rounds.merge(femke, place, Map.of(third, 99L, second, 99L), words("Oud")))
                .satisfies(thrown -> assertThat(((Refusal) thrown).key()).isIn("kernel.stale", "theme.refused.merged"));
    }

    @Test
    void a_split_leaves_every_note_with_one_of_the_two_and_the_chain_says_which() {
        var cluster = Ids.next();
        var notes = List.of(Ids.next(), Ids.next(), Ids.next());
        var id = themes.propose(magda, place, new NewTheme(ThemeId.next(), "Alles", "", Language.NL, List.of(cluster), notes));
        themes.support(joost, place, id, true);
        var version = version(id);
        assertThatThrownBy(() -> rounds.split(femke, place, id, version, new Part(List.of(cluster), notes.subList(0, 1)),
                new Part(List.of(), notes.subList(1, 2)), words("Half"))).satisfies(refusedWith("theme.refused.split-all"));
        assertThatThrownBy(() -> rounds.split(femke, place, id, version, new Part(List.of(cluster), notes), new Part(List.of(), List.of()),
                words("Niets"))).satisfies(refusedWith("theme.refused.split-none"));
        var part = rounds.split(femke, place, id, version, new Part(List.of(cluster), notes.subList(0, 2)), new Part(List.of(), notes.subList(1, 3)),
                words("Deel"));
        assertThat(provenance.origins(piece(id), Piece.Kind.NOTE)).containsExactly(Piece.note(notes.get(0)), Piece.note(notes.get(1)));
        assertThat(provenance.origins(piece(part), Piece.Kind.NOTE)).containsExactly(Piece.note(notes.get(1)), Piece.note(notes.get(2)));
        assertThat(themes.read(joost, place).theme(part).orElseThrow()).satisfies(it -> {
            assertThat(it.support()).isEqualTo(1);
            assertThat(it.descent()).isEqualTo(Descent.SPLIT);
            assertThat(it.from()).containsExactly(id);
        });
        assertThatThrownBy(() -> rounds.split(femke, place, id, version, new Part(List.of(cluster), List.of()), new Part(List.of(), notes), words("Oud")))
                .satisfies(refusedWith("kernel.stale"));
        var together = merge("Toch samen", id, part);
        assertThat(provenance.origins(piece(together), Piece.Kind.NOTE)).hasSize(3);
    }

    /** Whatever is merged, split and taken back, in whatever order: every note is still behind a theme that stands. */
    @Test
    void no_history_of_merging_and_splitting_loses_a_note() {
        for (var seed = 1; seed <= 6; seed++) {
            takePart();
            var random = new Random(seed);
            var all = new HashSet<UUID>();
            for (var i = 0; i < 5; i++) {
                var notes = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> Ids.next()).toList();
                all.addAll(notes);
                themes.propose(i < 3 ? magda : joost, place, new NewTheme(ThemeId.next(), "Thema " + i, "", Language.NL, List.of(), notes));
            }
            for (var step = 0; step < 14; step++) {
                anyStep(random, "Stap " + step);
                var standing = themes.read(femke, place).themes().stream().filter(it -> it.state().stands()).toList();
                var said = standing.stream().flatMap(it -> it.notes().stream()).collect(Collectors.toSet());
                var chained = standing.stream().flatMap(it -> provenance.origins(piece(it.id()), Piece.Kind.NOTE).stream()).map(Piece::id)
                        .collect(Collectors.toSet());
                assertThat(said).as("seed %d step %d", seed, step).isEqualTo(all);
                assertThat(chained).as("chain, seed %d step %d", seed, step).isEqualTo(all);
                standing.forEach(it -> assertThat(provenance.origins(piece(it.id()), Piece.Kind.NOTE)).extracting(Piece::id)
                        .containsExactlyInAnyOrderElementsOf(it.notes()));
            }
        }
    }

    private void anyStep(Random random, String title) {
        var list = new ArrayList<>(themes.read(femke, place).themes().stream().filter(it -> it.state().stands()).toList());
        Collections.shuffle(list, random);
        var merged = list.stream().filter(it -> it.descent() == Descent.MERGED && !it.from().isEmpty()).findFirst();
        var splittable = list.stream().filter(it -> it.notes().size() > 1).findFirst();
        var kind = random.nextInt(3);
        if (kind == 0 && merged.isPresent()) {
            try {
                rounds.unmerge(femke, place, merged.get().id());
            } catch (Refusal refused) {
                assertThat(refused.key()).isIn("theme.refused.led-somewhere", "theme.refused.not-merged");
            }
        } else if (kind == 1 && splittable.isPresent()) {
            var notes = splittable.get().notes();
            var cut = 1 + random.nextInt(notes.size() - 1);
            var back = random.nextInt(cut + 1);
            rounds.split(femke, place, splittable.get().id(), splittable.get().version(), new Part(List.of(), notes.subList(0, cut)),
                    new Part(List.of(), notes.subList(Math.min(back, cut), notes.size())), words(title));
        } else if (list.size() > 1) {
            merge(title, list.get(0).id(), list.get(1).id());
        }
    }

    @Test
    void themes_are_taken_along_to_another_session_once_with_every_note_they_came_from() {
        var id = propose(magda, "Wonen");
        var other = worlds.make();
        rounds.begin(Actor.SYSTEM, other.session.value(), other.space.value(), false);
        assertThatThrownBy(() -> rounds.carry(other.facilitator(), other.session.value(), List.of(id))).satisfies(refusedWith("kernel.forbidden"));
        var carried = rounds.carry(world.administrator(), other.session.value(), List.of(id)).getFirst();
        assertThat(rounds.carry(world.administrator(), other.session.value(), List.of(id))).containsExactly(carried);
        var card = themes.read(other.facilitator(), other.session.value()).theme(carried).orElseThrow();
        assertThat(card.state()).isEqualTo(ThemeState.CHOSEN);
        assertThat(card.descent()).isEqualTo(Descent.CARRIED);
        assertThat(provenance.origins(piece(carried), Piece.Kind.NOTE)).isEqualTo(provenance.origins(piece(id), Piece.Kind.NOTE));
        assertThat(themes.read(femke, place).theme(id)).as("it stays where it was").isPresent();
    }

    @Test
    void what_somebody_proposed_stays_when_they_leave_and_stands_in_their_own_file_until_then() {
        rounds.begin(Actor.SYSTEM, place, world.space.value(), true);
        var id = propose(joost, "Imago");
        themes.support(joost, place, id, true);
        assertThat(themes.read(magda, place).themes().getFirst().author()).isEqualTo("Joost");
        assertThat(files.export(joost).get("theme").toString()).contains("Imago", "supports");
        assertThat(files.export(magda)).doesNotContainKey("theme");
        participants.leave(joost, joost.id());
        assertThat(themes.read(magda, place).themes()).singleElement().satisfies(it -> assertThat(it.author()).isNull());
    }

    @Test
    void who_leaves_takes_their_support_along_so_that_coming_back_it_counts_once() {
        var id = propose(magda, "Imago");
        var other = propose(magda, "Taal");
        themes.support(magda, place, id, true);
        themes.support(joost, place, id, true);
        themes.support(joost, place, other, true);
        var before = themes.read(magda, place).number();
        participants.leave(joost, joost.id());
        assertThat(themes.read(magda, place).theme(id).orElseThrow().support()).isEqualTo(1);
        assertThat(themes.read(magda, place).theme(other).orElseThrow().support()).isZero();
        assertThat(themes.read(magda, place).number()).as("and screens are told").isGreaterThan(before);
        themes.support(join("Joost", StakeholderGroup.RESIDENT), place, id, true);
        assertThat(themes.read(magda, place).theme(id).orElseThrow().support()).isEqualTo(2);
    }

    @Test
    void a_count_that_stands_stays_when_somebody_leaves_and_names_nobody() {
        var id = propose(magda, "Imago");
        themes.support(joost, place, id, true);
        rounds.close(femke, place, List.of(id));
        participants.leave(joost, joost.id());
        assertThat(themes.read(femke, place).theme(id).orElseThrow().support()).isEqualTo(1);
        assertThat(files.export(joost)).doesNotContainKey("theme");

        var later = join("Ana", StakeholderGroup.RESIDENT);
        rounds.reopen(femke, place);
        themes.support(later, place, id, true);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.READ);
        participants.leave(later, later.id());
        assertThat(themes.read(femke, place).theme(id).orElseThrow().support()).as("the phase is over").isEqualTo(2);
        assertThat(files.export(later)).doesNotContainKey("theme");
    }

    private Set<UUID> notes(ThemeId... ids) {
        var list = themes.read(femke, place);
        return List.of(ids).stream().flatMap(it -> list.theme(it).orElseThrow().notes().stream()).collect(Collectors.toSet());
    }

    private ThemeId merge(String title, ThemeId... ids) {
        var versions = new LinkedHashMap<ThemeId, Long>();
        List.of(ids).forEach(it -> versions.put(it, version(it)));
        return rounds.merge(femke, place, versions, words(title));
    }

    private long version(ThemeId id) {
        return themes.read(femke, place).theme(id).orElseThrow().version();
    }

    private void say(Actor who, ThemeId id, String title) {
        themes.say(who, place, id, version(id), words(title));
    }

    private static ThemeWords words(String title) {
        return new ThemeWords(title, "", Language.NL);
    }

    private static NewTheme theme(String title) {
        return new NewTheme(ThemeId.next(), title, "", Language.NL, List.of(), List.of(Ids.next()));
    }

    @Test
    void themes_of_many_evenings_take_as_many_statements_as_those_of_two() {
        var few = scattered(2);
        var many = scattered(12);
        var read = Queries.during(() -> assertThat(rounds.elsewhere(femke, world.space.value(), few)).hasSize(2));
        assertThat(Queries.during(() -> assertThat(rounds.elsewhere(femke, world.space.value(), many)).extracting(ThemeCard::id)
                .containsExactlyElementsOf(many))).isEqualTo(read);
        assertThat(rounds.seen(femke, many)).hasSize(12).allSatisfy(it -> assertThat(it.group()).as("nobody stands alone behind a mark").isNull());
    }

    /** Themes of so many places in this space. */
    private List<ThemeId> scattered(int places) {
        return IntStream.range(0, places).mapToObj(it -> {
            var there = Ids.next();
            rounds.begin(Actor.SYSTEM, there, world.space.value(), false);
            rounds.allow(Actor.SYSTEM, there, ThemeRules.TAKE_PART);
            return themes.propose(femke, there, theme("Thema " + it));
        }).toList();
    }

    private ThemeId propose(Actor who, String title) {
        return themes.propose(who, place, theme(title));
    }

    private List<String> titles(Actor who) {
        return themes.read(who, place).themes().stream().map(ThemeCard::title).toList();
    }

    private static Piece piece(ThemeId id) {
        return new Piece(Piece.Kind.THEME, id.value());
    }

    private Actor.Participant join(String name, StakeholderGroup group) {
        return participants.join(Actor.ANONYMOUS, place, new Joining(Ids.next(), name, group, Language.NL, null, false));
    }

    private static String answer(Callable<?> step) throws Exception {
        try {
            step.call();
            return "done";
        } catch (Refusal refused) {
            return refused.key();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> tries) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
