package nl.tafelronde.poll.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.OptionTally;
import nl.tafelronde.poll.PollOption;
import nl.tafelronde.poll.Presence;

/** Counts a poll. Who has a place is the first so many who said yes; whoever waits does not count as being there. */
public final class Tally {

    private static final Comparator<OptionTally> BEST_FIRST = Comparator
            .comparingLong((OptionTally it) -> it.presence().stream().filter(each -> each.sure() < each.needed() && each.atMost() < each.needed()).count())
            .thenComparingInt(it -> it.missing().size())
            .thenComparing(Comparator.comparingInt((OptionTally it) -> it.placed() + it.ifNeedBe()).reversed())
            .thenComparing(Comparator.comparingInt(OptionTally::placed).reversed())
            .thenComparing(it -> it.option().starts());

    private final Map<UUID, Map<UUID, Choice>> byGuest = new HashMap<>();
    private final Map<UUID, List<UUID>> lines = new HashMap<>();
    private final Map<UUID, Map<UUID, Integer>> places = new HashMap<>();
    private final Map<UUID, StakeholderGroup> groups = new HashMap<>();
    private final Map<StakeholderGroup, Integer> asked = new EnumMap<>(StakeholderGroup.class);
    private final int people;
    private final boolean anybody;

    /** @param answers in the order of their places */
    public Tally(List<Guest> guests, List<AnswerRows.Answer> answers) {
        people = guests.size();
        anybody = guests.stream().anyMatch(Guest::answered);
        for (var guest : guests) {
            if (guest.group() != null) {
                groups.put(guest.id().value(), guest.group());
                asked.merge(guest.group(), 1, Integer::sum);
            }
        }
        for (var answer : answers) {
            byGuest.computeIfAbsent(answer.guest(), _ -> new HashMap<>()).put(answer.option(), answer.choice());
            if (answer.choice() == Choice.YES) {
                var line = lines.computeIfAbsent(answer.option(), _ -> new ArrayList<>());
                line.add(answer.guest());
                places.computeIfAbsent(answer.option(), _ -> new HashMap<>()).put(answer.guest(), line.size());
            }
        }
    }

    public Map<UUID, Choice> answers(UUID guest) {
        return byGuest.getOrDefault(guest, Map.of());
    }

    /** Those of these options of which somebody says yes without having a place. */
    public Set<UUID> waiting(UUID guest, List<PollOption> options) {
        var waiting = new HashSet<UUID>();
        for (var option : options) {
            if (option.capacity() != null && place(option.id(), guest) > option.capacity()) {
                waiting.add(option.id());
            }
        }
        return waiting;
    }

    /** The place in the line of who say yes, from 1; 0 for who does not. */
    public int place(UUID option, UUID guest) {
        return places.getOrDefault(option, Map.of()).getOrDefault(guest, 0);
    }

    public List<UUID> line(UUID option) {
        return lines.getOrDefault(option, List.of());
    }

    public int count(UUID option, Choice choice) {
        return (int) byGuest.values().stream().filter(it -> it.get(option) == choice).count();
    }

    /** The options, the best first: enough of every group, nobody's group missing, most people. */
    public List<OptionTally> of(List<PollOption> options, Map<StakeholderGroup, Integer> minimums) {
        return options.stream().map(it -> of(it, minimums)).sorted(BEST_FIRST).toList();
    }

    private OptionTally of(PollOption option, Map<StakeholderGroup, Integer> minimums) {
        var line = line(option.id());
        var placed = option.capacity() == null ? line : line.subList(0, Math.min(option.capacity(), line.size()));
        var sure = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        placed.forEach(guest -> count(sure, guest));
        var atMost = new EnumMap<StakeholderGroup, Integer>(sure);
        byGuest.forEach((guest, answers) -> {
            if (answers.get(option.id()) == Choice.IF_NEED_BE) {
                count(atMost, guest);
            }
        });
        var presence = minimums.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(it -> new Presence(it.getKey(), it.getValue(),
                sure.getOrDefault(it.getKey(), 0), atMost.getOrDefault(it.getKey(), 0))).toList();
        var missing = anybody ? asked.keySet().stream().filter(it -> it != StakeholderGroup.OTHER && !atMost.containsKey(it)).toList()
                : List.<StakeholderGroup>of();
        var ifNeedBe = count(option.id(), Choice.IF_NEED_BE);
        var no = count(option.id(), Choice.NO);
        return new OptionTally(option, line.size(), placed.size(), ifNeedBe, no, people - line.size() - ifNeedBe - no, presence, missing);
    }

    private void count(Map<StakeholderGroup, Integer> numbers, UUID guest) {
        var group = groups.get(guest);
        if (group != null) {
            numbers.merge(group, 1, Integer::sum);
        }
    }
}
