package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The teams of one place together: what is allowed now, and the number of the last change. Locked while people come and go. */
@Entity
@Table(name = "team_room")
@DynamicUpdate
public class TeamRoom {

    @Id
    @Column(name = "place_id")
    private UUID place;
    @Column(updatable = false)
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    private boolean namesShown;
    private boolean mayChoose;
    private boolean mayWrite;
    private boolean mayRead;
    private boolean readBack;
    private @Nullable UUID reading;
    private long number;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected TeamRoom() {
    }

    public TeamRoom(TeamPlace where) {
        this.place = where.place();
        this.id = where.room();
        this.space = where.space();
        this.namesShown = where.namesShown();
    }

    /** The number for the change that is being made; the room must be locked. */
    public long nextNumber() {
        return ++number;
    }

    public void allow(TeamRules rules) {
        mayChoose = rules.choose();
        mayWrite = rules.write();
        mayRead = rules.read();
        readBack = rules.readBack();
    }

    /** Puts a team on the screen; null for the overview. */
    public void read(@Nullable UUID team) {
        reading = team;
    }

    public TeamRules rules() {
        return new TeamRules(mayChoose, mayWrite, mayRead, readBack);
    }

    public UUID id() {
        return id;
    }

    public TeamPlace where() {
        return new TeamPlace(place, space, namesShown);
    }

    public @Nullable UUID reading() {
        return reading;
    }

    public long number() {
        return number;
    }
}
