package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One numbered change of a room: written once, never changed. What changed is read anew. */
@Entity
@Immutable
@Table(name = "team_room_change")
@IdClass(RoomChange.Key.class)
public class RoomChange {

    /** A change is found by its number. */
    public record Key(UUID room, long number) {
    }

    @Id
    @Column(name = "room_id")
    private UUID room;
    @Id
    private long number;
    @Column(name = "person_id")
    private @Nullable UUID person;
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<UUID> people;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected RoomChange() {
    }

    /** @param people whose own team it was about; empty when it was about nobody in particular */
    public RoomChange(Key key, List<UUID> people, Instant at) {
        this.room = key.room();
        this.number = key.number();
        this.person = people.size() == 1 ? people.getFirst() : null;
        this.people = people.size() > 1 ? List.copyOf(people) : null;
        this.at = at;
    }

    public long number() {
        return number;
    }

    /** Whose own team it was about. */
    public List<UUID> people() {
        return person != null ? List.of(person) : people != null ? people : List.of();
    }
}
