package nl.tafelronde.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Durations measured from several threads, and the one line that a benchmark ends with. */
final class Figures {

    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());

    /** Adds the time since {@code from}, a {@link System#nanoTime()}. */
    void since(long from) {
        add((System.nanoTime() - from) / 1e6);
    }

    void add(double duration) {
        milliseconds.add(duration);
    }

    int count() {
        return milliseconds.size();
    }

    /**
     * The duration that this share of them stays at or under, in milliseconds; not a number when there are none.
     *
     * @param share from 0 to 1: 0.5 is the median, 1 the longest
     */
    double quantile(double share) {
        synchronized (milliseconds) {
            if (milliseconds.isEmpty()) {
                return Double.NaN;
            }
            var sorted = milliseconds.stream().sorted().toList();
            return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    /** The run in the middle by this figure; of an even number the better one. */
    static <R> R median(List<R> runs, ToDoubleFunction<R> by) {
        var sorted = runs.stream().sorted((a, b) -> Double.compare(by.applyAsDouble(a), by.applyAsDouble(b))).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** Prints {@code bench name key=value …}; whole numbers as they are, others with one decimal. */
    static void report(String name, Map<String, Object> values) {
        System.out.println(values.entrySet().stream().map(it -> it.getKey() + "=" + shown(it.getValue()))
                .collect(Collectors.joining(" ", "bench " + name + " ", "")));
    }

    /** The values of a report in the order given: key, value, key, value … */
    static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static String shown(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(value);
    }
}
