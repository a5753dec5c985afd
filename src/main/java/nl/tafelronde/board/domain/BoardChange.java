package nl.tafelronde.board.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
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

    /** The note as it was after the change; null for a change of the board. */
    public @Nullable NoteCard note() {
        return note;
    }
}
