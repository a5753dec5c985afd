package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.BoardFacts;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Pace;
import nl.tafelronde.board.Posted;
import nl.tafelronde.board.Writers;
import nl.tafelronde.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A board as phones and projectors of its place use it. Here nobody is a facilitator: also in the browser of one, a phone
 * writes as the participant and a projector is sent what the hall may see.
 */
@RestController
@RequestMapping("/api/places/{place}/boards/{board}")
class HallBoardApi {

    private final Boards boards;
    private final CurrentActor actors;
    private final Permissions permissions;
    private final Pace pace;
    private final ChangeReader changes;
    private final Writers writers;

    HallBoardApi(Boards boards, CurrentActor actors, Permissions permissions, Pace pace, ChangeReader changes, Writers writers) {
        this.boards = boards;
        this.writers = writers;
        this.actors = actors;
        this.permissions = permissions;
        this.pace = pace;
        this.changes = changes;
    }

    @GetMapping
    ResponseEntity<BoardSnapshot> read(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board) {
        var facts = facts(place, board);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.READ);
        var actor = actors.inHall(request, place);
        if (actor instanceof Actor.Person) {
            permissions.require(actor, Permission.SEE_SPACE, facts.space());
            actor = new Actor.Display(place, actor.language());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.read(actor, facts.id()));
    }

    @PostMapping("/changes")
    Posted change(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board) throws IOException {
        var facts = facts(place, board);
        var change = changes.read(request);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.of(change.kind()));
        var actor = actors.inHall(request, place);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
        }
        return boards.post(actor, facts.id(), change);
    }

    /** Whoever took up the pen says so, and again every {@code 20} seconds; only their number is ever shown. */
    @PutMapping("/writing")
    ResponseEntity<Void> writing(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board) {
        return tell(request, place, board, true);
    }

    @DeleteMapping("/writing")
    ResponseEntity<Void> stopped(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board) {
        return tell(request, place, board, false);
    }

    private ResponseEntity<Void> tell(HttpServletRequest request, UUID place, UUID board, boolean writing) {
        var facts = facts(place, board);
        pace.keep(actors.countedInHall(request, place), Pace.Limit.READ);
        writers.tell(actors.inHall(request, place), facts.id(), writing);
        return ResponseEntity.noContent().build();
    }

    private BoardFacts facts(UUID place, UUID board) {
        var facts = boards.facts(new BoardId(board));
        if (!facts.place().equals(place)) {
            throw Refusal.notFound("board.refused.not-found");
        }
        return facts;
    }
}
