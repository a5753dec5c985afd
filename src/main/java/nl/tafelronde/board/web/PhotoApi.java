package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardPhotos;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Pace;
import nl.tafelronde.board.PhotoId;
import nl.tafelronde.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photos beside a board: in the office for facilitators, in the hall the one that is shown. */
@RestController
class PhotoApi {

    private final BoardPhotos photos;
    private final Boards boards;
    private final CurrentActor actors;
    private final Permissions permissions;
    private final Pace pace;

    PhotoApi(BoardPhotos photos, Boards boards, CurrentActor actors, Permissions permissions, Pace pace) {
        this.photos = photos;
        this.boards = boards;
        this.actors = actors;
        this.permissions = permissions;
        this.pace = pace;
    }

    @GetMapping("/api/boards/{board}/photos/{photo}")
    ResponseEntity<byte[]> office(HttpServletRequest request, @PathVariable UUID board, @PathVariable UUID photo,
            @RequestParam(defaultValue = "false") boolean small) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        return picture(actors.at(request, facts.place()), facts.id(), photo, small);
    }

    /** Here nobody is a facilitator: also the browser of one gets only what the hall is shown. */
    @GetMapping("/api/places/{place}/boards/{board}/photos/{photo}")
    ResponseEntity<byte[]> hall(HttpServletRequest request, @PathVariable UUID place, @PathVariable UUID board, @PathVariable UUID photo) {
        var facts = boards.facts(new BoardId(board));
        if (!facts.place().equals(place)) {
            throw Refusal.notFound("board.refused.not-found");
        }
        pace.keep(actors.countedInHall(request, place), Pace.Limit.READ);
        var actor = actors.inHall(request, place);
        if (actor instanceof Actor.Person) {
            permissions.require(actor, Permission.SEE_SPACE, facts.space());
            actor = new Actor.Display(place, actor.language());
        }
        return picture(actor, facts.id(), photo, false);
    }

    private ResponseEntity<byte[]> picture(Actor actor, BoardId board, UUID photo, boolean small) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore())
                .body(photos.picture(actor, board, new PhotoId(photo), small));
    }
}
