package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translated;
import nl.tafelronde.translation.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes clusters by what notes say. Notes are compared in the language in which most of them can be read, as far as
 * translations are known; nothing is asked of anybody outside. Only notes of one column are put together: a column means
 * something, and a proposal is not to change what.
 *
 * @see <a href="file:src/docs/decisions/0017-suggesting-clusters.md">decision 0017</a>
 */
@Component
class Suggestions {

    /** How much a part of a word counts beside the whole: it finds "taal" in "taalles", and "migrant" in "arbeidsmigrant". */
    private static final double PART = 0.7;
    private static final int PART_LENGTH = 4;

    private final Translations translations;
    private final Words words = new Words();

    Suggestions(Translations translations) {
        this.translations = translations;
    }

    /** What a note says, in the words that count. */
    private record Said(Note note, Map<String, Double> features, List<Words.Word> words) {
    }

    /** @param all the notes of the board; thinking about them needs no transaction */
    ProposedClusters propose(BoardFacts board, List<Note> all) {
        var notes = all.stream()
                .filter(it -> it.shown() && it.cluster() == null && it.mergedInto() == null).toList();
        var proposals = new ArrayList<ProposedClusters.Proposal>();
        var said = said(board, notes);
        said.stream().collect(Collectors.groupingBy(it -> it.note().column())).forEach((column, here) -> {
            for (var group : new Likeness(here.stream().map(Said::features).toList()).groups()) {
                var members = group.stream().map(here::get).toList();
                proposals.add(new ProposedClusters.Proposal(ClusterId.next(), name(members), column,
                        members.stream().map(it -> new NoteId(it.note().id())).toList()));
            }
        });
        proposals.sort(Comparator.<ProposedClusters.Proposal>comparingInt(it -> -it.notes().size()).thenComparing(it -> it.notes().getFirst().value()));
        var grouped = proposals.stream().mapToInt(it -> it.notes().size()).sum();
        return new ProposedClusters(proposals, notes.size() - grouped);
    }

    private List<Said> said(BoardFacts board, List<Note> notes) {
        var common = common(notes);
        var known = common == null ? Map.<Original, Translated>of() : translations.of(board.space(), notes.stream().map(Suggestions::original)
                .filter(it -> it.language() != common).toList(), common);
        return notes.stream().map(note -> {
            var own = note.words();
            var translated = known.get(original(note));
            var found = translated == null || common == null ? words.of(own.text(), own.language()) : words.of(translated.text(), common);
            return new Said(note, features(found), found);
        }).toList();
    }

    private static Original original(Note note) {
        return new Original(note.words().text(), note.words().language());
    }

    /** The language in which most notes were written; null when there is no note. */
    private static @Nullable Language common(List<Note> notes) {
        return notes.stream().collect(Collectors.groupingBy(it -> it.words().language(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Language, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(null);
    }

    private static Map<String, Double> features(List<Words.Word> words) {
        var features = new HashMap<String, Double>();
        for (var word : words) {
            features.put(word.stem(), 1.0);
            for (var from = 0; from + PART_LENGTH <= word.stem().length(); from++) {
                features.merge("~" + word.stem().substring(from, from + PART_LENGTH), PART, Math::max);
            }
        }
        return features;
    }

    /** The word that most of these notes have in common, as it was most often written. */
    private static @Nullable String name(List<Said> members) {
        var having = new HashMap<String, Integer>();
        var shown = new HashMap<String, Map<String, Integer>>();
        for (var member : members) {
            var counted = new HashSet<String>();
            for (var word : member.words()) {
                shown.computeIfAbsent(word.stem(), _ -> new HashMap<>()).merge(word.shown().toLowerCase(), 1, Integer::sum);
                if (counted.add(word.stem())) {
                    having.merge(word.stem(), 1, Integer::sum);
                }
            }
        }
        return having.entrySet().stream().filter(it -> it.getValue() * 2 > members.size() && it.getKey().length() > 2)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(it -> it.getKey().length()).thenComparing(Map.Entry.comparingByKey()))
                .map(it -> shown.get(it.getKey()).entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(null))
                .filter(Objects::nonNull).map(it -> it.substring(0, 1).toUpperCase() + it.substring(1)).orElse(null);
    }
}
