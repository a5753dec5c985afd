package nl.tafelronde.theme.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.tafelronde.theme.ThemeRules;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The themes of one place together: what participants may do now, and whether the handful was chosen. Locked while they change. */
@Entity
@Table(name = "theme_round")
@DynamicUpdate
public class ThemeRound {

    @Id
    private UUID place;
    @Column(name = "space_id", updatable = false)
    private UUID space;
    private boolean names;
    private boolean mayRead;
    private boolean mayTake;
    private boolean closed;
    private int eachMay;
    private long number;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ThemeRound() {
    }

    public UUID place() {
        return place;
    }

    public UUID space() {
        return space;
    }

    public boolean namesShown() {
        return names;
    }

    public long number() {
        return number;
    }

    public boolean closed() {
        return closed;
    }

    public int each() {
        return eachMay;
    }

    /** What participants may do now. */
    public ThemeRules rules() {
        return new ThemeRules(mayRead, mayTake && !closed);
    }

    public void changed() {
        number++;
    }

    /** @return whether that changed anything */
    public boolean allow(ThemeRules rules) {
        var same = mayRead == rules.read() && mayTake == rules.take();
        mayRead = rules.read();
        mayTake = rules.take();
        return !same;
    }

    public void show(boolean ownNames) {
        names = ownNames;
    }

    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    public void each(int most) {
        eachMay = most;
    }
}
