package nl.tafelronde.board.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.board.NoteCard;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One numbered change of a board: written once, never changed. */
@Entity
@Immutable
@Table(name = "board_change")
@IdClass(BoardChange.Key.class)
public class BoardChange {

    /** A change is found by its number on its board. */
    public record Key(UUID board, long number) {
    }

    @Id
    @Column(name = "board_id")
    private UUID board;
    @Id
    private long number;
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Step step;
    @Column(name = "note_id")
    private @Nullable UUID noteId;
    @Column(name = "author_id")
    private @Nullable UUID author;
    private Instant at;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable NoteCard note;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Trace trace;
    private @Nullable Long undoes;

    @SuppressWarnings("NullAway.Init")
    protected BoardChange() {
    }

    public BoardChange(Key key, UUID id, Step step, @Nullable UUID author, @Nullable NoteCard note, Instant at) {
        this.board = key.board();
        this.number = key.number();
        this.id = id;
        this.step = step;
        this.author = author;
        this.noteId = note == null ? null : note.id().value();
        this.note = note;
        this.at = at;
    }

    /**
     * A change of notes and clusters.
     *
     * @param trace  what it did; null when it did nothing to what was there before
     * @param undoes the number of the change that it takes back
     */
    public BoardChange(Key key, UUID id, Step step, @Nullable UUID author, @Nullable NoteCard note, Instant at,
            @Nullable Trace trace, @Nullable Long undoes) {
        this(key, id, step, author, note, at);
        this.trace = trace;
        this.undoes = undoes;
    }

    /** The change that takes a note off for good: only its id is kept. */
    public static BoardChange taken(Key key, UUID id, @Nullable UUID author, UUID note, Instant at) {
        var change = new BoardChange(key, id, Step.TAKEN, author, null, at);
        change.noteId = note;
        return change;
    }

    /** Whether this is the change that this person asked for on this board, and not one that happens to have the same id. */
    public boolean isSame(UUID board, @Nullable UUID person) {
        return this.board.equals(board) && Objects.equals(author, person);
    }

    public UUID board() {
        return board;
    }

    public long number() {
        return number;
    }

    public Step step() {
        return step;
    }

    public @Nullable UUID noteId() {
        return noteId;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public @Nullable UUID author() {
        return author;
    }

    /** What it did to what was there before. */
    public Trace trace() {
        return trace == null ? Trace.NOTHING : trace;
    }

    /** The number of the change that it takes back; null when it takes none back. */
    public @Nullable Long undoes() {
        return undoes;
    }

    /** The ids of all notes that it did something with. */
    public Set<UUID> notes() {
        var ids = trace().notes().stream().map(Trace.OfNote::id).collect(Collectors.toCollection(LinkedHashSet::new));
        if (noteId != null) {
            ids.add(noteId);
        }
        return ids;
    }

    /** The note as it was after the change; null for a change that was not about one. */
    public @Nullable NoteCard note() {
        return note;
    }
}
