package nl.tafelronde.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Following;
import nl.tafelronde.translation.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The notes of a board in the language of who reads them. Who may read a note may read its translation, and nobody else. */
@Service
public class BoardLanguages {

    private final Boards boards;
    private final BoardStore store;
    private final Seats seats;
    private final LanguageFeed feed;
    private final LanguageWork work;
    private final Translations translations;
    private final TransactionTemplate reading;

    BoardLanguages(Boards boards, BoardStore store, Seats seats, LanguageFeed feed, LanguageWork work, Translations translations,
            PlatformTransactionManager transactions) {
        this.boards = boards;
        this.store = store;
        this.seats = seats;
        this.feed = feed;
        this.work = work;
        this.translations = translations;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Follows the translations of a board into a language live, beside the board itself; nothing where there can be none.
     *
     * @param after the last number the reader has, null for all that is known first
     */
    public Optional<Following> follow(Actor actor, BoardId id, Language language, @Nullable Long after) {
        var facts = boards.facts(id);
        var seat = seats.of(actor, facts);
        if (!translations.possible(facts.space())) {
            return Optional.empty();
        }
        work.reading(id.value(), facts.space(), language);
        return Optional.of(feed.following(seat, id.value(), language, after));
    }

    /** What is known now of the notes that this actor may read. What is missing is asked for, and is there the next time. */
    public NoteTranslations read(Actor actor, BoardId id, Language language) {
        var facts = boards.facts(id);
        var seat = seats.of(actor, facts);
        if (translations.possible(facts.space())) {
            work.reading(id.value(), facts.space(), language);
        }
        return feed.all(seat, id.value(), language);
    }

    /**
     * Keeps a better translation of a note, by who wrote the note or by a facilitator.
     *
     * @throws Refusal {@code board.refused.note-gone} for a note that the actor cannot read, {@code board.refused.not-yours},
     *                 or as {@link Translations#correct}
     */
    public NoteTranslation correct(Actor actor, BoardId id, NoteId note, Language language, String text) {
        var facts = boards.facts(id);
        var words = mine(seats.of(actor, facts), facts, note);
        translations.correct(actor, facts.space(), LanguageFeed.original(words), language, text);
        return told(facts, words, language);
    }

    /**
     * Takes the newest better translation of a note back; by the same people.
     *
     * @throws Refusal as {@link #correct}, and {@code translation.no-correction} when there is none
     */
    public NoteTranslation takeBack(Actor actor, BoardId id, NoteId note, Language language) {
        var facts = boards.facts(id);
        var words = mine(seats.of(actor, facts), facts, note);
        translations.takeBack(actor, facts.space(), LanguageFeed.original(words), language);
        return told(facts, words, language);
    }

    private NoteTranslation told(BoardFacts facts, Note note, Language language) {
        work.tell(LanguageFeed.channel(facts.id().value(), language), List.of(note.id()));
        return LanguageFeed.of(note, translations.of(facts.space(), note.words().text(), note.words().language(), language).orElse(null));
    }

    private Note mine(Seat seat, BoardFacts facts, NoteId id) {
        return Objects.requireNonNull(reading.execute(_ -> {
            var note = store.note(id.value()).filter(it -> it.board().equals(facts.id().value()) && !it.withdrawn())
                    .orElseThrow(BoardLanguages::gone);
            var own = note.isBy(seat.person());
            if (!own && !seat.moderates()) {
                var visible = note.shown() && store.board(facts.id().value()).map(it -> seat.reads(it.rules())).orElse(false);
                throw visible ? Refusal.forbidden("board.refused.not-yours") : gone();
            }
            return note;
        }));
    }

    private static Refusal gone() {
        return Refusal.notFound("board.refused.note-gone");
    }
}
