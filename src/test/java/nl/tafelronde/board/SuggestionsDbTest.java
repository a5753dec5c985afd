package nl.tafelronde.board;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuggestionsDbTest extends BoardDbTest {

    @Autowired
    Translations translations;

    private final Map<NoteId, String> written = new HashMap<>();

    @Test
    void notes_about_one_thing_are_proposed_together_and_nothing_on_the_wall_changes() {
        write(Language.NL, "Taallessen in de avond", "Gratis taalles op het werk", "Meer taallessen voor nieuwkomers", "Taalcafé in het buurthuis",
                "Te veel mensen op één adres", "Overlast door te veel bewoners op een adres", "Controle op adressen met te veel mensen",
                "Fietsenstalling bij het station");
        var before = boards.read(Actor.SYSTEM, board);
        var proposed = boards.suggest(Actor.SYSTEM, board);
        assertThat(groups(proposed)).contains(Set.of("Taallessen in de avond", "Gratis taalles op het werk", "Meer taallessen voor nieuwkomers"),
                Set.of("Te veel mensen op één adres", "Overlast door te veel bewoners op een adres", "Controle op adressen met te veel mensen"));
        assertThat(proposed.clusters()).extracting(ProposedClusters.Proposal::name).contains("Taallessen");
        assertThat(boards.read(Actor.SYSTEM, board)).isEqualTo(before);
    }

    @Test
    void the_stems_of_every_language_are_known() {
        write(Language.PL, "Kursy językowe wieczorem", "Kurs języka polskiego i niderlandzkiego");
        write(Language.RO, "Locuințe pentru muncitori", "Locuință mai bună pentru fiecare muncitor");
        write(Language.BG, "Училището е далеч", "Училищата са далеч от нас");
        write(Language.UK, "Потрібна школа для дітей", "Школи для наших дітей поруч");
        write(Language.EN, "Register at the town hall", "Registration at town halls is hard");
        assertThat(groups(boards.suggest(Actor.SYSTEM, board))).containsExactlyInAnyOrder(Set.of("Kursy językowe wieczorem", "Kurs języka polskiego i niderlandzkiego"),
                Set.of("Locuințe pentru muncitori", "Locuință mai bună pentru fiecare muncitor"), Set.of("Училището е далеч", "Училищата са далеч от нас"),
                Set.of("Потрібна школа для дітей", "Школи для наших дітей поруч"), Set.of("Register at the town hall", "Registration at town halls is hard"));
    }

    @Test
    void across_languages_notes_are_compared_by_what_is_known_of_them_in_the_language_of_most() {
        write(Language.NL, "Taallessen in de avond", "Meer taallessen voor nieuwkomers", "Fietsenstalling bij het station");
        write(Language.PL, "Nauka języka po pracy");
        assertThat(groups(boards.suggest(Actor.SYSTEM, board))).containsExactly(Set.of("Taallessen in de avond", "Meer taallessen voor nieuwkomers"));
        translations.correct(Actor.SYSTEM, space, new Original("Nauka języka po pracy", Language.PL), Language.NL, "Taallessen na het werk");
        assertThat(groups(boards.suggest(Actor.SYSTEM, board))).containsExactly(
                Set.of("Taallessen in de avond", "Meer taallessen voor nieuwkomers", "Nauka języka po pracy"));
    }

    @Test
    void what_is_accepted_is_one_step_and_is_taken_back_as_one() {
        write(Language.NL, "Taallessen in de avond", "Gratis taalles op het werk", "Fietsen stallen", "Fietsenstalling bij het station");
        var proposals = boards.suggest(Actor.SYSTEM, board).clusters();
        var number = boards.read(joost, board).number();
        var posted = boards.post(Actor.SYSTEM, board, ClusterChange.arrange(Ids.next(), proposals.stream()
                .map(it -> new ClusterChange.Proposed(it.id(), it.name(), it.notes())).toList()));
        assertThat(posted.number()).isEqualTo(number + 1);
        assertThat(boards.read(joost, board).clusters()).hasSameSizeAs(proposals).isNotEmpty();
        boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), posted.number()));
        assertThat(boards.read(joost, board).clusters()).isEmpty();
        assertThat(boards.read(joost, board).notes()).extracting(NoteCard::cluster).containsOnlyNulls();
    }

    @Test
    void what_was_withdrawn_or_put_together_by_hand_since_the_proposal_stays_as_people_left_it() {
        write(Language.NL, "Taalles een", "Taalles twee", "Taalles drie", "Taalles vier", "Iets anders");
        var byText = written.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var proposal = boards.suggest(Actor.SYSTEM, board).clusters().getFirst();
        assertThat(proposal.notes()).hasSize(4);
        change(magda, ChangeKind.WITHDRAW, byText.get("Taalles een"));
        boards.post(joost, board, ClusterChange.group(Ids.next(), byText.get("Taalles twee"), byText.get("Iets anders"), ClusterId.next()));
        boards.post(Actor.SYSTEM, board, ClusterChange.arrange(Ids.next(), List.of(new ClusterChange.Proposed(proposal.id(), "Taal", proposal.notes()))));
        assertThat(boards.read(joost, board).clusters()).filteredOn(it -> it.id().equals(proposal.id())).singleElement()
                .satisfies(it -> assertThat(it.notes()).extracting(written::get).containsExactlyInAnyOrder("Taalles drie", "Taalles vier"));
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, ClusterChange.arrange(Ids.next(), List.of(
                new ClusterChange.Proposed(ClusterId.next(), null, proposal.notes()))))).satisfies(refusedWith("board.refused.nothing-to-arrange"));
    }

    @Test
    void only_who_runs_the_board_is_proposed_anything() {
        assertThatThrownBy(() -> boards.suggest(magda, board)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> boards.post(magda, board, ClusterChange.arrange(Ids.next(), List.of())))
                .satisfies(refusedWith("board.refused.facilitators-only"));
    }

    @Test
    void no_note_of_a_full_hall_is_in_two_proposals() {
        var words = List.of("wonen", "werk", "taal", "school", "buurt", "fiets", "dokter", "regels", "contract", "huur");
        IntStream.range(0, 120).forEach(it -> write(Language.NL, words.get(it % 10) + " " + words.get(it * 7 % 9) + " " + it));
        var seen = new HashSet<NoteId>();
        var proposed = boards.suggest(Actor.SYSTEM, board);
        proposed.clusters().forEach(it -> it.notes().forEach(note -> assertThat(seen.add(note)).as("%s is in two", written.get(note)).isTrue()));
        assertThat(seen.size() + proposed.left()).isEqualTo(120);
    }

    private void write(Language language, String... texts) {
        for (var text : texts) {
            var note = NoteId.next();
            boards.post(magda, board, NoteChange.add(note, "c1", text, null, language));
            written.put(note, text);
        }
    }

    private List<Set<String>> groups(ProposedClusters proposed) {
        return proposed.clusters().stream().map(it -> it.notes().stream().map(written::get).collect(Collectors.toSet())).toList();
    }
}
