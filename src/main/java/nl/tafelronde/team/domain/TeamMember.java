package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody in a team. The key sees to it that nobody is in two teams of one place. */
@Entity
@Table(name = "team_member")
@IdClass(TeamMember.Key.class)
public class TeamMember {

    /** Somebody in a place. */
    public record Key(UUID place, UUID person) {
    }

    @Id
    @Column(name = "place_id")
    private UUID place;
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "team_id")
    private UUID team;
    private boolean chosen;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected TeamMember() {
    }

    public TeamMember(Key key, UUID team, boolean chosen, Instant at) {
        this.place = key.place();
        this.person = key.person();
        this.team = team;
        this.chosen = chosen;
        this.at = at;
    }

    public void move(UUID team, boolean chosen, Instant at) {
        this.team = team;
        this.chosen = chosen;
        this.at = at;
    }

    public UUID person() {
        return person;
    }

    public UUID team() {
        return team;
    }

    /** Whether they chose the team themselves. */
    public boolean chosen() {
        return chosen;
    }
}
