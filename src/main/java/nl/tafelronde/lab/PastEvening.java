package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;

/**
 * When the steps of an evening were taken that was held before Tafelronde knew of it. Each instant is at or after the one
 * before, and none is in the future.
 *
 * @param opened when people could join
 * @param phases when each phase of the programme began, in its order; the first one is the start of the evening
 * @param closed when the evening was over
 */
public record PastEvening(Instant opened, List<Instant> phases, Instant closed) {

    public PastEvening {
        phases = List.copyOf(phases);
    }
}
