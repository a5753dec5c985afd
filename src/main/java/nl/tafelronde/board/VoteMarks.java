package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.board.domain.VoteStore.Turnout;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * Which groups may stand beside votes: those of which enough people voted. What is left over must not give anybody away
 * either, because whoever knows the total can take off what is shown: it is of nobody, or of enough people too.
 *
 * @see <a href="file:src/docs/decisions/0009-nobody-alone-behind-a-mark.md">decision 0009</a>
 */
final class VoteMarks {

    private VoteMarks() {
    }

    static List<StakeholderGroup> of(List<Turnout> turnout) {
        var marked = new ArrayList<>(turnout.stream().filter(it -> it.people() >= GroupMarks.FEWEST)
                .sorted(Comparator.comparingInt(Turnout::people).reversed().thenComparing(Turnout::group)).toList());
        var rest = turnout.stream().mapToInt(Turnout::people).sum() - marked.stream().mapToInt(Turnout::people).sum();
        if (rest > 0 && rest < GroupMarks.FEWEST && !marked.isEmpty()) {
            marked.removeLast();
        }
        return marked.stream().map(Turnout::group).toList();
    }
}
