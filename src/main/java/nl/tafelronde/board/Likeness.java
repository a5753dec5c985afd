package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much texts are alike: the words that they share, rare ones more than common ones (TF-IDF and cosine); and joins what is
 * most alike, as long as every two of a group are on average alike enough (average linkage).
 */
final class Likeness {

    /** Two texts that are less alike than this do not belong together. */
    static final double ENOUGH = 0.12;

    private final float[][] apart;

    /** @param texts each as its features and how much each of them counts */
    Likeness(List<Map<String, Double>> texts) {
        var vectors = weighed(texts);
        var size = texts.size();
        apart = new float[size][size];
        for (var row : apart) {
            Arrays.fill(row, 1);
        }
        var having = new HashMap<String, List<Integer>>();
        for (var place = 0; place < size; place++) {
            for (var feature : vectors.get(place).keySet()) {
                having.computeIfAbsent(feature, _ -> new ArrayList<>()).add(place);
            }
        }
        having.forEach((feature, places) -> {
            for (var one : places) {
                for (var other : places) {
                    apart[one][other] -= (float) (vectors.get(one).get(feature) * vectors.get(other).get(feature));
                }
            }
        });
    }

    private static List<Map<String, Double>> weighed(List<Map<String, Double>> texts) {
        var frequency = new HashMap<String, Integer>();
        texts.forEach(it -> it.keySet().forEach(feature -> frequency.merge(feature, 1, Integer::sum)));
        var vectors = new ArrayList<Map<String, Double>>(texts.size());
        for (var text : texts) {
            var vector = new HashMap<String, Double>();
            text.forEach((feature, weight) -> vector.put(feature, weight * Math.log(1 + (double) texts.size() / frequency.get(feature))));
            var length = Math.sqrt(vector.values().stream().mapToDouble(it -> it * it).sum());
            vector.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
            vectors.add(vector);
        }
        return vectors;
    }

    double between(int one, int other) {
        return 1 - apart[one][other];
    }

    /**
     * Groups of two and more that belong together; each text is in one of them at most. Joins along chains of nearest
     * neighbours, which for average linkage gives the same as always joining the nearest two, in a time that grows with the
     * square of the number of texts.
     */
    List<List<Integer>> groups() {
        var size = apart.length;
        var members = new ArrayList<List<Integer>>(size);
        var distance = new float[size][];
        for (var place = 0; place < size; place++) {
            members.add(new ArrayList<>(List.of(place)));
            distance[place] = apart[place].clone();
        }
        var alive = new boolean[size];
        Arrays.fill(alive, true);
        var done = new boolean[size];
        var chain = new ArrayList<Integer>();
        for (var start = 0; start < size; start++) {
            if (!alive[start] || done[start]) {
                continue;
            }
            chain.add(start);
            while (!chain.isEmpty()) {
                var top = chain.getLast();
                var previous = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
                var nearest = nearest(distance[top], alive, top, previous);
                if (nearest < 0 || 1 - distance[top][nearest] < ENOUGH) {
                    // whatever is joined with it would be as far: it stays as it is
                    done[top] = true;
                    chain.removeLast();
                } else if (nearest == previous) {
                    chain.removeLast();
                    chain.removeLast();
                    join(top, previous, members, distance, alive);
                    if (chain.isEmpty()) {
                        chain.add(previous);
                    }
                } else {
                    chain.add(nearest);
                }
            }
        }
        var groups = new ArrayList<List<Integer>>();
        for (var place = 0; place < size; place++) {
            if (alive[place] && members.get(place).size() > 1) {
                groups.add(members.get(place).stream().sorted().toList());
            }
        }
        return groups;
    }

    private static int nearest(float[] distance, boolean[] alive, int self, int preferred) {
        var nearest = preferred;
        for (var place = 0; place < distance.length; place++) {
            if (place != self && alive[place] && (nearest < 0 || distance[place] < distance[nearest])) {
                nearest = place;
            }
        }
        return nearest;
    }

    /** Puts the first into the second; how far that is from the others is the average over all their members. */
    private static void join(int from, int into, List<List<Integer>> members, float[][] distance, boolean[] alive) {
        float a = members.get(from).size();
        float b = members.get(into).size();
        for (var place = 0; place < alive.length; place++) {
            if (alive[place] && place != from && place != into) {
                var average = (a * distance[from][place] + b * distance[into][place]) / (a + b);
                distance[into][place] = average;
                distance[place][into] = average;
            }
        }
        members.get(into).addAll(members.get(from));
        alive[from] = false;
    }
}
