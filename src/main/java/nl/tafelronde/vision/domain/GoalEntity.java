package nl.tafelronde.vision.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalId;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.GoalVersion;
import org.jspecify.annotations.Nullable;

/** A goal: which version of it stands, and where in the list. */
@Entity
@Table(name = "vision_goal")
public class GoalEntity {

    @Id
    private UUID id;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private GoalKind kind;
    private int position;
    private int number;
    private boolean retired;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected GoalEntity() {
    }

    public GoalEntity(GoalId id, UUID space, GoalKind kind, int position) {
        this.id = id.value();
        this.space = space;
        this.kind = kind;
        this.position = position;
    }

    /** The number for the version that is being written. */
    public int nextNumber() {
        return ++number;
    }

    public void retire(boolean retire) {
        retired = retire;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public Goal read(GoalVersion last) {
        return new Goal(new GoalId(id), space, kind, last.text(), number, retired, last.at());
    }

    public UUID id() {
        return id;
    }

    public UUID space() {
        return space;
    }

    public GoalKind kind() {
        return kind;
    }

    public int number() {
        return number;
    }

    public boolean retired() {
        return retired;
    }

    public int position() {
        return position;
    }
}
