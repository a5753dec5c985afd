package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
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
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected RoomChange() {
    }

    /** @param person whose own team it was about; null when it was about nobody in particular */
    public RoomChange(Key key, @Nullable UUID person, Instant at) {
        this.room = key.room();
        this.number = key.number();
        this.person = person;
        this.at = at;
    }

    public long number() {
        return number;
    }

    public @Nullable UUID person() {
        return person;
    }
}
