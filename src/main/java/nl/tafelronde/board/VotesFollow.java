package nl.tafelronde.board;

import java.util.UUID;
import nl.tafelronde.board.domain.VoteStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Votes go along with notes by themselves; only of a cluster that ends it has to be known which note takes its votes over. */
@Component
class VotesFollow implements ClusterFollower {

    private final VoteStore votes;

    VotesFollow(VoteStore votes) {
        this.votes = votes;
    }

    @Override
    public void regrouped(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to) {
        // a vote counts for the cluster its note is in: see VoteStore
    }

    @Override
    public void merged(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to) {
        // a vote counts for the note that is shown: see VoteStore
    }

    @Override
    public void ended(UUID board, UUID cluster, UUID heir) {
        votes.inherit(cluster, heir);
    }
}
