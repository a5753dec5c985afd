package nl.tafelronde.team;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places people in teams as evenly as can be: first the sizes, then each group over the teams. Who has a team already keeps
 * it. Found as the cheapest flow of people through the graph person's group → team → room, in which each further place in a
 * team costs more than the one before; such costs make every cheapest path lead to the best of all placings.
 */
final class Placement {

    /** Evenness of sizes counts before evenness of groups, whatever the groups would gain: more than all groups can cost. */
    private static final long SIZE_FIRST = 1_000_000;

    private Placement() {
    }

    /**
     * @param room how many fit in; null for no limit
     * @param has  how many of each group are in already
     */
    record Team<T, G>(T id, @Nullable Integer room, Map<G, Integer> has) {
    }

    record Person<P, G>(P id, G group) {
    }

    /** @return the team of each person; who fits nowhere is absent */
    static <P, G, T> Map<P, T> of(List<Team<T, G>> teams, List<Person<P, G>> people) {
        var groups = people.stream().map(Person::group).distinct().toList();
        var flow = new Flow(teams.stream().mapToInt(it -> it.has().values().stream().mapToInt(Integer::intValue).sum()).toArray(),
                teams.stream().mapToInt(it -> it.room() == null ? Integer.MAX_VALUE : it.room()).toArray(), groups.size());
        for (var team = 0; team < teams.size(); team++) {
            for (var group = 0; group < groups.size(); group++) {
                flow.there[group][team] = teams.get(team).has().getOrDefault(groups.get(group), 0);
            }
        }
        people.forEach(it -> flow.waiting[groups.indexOf(it.group())]++);
        flow.sendAll();
        var placed = new HashMap<P, T>();
        var next = new int[groups.size()];
        for (var person : people) {
            var group = groups.indexOf(person.group());
            while (next[group] < teams.size() && flow.sent[group][next[group]] == 0) {
                next[group]++;
            }
            if (next[group] < teams.size()) {
                flow.sent[group][next[group]]--;
                placed.put(person.id(), teams.get(next[group]).id());
            }
        }
        return placed;
    }

    /** How many of each group go to each team. */
    private static final class Flow {

        private final int[] size;
        private final int[] room;
        private final int[][] there;
        private final int[][] sent;
        private final int[] waiting;

        private Flow(int[] size, int[] room, int groups) {
            this.size = size;
            this.room = room;
            this.there = new int[groups][size.length];
            this.sent = new int[groups][size.length];
            this.waiting = new int[groups];
        }

        private void sendAll() {
            for (var more = true; more; ) {
                more = sendOne();
            }
        }

        /** Lets one more person in along the cheapest path, on which others may move over; false when nobody fits any more. */
        private boolean sendOne() {
            var groups = sent.length;
            var teams = size.length;
            var cost = new long[groups + teams];
            var from = new int[groups + teams];
            Arrays.fill(cost, Long.MAX_VALUE);
            Arrays.fill(from, -1);
            for (var group = 0; group < groups; group++) {
                cost[group] = waiting[group] > 0 ? 0 : Long.MAX_VALUE;
            }
            for (var better = true; better; ) {
                better = false;
                for (var g = 0; g < groups; g++) {
                    for (var t = 0; t < teams; t++) {
                        better |= relax(cost, from, g, groups + t, dearer(g, t));
                        better |= sent[g][t] > 0 && relax(cost, from, groups + t, g, -cheaper(g, t));
                    }
                }
            }
            var best = -1;
            for (var t = 0; t < teams; t++) {
                if (size[t] < room[t] && cost[groups + t] < Long.MAX_VALUE && (best < 0 || total(cost, groups, t) < total(cost, groups, best))) {
                    best = t;
                }
            }
            if (best >= 0) {
                size[best]++;
                waiting[take(from, groups, groups + best)]--;
            }
            return best >= 0;
        }

        private long total(long[] cost, int groups, int team) {
            return cost[groups + team] + SIZE_FIRST * (2L * size[team] + 1);
        }

        /** Follows the path back to the group from which it starts. */
        private int take(int[] from, int groups, int end) {
            var at = end;
            for (; from[at] >= 0; at = from[at]) {
                if (at >= groups) {
                    sent[from[at]][at - groups]++;
                } else {
                    sent[at][from[at] - groups]--;
                }
            }
            return at;
        }

        /** What one more of the group costs in the team: the difference between two squares. */
        private long dearer(int group, int team) {
            return 2L * (there[group][team] + sent[group][team]) + 1;
        }

        private long cheaper(int group, int team) {
            return 2L * (there[group][team] + sent[group][team]) - 1;
        }

        private static boolean relax(long[] cost, int[] from, int start, int end, long by) {
            if (cost[start] < Long.MAX_VALUE && cost[start] + by < cost[end]) {
                cost[end] = cost[start] + by;
                from[end] = start;
                return true;
            }
            return false;
        }
    }
}
