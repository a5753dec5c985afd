package nl.tafelronde.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placing people: as even as can be, in size first and then in groups, whatever was there before. */
class PlacementTest {

    private static final List<String> GROUPS = List.of("migrant", "employer", "resident", "housing", "civil");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void from_nothing_sizes_and_groups_differ_by_at_most_one(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var count = 1 + random.nextInt(20);
            var teams = IntStream.range(0, count).mapToObj(it -> new Placement.Team<Integer, String>(it, null, Map.of())).toList();
            var people = people(random, random.nextInt(301));
            var placed = Placement.of(teams, people);
            assertThat(placed).hasSize(people.size());
            assertThat(spread(teams, count, placed, null, people)).as("sizes with seed %s round %s", seed, round).isLessThanOrEqualTo(1);
            for (var group : GROUPS) {
                assertThat(spread(teams, count, placed, group, people)).as("%s with seed %s round %s", group, seed, round).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void with_people_in_already_and_teams_that_are_full_nothing_is_more_even(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 80; round++) {
            var count = 1 + random.nextInt(3);
            var teams = new ArrayList<Placement.Team<Integer, String>>();
            for (var team = 0; team < count; team++) {
                var has = new HashMap<String, Integer>();
                GROUPS.subList(0, 3).forEach(it -> has.put(it, random.nextInt(3)));
                var in = has.values().stream().mapToInt(Integer::intValue).sum();
                teams.add(new Placement.Team<>(team, random.nextInt(3) == 0 ? in + random.nextInt(3) : null, has));
            }
            var people = people(random, random.nextInt(6)).stream().map(it -> new Placement.Person<>(it.id(), GROUPS.get(GROUPS.indexOf(it.group()) % 3))).toList();
            var placed = Placement.of(teams, people);
            var best = best(teams, people, new HashMap<>(), 0);
            assertThat(placed).as("seed %s round %s", seed, round).hasSize((int) best[0]);
            assertThat(costs(teams, people, placed)).as("seed %s round %s", seed, round).containsExactly(best[1], best[2]);
        }
    }

    @Test
    void who_fits_nowhere_is_left_out_and_nobody_else() {
        var teams = List.of(new Placement.Team<>("a", 2, Map.of("migrant", 1)), new Placement.Team<>("b", 1, Map.<String, Integer>of()));
        var people = IntStream.range(0, 5).mapToObj(it -> new Placement.Person<>(it, "migrant")).toList();
        assertThat(Placement.of(teams, people).values()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void the_whole_hall_in_twenty_teams_is_placed_at_once() {
        var teams = IntStream.range(0, 20).mapToObj(it -> new Placement.Team<Integer, String>(it, 15, Map.of())).toList();
        assertThat(Placement.of(teams, people(new Random(7), 300))).hasSize(300);
    }

    /** The most people, then the least sizes squared, then the least groups squared, of all placings there are. */
    private static long[] best(List<Placement.Team<Integer, String>> teams, List<Placement.Person<Integer, String>> people,
            Map<Integer, Integer> placed, int at) {
        if (at == people.size()) {
            var costs = costs(teams, people, placed);
            return new long[]{placed.size(), costs[0], costs[1]};
        }
        var best = best(teams, people, placed, at + 1);
        for (var team : teams) {
            var in = placed.values().stream().filter(team.id()::equals).count() + team.has().values().stream().mapToInt(Integer::intValue).sum();
            if (team.room() == null || in < team.room()) {
                placed.put(people.get(at).id(), team.id());
                var other = best(teams, people, placed, at + 1);
                placed.remove(people.get(at).id());
                if (other[0] > best[0] || other[0] == best[0] && Arrays.compare(other, 1, 3, best, 1, 3) < 0) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static long[] costs(List<Placement.Team<Integer, String>> teams, List<Placement.Person<Integer, String>> people, Map<Integer, Integer> placed) {
        var sizes = 0L;
        var groups = 0L;
        for (var team : teams) {
            var has = new HashMap<>(team.has());
            people.stream().filter(it -> team.id().equals(placed.get(it.id()))).forEach(it -> has.merge(it.group(), 1, Integer::sum));
            sizes += (long) Math.pow(has.values().stream().mapToInt(Integer::intValue).sum(), 2);
            groups += has.values().stream().mapToLong(it -> (long) it * it).sum();
        }
        return new long[]{sizes, groups};
    }

    private static long spread(List<Placement.Team<Integer, String>> teams, int count, Map<Integer, Integer> placed, String group,
            List<Placement.Person<Integer, String>> people) {
        var counts = new long[count];
        people.stream().filter(it -> group == null || it.group().equals(group)).forEach(it -> counts[teams.get(placed.get(it.id())).id()]++);
        return Arrays.stream(counts).max().orElse(0) - Arrays.stream(counts).min().orElse(0);
    }

    private static List<Placement.Person<Integer, String>> people(Random random, int count) {
        return IntStream.range(0, count).mapToObj(it -> new Placement.Person<>(it, GROUPS.get(Math.min(random.nextInt(5), random.nextInt(5))))).toList();
    }
}
