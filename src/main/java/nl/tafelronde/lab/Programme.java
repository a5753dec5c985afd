package nl.tafelronde.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The phases of an evening in their order, and the boards they use. */
public record Programme(List<Phase> phases, List<PlannedBoard> boards) {

    public static final int MAX_PHASES = 30;
    public static final Programme EMPTY = new Programme(List.of(), List.of());

    public Programme {
        phases = List.copyOf(phases);
        boards = List.copyOf(boards);
    }

    public Optional<Phase> phase(@Nullable UUID id) {
        return phases.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<PlannedBoard> board(@Nullable UUID id) {
        return boards.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The place of this phase in the order, from 0; −1 when it is not in the programme. */
    public int indexOf(@Nullable UUID phase) {
        for (var index = 0; index < phases.size(); index++) {
            if (phases.get(index).id().equals(phase)) {
                return index;
            }
        }
        return -1;
    }

    /** What all phases take together, in minutes. */
    public int totalMinutes() {
        return phases.stream().mapToInt(Phase::minutes).sum();
    }

    /** The same phases with other boards, of which nothing was made yet. */
    public Programme withFreshBoards() {
        var fresh = copied();
        return new Programme(IntStream.range(0, phases.size())
                .mapToObj(at -> phases.get(at).on(fresh.phases().get(at).board())).toList(), fresh.boards());
    }

    /** The same programme with new ids for its phases and boards, so that two sessions never share a wall. */
    public Programme copied() {
        var fresh = new HashMap<UUID, UUID>();
        boards.forEach(board -> fresh.put(board.id(), Ids.next()));
        return new Programme(
                phases.stream().map(it -> it.with(Ids.next()).on(it.board() == null ? null : fresh.get(it.board()))).toList(),
                boards.stream().map(it -> new PlannedBoard(fresh.get(it.id()), it.title(), it.columns())).toList());
    }
}
