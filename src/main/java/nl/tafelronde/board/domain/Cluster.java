package nl.tafelronde.board.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.board.ClusterCard;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Notes that belong together. Which they are the notes say; split it stays, so that it can come back. */
@Entity
@Table(name = "cluster")
@DynamicUpdate
public class Cluster {

    @Id
    private UUID id;
    @Column(name = "board_id", updatable = false)
    private UUID board;
    @Column(name = "column_id")
    private String column;
    private @Nullable String name;
    private double position;
    private boolean gone;
    private long named;
    private @Nullable UUID namedBy;
    @Column(updatable = false)
    private Instant createdAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Cluster() {
    }

    public Cluster(ClusterId id, UUID board, String column, double position, Instant now) {
        this.id = id.value();
        this.board = board;
        this.column = column;
        this.position = position;
        this.createdAt = now;
    }

    /**
     * Gives it a name, or with null takes it away.
     *
     * @param number of the change that does
     */
    public void name(@Nullable String name, long number, @Nullable UUID by) {
        this.name = name;
        this.named = number;
        this.namedBy = by;
    }

    public void move(String column, double position) {
        this.column = column;
        this.position = position;
    }

    public void split() {
        gone = true;
    }

    public ClusterState state() {
        return new ClusterState(column, position, name, gone);
    }

    /** Stands again as it once stood. */
    public void stand(ClusterState again, long number, @Nullable UUID by) {
        move(again.column(), again.position());
        if (!Objects.equals(name, again.name())) {
            name(again.name(), number, by);
        }
        gone = again.gone();
    }

    public UUID id() {
        return id;
    }

    public UUID board() {
        return board;
    }

    public String column() {
        return column;
    }

    public double position() {
        return position;
    }

    public @Nullable String name() {
        return name;
    }

    public boolean gone() {
        return gone;
    }

    public long named() {
        return named;
    }

    public @Nullable UUID namedBy() {
        return namedBy;
    }

    /** As it is shown to somebody who sees these notes of it. */
    public ClusterCard card(List<NoteId> notes) {
        return new ClusterCard(new ClusterId(id), column, name, position, named, notes);
    }
}
