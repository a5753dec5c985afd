package nl.tafelronde.team.domain;

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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One numbered change of a canvas: written once; only that it was taken back is added later. */
@Entity
@DynamicUpdate
@Table(name = "team_change")
@IdClass(CanvasChange.Key.class)
public class CanvasChange {

    /** A change is found by its number on its canvas. */
    public record Key(UUID team, long number) {
    }

    @Id
    @Column(name = "team_id")
    private UUID team;
    @Id
    private long number;
    @Column(updatable = false)
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Step step;
    @Column(name = "entry_id", updatable = false)
    private @Nullable UUID entry;
    @Column(name = "author_id", updatable = false)
    private @Nullable UUID author;
    private boolean undone;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private @Nullable EntryState was;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private @Nullable EntryState became;
    @Column(updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected CanvasChange() {
    }

    /** A change that was not about one entry. */
    public CanvasChange(Key key, UUID id, Step step, Instant at) {
        this(key, id, step, null, null, null, null, at);
    }

    public CanvasChange(Key key, UUID id, Step step, @Nullable UUID author, @Nullable UUID entry, @Nullable EntryState was,
            @Nullable EntryState became, Instant at) {
        this.team = key.team();
        this.number = key.number();
        this.id = id;
        this.step = step;
        this.author = author;
        this.entry = entry;
        this.was = was;
        this.became = became;
        this.at = at;
    }

    /** Whether this is the change that this person asked for on this canvas, and not one that happens to have the same id. */
    public boolean isSame(UUID onTeam, @Nullable UUID person) {
        return team.equals(onTeam) && Objects.equals(author, person);
    }

    public void takeBack() {
        undone = true;
    }

    public long number() {
        return number;
    }

    public Step step() {
        return step;
    }

    public @Nullable UUID entry() {
        return entry;
    }

    /** The entry before the change; null when it was new. */
    public @Nullable EntryState was() {
        return was;
    }

    /** The entry after the change; null for a change that was not about one. */
    public @Nullable EntryState became() {
        return became;
    }
}
