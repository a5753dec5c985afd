package nl.tafelronde.vision;

import java.util.List;

/** A goal and what does something for it; empty where nothing does yet. */
public record Covered(Goal goal, List<Touch> by) {

    /** From how many sessions or other places something does. */
    public int places() {
        return Math.toIntExact(by.stream().map(Touch::place).distinct().count());
    }
}
