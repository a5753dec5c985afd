package nl.tafelronde.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.LanguageStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.FeedSource;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Publication;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translated;
import nl.tafelronde.translation.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed of translations of a board in one language, beside the board's own. The one place that decides who is sent a
 * translation: who may read the note at that moment. Before the reveal, and of hidden notes, that are facilitators only; of
 * what was taken back nobody.
 *
 * @see <a href="file:src/docs/decisions/0012-translations.md">decision 0012</a>
 */
@Component
class LanguageFeed implements FeedSource {

    private final BoardStore boards;
    private final LanguageStore languages;
    private final Translations translations;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    LanguageFeed(BoardStore boards, LanguageStore languages, Translations translations, JsonMapper json, PlatformTransactionManager transactions) {
        this.boards = boards;
        this.languages = languages;
        this.translations = translations;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The data of a {@code translation} event. */
    record One(long number, String language, NoteTranslation translation) {
    }

    static UUID channel(UUID board, Language language) {
        return UUID.nameUUIDFromBytes((board + "/" + language.tag()).getBytes(StandardCharsets.UTF_8));
    }

    Following following(Seat seat, UUID board, Language language, @Nullable Long after) {
        return new Following(channel(board, language), seat.audiences(), after, from -> open(seat, board, language, from), this);
    }

    NoteTranslations all(Seat seat, UUID board, Language language) {
        return read(() -> all(seat, board(board), language, languages.row(channel(board, language)).map(LanguageStore.Row::number).orElse(0L)));
    }

    /** The notes that somebody in this seat may read and that are in another language. */
    List<Note> foreign(Seat seat, Board board, Language language) {
        var reads = seat.reads(board.rules());
        return !reads ? List.of() : boards.notes(board.id()).stream()
                .filter(it -> it.words().language() != language && !it.withdrawn() && (seat.moderates() || it.shown())).toList();
    }

    @Override
    public Map<UUID, Long> numbers(Set<UUID> channels) {
        return read(() -> languages.numbers(channels));
    }

    @Override
    public List<Publication> after(UUID channel, long number, int limit) {
        return read(() -> {
            var row = languages.row(channel).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
            var entries = languages.after(channel, number, limit);
            var gone = number + 1 < (entries.isEmpty() ? row.number() + 1 : entries.getFirst().number());
            return gone ? forgotten(channel, number, row.number()) : publications(row, entries);
        });
    }

    /** What was told too long ago to be told again: everybody begins anew. */
    private static List<Publication> forgotten(UUID channel, long from, long to) {
        var steps = new ArrayList<Publication>();
        for (var number = from + 1; number < to; number++) {
            steps.add(new Publication(channel, number, Map.of()));
        }
        steps.add(anew(channel, to));
        return steps;
    }

    /** These steps of a feed as they are told now. */
    List<Publication> publications(LanguageStore.Row row, List<LanguageStore.Entry> entries) {
        var board = board(row.board());
        var notes = boards.notes(entries.stream().map(LanguageStore.Entry::note).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Note::id, Function.identity()));
        var known = known(board, notes.values(), row.language());
        return entries.stream().map(entry -> {
            if (entry.note() == null) {
                return anew(row.channel(), entry.number());
            }
            var note = notes.get(entry.note());
            return new Publication(row.channel(), entry.number(), note == null || note.withdrawn() ? Map.of()
                    : variants(board, note, encoded(entry.number(), row.language(), of(note, known.get(original(note))))));
        }).toList();
    }

    private static Map<Audience, FeedEvent> variants(Board board, Note note, FeedEvent event) {
        var variants = new HashMap<Audience, FeedEvent>();
        variants.put(Audience.FACILITATORS, event);
        if (board.rules().read() && note.shown()) {
            variants.put(Audience.PARTICIPANTS, event);
        }
        return variants;
    }

    private static Publication anew(UUID channel, long number) {
        return new Publication(channel, number, Map.of(Audience.FACILITATORS, FeedEvent.onlyAnew(), Audience.PARTICIPANTS, FeedEvent.onlyAnew()));
    }

    private Following.Opened open(Seat seat, UUID id, Language language, @Nullable Long after) {
        return read(() -> {
            var board = board(id);
            var number = languages.row(channel(id, language)).map(LanguageStore.Row::number).orElse(0L);
            var missed = after == null || after > number || number - after > BoardFeed.REPLAY_MAX ? null
                    : languages.after(channel(id, language), after, BoardFeed.REPLAY_MAX);
            if (missed == null || missed.size() != number - after || missed.stream().anyMatch(it -> it.note() == null)) {
                return new Following.Opened(number, List.of(FeedEvent.of("translations", json.writeValueAsString(all(seat, board, language, number)))));
            }
            var row = new LanguageStore.Row(channel(id, language), id, language, number, 0);
            return new Following.Opened(number, publications(row, missed).stream().map(it -> it.variantFor(seat.audiences()))
                    .filter(Objects::nonNull).toList());
        });
    }

    private NoteTranslations all(Seat seat, Board board, Language language, long number) {
        var notes = foreign(seat, board, language);
        var known = known(board, notes, language);
        return new NoteTranslations(language.tag(), number, notes.stream().map(it -> of(it, known.get(original(it)))).filter(it -> it.text() != null).toList());
    }

    Map<Original, Translated> known(Board board, Collection<Note> notes, Language language) {
        return translations.of(board.space(), notes.stream().map(LanguageFeed::original).toList(), language);
    }

    static Original original(Note note) {
        return new Original(note.words().text(), note.words().language());
    }

    /** Words that are the same in both languages are no translation. */
    static NoteTranslation of(Note note, @Nullable Translated translated) {
        var words = note.words();
        var text = translated == null || translated.text().equals(words.text()) ? null : translated.text();
        return new NoteTranslation(new NoteId(note.id()), words.language().tag(), words.text().hashCode(), text,
                text != null && translated.byPerson() ? true : null);
    }

    private FeedEvent encoded(long number, Language language, NoteTranslation translation) {
        return FeedEvent.of("translation", json.writeValueAsString(new One(number, language.tag(), translation)));
    }

    Board board(UUID id) {
        return boards.board(id).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
