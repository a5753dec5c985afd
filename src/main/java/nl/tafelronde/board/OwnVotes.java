package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;

/**
 * What one person voted, for themselves.
 *
 * @param left  votes they still have
 * @param votes by what they count for now, in the order in which they were given
 */
public record OwnVotes(Ballot ballot, int left, List<On> votes) {

    public OwnVotes {
        votes = List.copyOf(votes);
    }

    /**
     * Votes for one thing.
     *
     * @param target the note or cluster
     * @param gone   whether it does not hang there any more; the votes can be taken back
     */
    public record On(UUID target, int votes, boolean gone) {
    }
}
