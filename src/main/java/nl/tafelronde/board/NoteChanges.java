package nl.tafelronde.board;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Audit;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules for adding a note, and for changing, moving, hiding and withdrawing one. */
@Component
class NoteChanges implements ChangeHandler {

    private final Places places;
    private final Audit audit;

    NoteChanges(Places places, Audit audit) {
        this.places = places;
        this.audit = audit;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return EnumSet.of(ChangeKind.ADD, ChangeKind.EDIT, ChangeKind.WITHDRAW, ChangeKind.MOVE, ChangeKind.HIDE, ChangeKind.RESTORE);
    }

    @Override
    public NoteChange checked(Seat seat, BoardFacts facts, Change asked) {
        var change = (NoteChange) asked;
        if (change.column() != null && !facts.hasColumn(change.column())) {
            throw Refusal.invalid("board.refused.unknown-column");
        }
        var text = change.kind() == ChangeKind.ADD || change.kind() == ChangeKind.EDIT && change.text() != null
                ? PlainText.paragraphs(change.text(), Boards.TEXT_MAX, "board.field.text") : null;
        var byWhom = PlainText.optionalLine(change.byWhom(), Boards.BY_WHOM_MAX, "board.field.by-whom");
        return new NoteChange(change.id(), change.kind(), change.note(), text, change.column(),
                byWhom == null && change.byWhom() != null ? "" : byWhom, change.language(), change.after(), change.first(), checked(change.why()), change.group());
    }

    /** Whoever gives no reason from the list says it in their own words. */
    private static @Nullable Hiding checked(@Nullable Hiding why) {
        if (why == null) {
            return null;
        }
        var words = why.reason() == Hiding.Reason.OTHER ? PlainText.line(why.words(), Hiding.WORDS_MAX, "board.field.why")
                : PlainText.optionalLine(why.words(), Hiding.WORDS_MAX, "board.field.why");
        return new Hiding(why.reason(), words, null);
    }

    @Override
    public boolean mayNow(Seat seat, BoardRules rules, Change change) {
        return seat.moderates() || rules.write();
    }

    @Override
    public UUID make(Making at, Change asked) {
        var change = (NoteChange) asked;
        return (change.kind() == ChangeKind.ADD ? add(at, change) : change(at, change, at.touch(at.known(change.note())))).id();
    }

    /** That the note's id is new is checked by the database, which refuses a second one. */
    private Note add(Making at, NoteChange change) {
        if (at.board().notes() >= Boards.NOTES_MAX) {
            throw Refusal.conflict("board.refused.full", Boards.NOTES_MAX);
        }
        var column = change.column() == null ? at.facts().columns().getFirst().id() : change.column();
        var language = change.language() == null ? at.seat().actor().language() : change.language();
        var words = new Note.Words(Objects.requireNonNull(change.text()), orNone(change.byWhom()), language);
        return at.added(new Note(change.note(), at.board().id(), author(at, change), column, words,
                place(at, change, column), at.now()));
    }

    /** What a facilitator types for somebody carries no name, and the group that they say. */
    private static Note.Author author(Making at, NoteChange change) {
        return at.seat().moderates() && change.group() != null ? new Note.Author(at.seat().person(), null, change.group())
                : at.seat().author(at.facts().namesShown());
    }

    private Note change(Making at, NoteChange change, Note note) {
        var own = note.isBy(at.seat().person());
        var moderates = at.seat().moderates();
        switch (change.kind()) {
            case EDIT -> {
                require(own);
                requireThere(note);
                var words = note.words();
                note.say(new Note.Words(change.text() == null ? words.text() : change.text(),
                        change.byWhom() == null ? words.byWhom() : orNone(change.byWhom()),
                        change.language() == null ? words.language() : change.language()));
            }
            case WITHDRAW -> {
                require(own);
                note.withdraw();
            }
            case MOVE -> {
                require(own || moderates);
                if (!moderates) {
                    requireShown(note);
                }
                move(at, change, note);
            }
            case HIDE -> {
                require(moderates);
                note.hide(change.why());
                var why = change.why();
                audit.record(at.seat().actor(), "board.note-hidden", "board", at.board().id(), Map.of("note", note.id().toString(), "reason", why == null ? "" : why.reason().name()));
            }
            case RESTORE -> {
                require(own && note.withdrawn() || moderates);
                if (note.withdrawn() && own) {
                    note.bringBack();
                } else {
                    note.show();
                    audit.record(at.seat().actor(), "board.note-restored", "board", at.board().id(), Map.of("note", note.id().toString()));
                }
            }
            default -> throw new IllegalStateException("Not a change of a note");
        }
        return note;
    }

    /** To a place of its own: out of its cluster, and no longer shown as another. */
    private void move(Making at, NoteChange change, Note note) {
        var column = change.column() == null ? note.column() : change.column();
        note.move(column, place(at, change, column));
        note.belong(null);
        note.merge(null);
    }

    private double place(Making at, NoteChange change, String column) {
        return places.find(at, column, change.after() == null ? null : change.after().value(), change.first(), change.note().value());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.forbidden("board.refused.not-yours");
        }
    }

    private static void requireThere(Note note) {
        if (note.withdrawn()) {
            throw Refusal.notFound("board.refused.note-gone");
        }
    }

    private static void requireShown(Note note) {
        requireThere(note);
        if (note.hidden()) {
            throw Refusal.forbidden("board.refused.hidden");
        }
    }

    private static @Nullable String orNone(@Nullable String line) {
        return line == null || line.isEmpty() ? null : line;
    }
}
