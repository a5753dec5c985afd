package nl.tafelronde.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contribution.
 *
 * @param steps in the order in which they happened
 */
public record Journey(Contribution contribution, List<Step> steps) {

    public Journey {
        steps = List.copyOf(steps);
    }

    /** Whether there is something in it that its author has not seen yet. */
    public boolean fresh() {
        return steps.stream().anyMatch(Step::fresh);
    }

    /**
     * The contribution came to be part of something.
     *
     * @param at      since when
     * @param canvas  of a research team how much stands on its sheet; null for everything else
     * @param fresh   its author has not seen this yet, or not yet that it is over
     */
    public record Step(PieceCard card, Instant at, @Nullable Canvas canvas, boolean fresh) {

        /** When it last became something else: when it was joined, or when it was done. */
        public Instant last() {
            var status = card.status();
            return status != null && status.over() && status.since() != null && status.since().isAfter(at) ? status.since() : at;
        }

        public boolean over() {
            return card.status() != null && card.status().over();
        }
    }

    /** How much a research team came to. */
    public record Canvas(int needs, int pledges, int trials) {
    }
}
