package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.BoardFacts;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Posted;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A board over HTTP: read it, change it, follow it. */
@RestController
@RequestMapping("/api/boards/{board}")
class BoardApi {

    /** Bytes of one change: far more than a note can need, in whatever script. */
    private static final int MOST_BYTES = 16 * 1024;
    /** Bytes of what is too much that are read and thrown away. */
    private static final int MOST_SKIPPED = 1024 * 1024;

    private final Boards boards;
    private final Feeds feeds;
    private final CurrentActor actors;
    private final Permissions permissions;
    private final Pace pace;
    private final JsonMapper json;

    BoardApi(Boards boards, Feeds feeds, CurrentActor actors, Permissions permissions, Pace pace, JsonMapper json) {
        this.boards = boards;
        this.feeds = feeds;
        this.actors = actors;
        this.permissions = permissions;
        this.pace = pace;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<BoardSnapshot> read(HttpServletRequest request, @PathVariable UUID board) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(request, facts.place(), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.read(actor(request, facts), facts.id()));
    }

    @PostMapping("/changes")
    Posted change(HttpServletRequest request, @PathVariable UUID board) throws IOException {
        var facts = boards.facts(new BoardId(board));
        var change = body(request).change();
        pace.keep(request, facts.place(), Pace.Limit.of(change.kind()));
        return boards.post(actor(request, facts), facts.id(), change);
    }

    @GetMapping("/feed")
    void feed(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID board) throws IOException {
        var facts = boards.facts(new BoardId(board));
        pace.keep(request, facts.place(), Pace.Limit.READ);
        feeds.stream(request, response, List.of(boards.follow(actor(request, facts), facts.id(), Following.lastNumber(request))));
    }

    /** A person who does not moderate this board but joined its session by code takes part as participant. */
    private Actor actor(HttpServletRequest request, BoardFacts board) {
        var actor = actors.at(request, board.place());
        return actor instanceof Actor.Person && !permissions.may(actor, Permission.MODERATE_BOARD, board.space())
                ? actors.inHall(request, board.place()) : actor;
    }

    private ChangeRequest body(HttpServletRequest request) throws IOException {
        var sent = request.getInputStream();
        var bytes = sent.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            // one who is still sending when the answer comes sees a broken line instead of the answer, and tries again for ever
            sent.skip(MOST_SKIPPED);
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "board.refused.too-large");
        }
        try {
            var read = json.readValue(bytes, ChangeRequest.class);
            if (read == null) {
                throw Refusal.invalid("kernel.malformed");
            }
            return read;
        } catch (JacksonException notJson) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
