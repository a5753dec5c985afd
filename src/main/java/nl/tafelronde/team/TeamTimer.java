package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A team's own time; {@code endsAt} while it runs, {@code leftMs} while it is paused. On server time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamTimer(State state, @Nullable Instant endsAt, @Nullable Long leftMs, long totalMs) {

    /** Whether it counts down. */
    public enum State { RUNNING, PAUSED }
}
