package nl.tafelronde.board.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.NewBoard;
import nl.tafelronde.kernel.Localized;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A board: its columns, what participants may do now, and the number of its last change. Locked while it changes. */
@Entity
@Table(name = "board")
@DynamicUpdate
public class Board {

    @Id
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    @Column(name = "place_id", updatable = false)
    private UUID place;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private Localized title;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private List<BoardColumn> columns;
    @Column(updatable = false)
    private boolean namesShown;
    private boolean mayRead;
    private boolean mayWrite;
    private boolean mayVote;
    private long number;
    private int notes;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Board() {
    }

    public Board(NewBoard board, Instant now) {
        id = board.id().value();
        space = board.space();
        place = board.place();
        title = board.title();
        columns = board.columns();
        namesShown = board.namesShown();
        createdAt = now;
    }

    /** The number for the change that is being made; the board must be locked. */
    public long nextNumber() {
        return ++number;
    }

    public void allow(BoardRules rules) {
        mayRead = rules.read();
        mayWrite = rules.write();
        mayVote = rules.vote();
    }

    /** Keeps the count of notes that participants can see. */
    public void counted(int more) {
        notes += more;
    }

    public BoardRules rules() {
        return new BoardRules(mayRead, mayWrite, mayVote);
    }

    public UUID id() {
        return id;
    }

    public UUID space() {
        return space;
    }

    public UUID place() {
        return place;
    }

    public Localized title() {
        return title;
    }

    public List<BoardColumn> columns() {
        return columns;
    }

    public boolean namesShown() {
        return namesShown;
    }

    public long number() {
        return number;
    }

    public int notes() {
        return notes;
    }
}
