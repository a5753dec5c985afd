package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.OwnVotes;
import nl.tafelronde.board.Pace;
import nl.tafelronde.board.Vote;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own votes on a board; the score for everybody goes with the stage of the evening. */
@RestController
@RequestMapping("/api/places/{place}/boards/{board}/votes")
class VoteApi {

    private final Boards boards;
    private final Votes votes;
    private final CurrentActor actors;
    private final Pace pace;

    VoteApi(Boards boards, Votes votes, CurrentActor actors, Pace pace) {
        this.boards = boards;
        this.votes = votes;
        this.actors = actors;
        this.pace = pace;
    }

    /** A vote as it is sent; for a note or for a cluster. */
    record VoteRequest(@Nullable UUID id, Vote.@Nullable Kind kind, @Nullable UUID note, @Nullable UUID cluster) {

        Vote vote() {
            if (id == null || kind == null || (note == null) == (cluster == null)) {
                throw Refusal.invalid("kernel.malformed");
            }
            return new Vote(id, kind, note == null ? null : new NoteId(note), cluster == null ? null : new ClusterId(cluster));
        }
    }

    /** What one voted in the round that is on or was last; 204 when there was none. */
    @GetMapping
    ResponseEntity<OwnVotes> mine(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board) {
        pace.keep(actors.countedInHall(request, place), Pace.Limit.READ);
        var mine = votes.mine(actors.inHall(request, place), ours(place, board));
        return mine == null ? ResponseEntity.noContent().build() : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mine);
    }

    @PostMapping
    OwnVotes cast(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board, @RequestBody VoteRequest vote) {
        pace.keep(actors.countedInHall(request, place), Pace.Limit.MOVE);
        return votes.cast(actors.inHall(request, place), ours(place, board), vote.vote());
    }

    private BoardId ours(UUID place, UUID board) {
        var facts = boards.facts(new BoardId(board));
        if (!facts.place().equals(place)) {
            throw Refusal.notFound("board.refused.not-found");
        }
        return facts.id();
    }
}
