package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.domain.BurnUpRows;
import nl.tafelronde.actionpoint.domain.BurnUpRows.Step;
import nl.tafelronde.kernel.SingleRead;
import org.springframework.stereotype.Service;

/**
 * What was agreed and what was done in the course of time, from the day each action point was written down and the history of its
 * states: one that was done, taken up again and done once more counts as it really was. What changes theme or region counts where it
 * is now.
 */
@Service
public class BurnUps {

    /** Up to so many weeks it is told per week, then per month. */
    private static final int WEEKS = 26;
    private static final int MONTHS = 24;

    private final BurnUpRows rows;
    private final ActionPoints points;
    private final Permissions permissions;

    BurnUps(BurnUpRows rows, ActionPoints points, Permissions permissions) {
        this.rows = rows;
        this.points = points;
        this.permissions = permissions;
    }

    /**
     * All together, and one for each theme and region, those with the most to do first; empty when there are no action points.
     *
     * @param together of one, or of none
     */
    public record Whole(List<BurnUp> together, List<BurnUp> themes, List<BurnUp> regions) {
    }

    /** Reads the history once, whatever is told of it. */
    @SingleRead
    public Whole of(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        var steps = rows.steps(space);
        if (steps.isEmpty()) {
            return new Whole(List.of(), List.of(), List.of());
        }
        var days = days(steps.stream().map(Step::day).min(Comparator.naturalOrder()).orElseThrow(), points.today());
        return new Whole(parts(steps, days, _ -> ""), parts(steps, days, Step::theme), parts(steps, days, Step::region));
    }

    /** The database takes words that differ in capitals only for the same, so the same is done here. */
    private static List<BurnUp> parts(List<Step> steps, List<LocalDate> days, Function<Step, String> key) {
        var parts = new TreeMap<String, TreeMap<LocalDate, int[]>>(String.CASE_INSENSITIVE_ORDER);
        steps.forEach(it -> {
            var sum = parts.computeIfAbsent(key.apply(it), _ -> new TreeMap<>()).computeIfAbsent(it.day(), _ -> new int[2]);
            sum[0] += it.scope();
            sum[1] += it.done();
        });
        return parts.entrySet().stream().map(it -> new BurnUp(it.getKey(), along(it.getValue(), days)))
                .sorted(Comparator.comparing((BurnUp it) -> it.name().isEmpty()).thenComparing(it -> -it.now().scope()).thenComparing(BurnUp::name)).toList();
    }

    private static List<BurnUp.Point> along(TreeMap<LocalDate, int[]> steps, List<LocalDate> days) {
        var along = new ArrayList<BurnUp.Point>();
        for (var day : days) {
            var scope = 0;
            var done = 0;
            for (var step : steps.headMap(day, true).values()) {
                scope += step[0];
                done += step[1];
            }
            along.add(new BurnUp.Point(day, scope, done));
        }
        return along;
    }

    /** The ends of weeks, or of months when it goes on for longer; from the one before the first step. */
    private static List<LocalDate> days(LocalDate first, LocalDate today) {
        var days = new ArrayList<LocalDate>();
        var weekly = ChronoUnit.WEEKS.between(first, today) < WEEKS;
        var day = today;
        while (!day.isBefore(first) && (weekly || days.size() < MONTHS)) {
            days.addFirst(day);
            day = weekly ? day.minusWeeks(1) : today.minusMonths(days.size());
        }
        days.addFirst(day);
        return days;
    }
}
