package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.util.List;

/**
 * How much was agreed in the course of time, and how much of it is done.
 *
 * @param name   of the theme or region; empty for what has none, and for all together
 * @param points one per week or month, the last one today
 */
public record BurnUp(String name, List<Point> points) {

    /**
     * How it stood at the end of a day.
     *
     * @param scope agreed and not dropped
     */
    public record Point(LocalDate day, int scope, int done) {
    }

    public Point now() {
        return points.getLast();
    }

    /** The highest there ever was to draw. */
    public int most() {
        return points.stream().mapToInt(it -> Math.max(it.scope(), it.done())).max().orElse(0);
    }
}
