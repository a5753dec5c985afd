package nl.badhouse.lab;

import java.time.Clock;
import java.time.Instant;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Service;

/** Good: asks who acts, says why when it does not, and reads the clock it was given. */
@Service
public class GoodCitizen {

    private final Clock clock = Clock.systemUTC();

    public Instant now(Actor actor) {
        return clock.instant();
    }

    @Open("a sample")
    public Instant later() {
        return Instant.now(clock);
    }
}
