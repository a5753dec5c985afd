package nl.tafelronde.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * How a round of voting stands; the same for everybody.
 *
 * @param voters    how many people have voted
 * @param results   the most votes first; null as long as nobody may see them
 * @param elsewhere votes for notes that do not hang there any more
 */
public record Score(Ballot ballot, int voters, @Nullable List<Result> results, int elsewhere) {

    /**
     * The votes for one thing.
     *
     * @param target the note or cluster
     * @param groups votes by group, only when the round is closed, and only of groups in which nobody stands alone
     */
    public record Result(UUID target, int votes, Map<StakeholderGroup, Integer> groups) {
    }
}
