package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.BoardSnapshot;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Pace;
import nl.tafelronde.board.Posted;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A board over HTTP, for the office: who is signed in acts as that. Phones and projectors use {@link HallBoardApi}. */
@RestController
@RequestMapping("/api/boards/{board}")
class BoardApi {

    private final Boards boards;
    private final BoardLanguages languages;
    private final Feeds feeds;
    private final CurrentActor actors;
    private final Pace pace;
    private final ChangeReader changes;

    BoardApi(Boards boards, BoardLanguages languages, Feeds feeds, CurrentActor actors, Pace pace, ChangeReader changes) {
        this.boards = boards;
        this.languages = languages;
        this.feeds = feeds;
        this.actors = actors;
        this.pace = pace;
        this.changes = changes;
    }

    @GetMapping
    ResponseEntity<BoardSnapshot> read(HttpServletRequest request, @PathVariable UUID board) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.read(actors.at(request, facts.place()), facts.id()));
    }

    @PostMapping("/changes")
    Posted change(HttpServletRequest request, @PathVariable UUID board) throws IOException {
        var facts = boards.facts(new BoardId(board));
        var change = changes.read(request);
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.of(change.kind()));
        return boards.post(actors.at(request, facts.place()), facts.id(), change);
    }

    /** Whoever is signed in is asked again and again whether they still are, and may see the same; else the stream ends. */
    @GetMapping("/feed")
    void feed(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID board,
            @RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable Long translated) throws IOException {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        var actor = actors.at(request, facts.place());
        var following = boards.follow(actor, facts.id(), Following.lastNumber(request));
        var later = actors.later();
        var all = new ArrayList<Following>();
        all.add(actors.signIn().isEmpty() ? following : following.whileAllowed(
                () -> boards.follow(later.get(), facts.id(), null).audiences().equals(following.audiences())));
        if (lang != null) {
            languages.follow(actor, facts.id(), Language.of(lang), translated).ifPresent(all::add);
        }
        feeds.stream(request, response, all);
    }
}
