package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardStep;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.Pace;
import nl.tafelronde.board.Posted;
import nl.tafelronde.board.ProposedClusters;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What only who runs a board asks of it: how it came about, and which clusters could be made. */
@RestController
@RequestMapping("/api/boards/{board}")
class BoardStepsApi {

    /** Bytes of an arrangement: every note of a full board, by id, with names for the clusters. */
    private static final int MOST_BYTES = 400 * 1024;

    private final Boards boards;
    private final CurrentActor actors;
    private final Pace pace;
    private final JsonMapper json;

    BoardStepsApi(Boards boards, CurrentActor actors, Pace pace, JsonMapper json) {
        this.boards = boards;
        this.actors = actors;
        this.pace = pace;
        this.json = json;
    }

    /** Clusters to be made at once, as one change. */
    record Arrangement(@Nullable UUID id, @Nullable List<ClusterChange.Proposed> clusters) {
    }

    @GetMapping("/steps")
    ResponseEntity<List<BoardStep>> steps(HttpServletRequest request, @PathVariable UUID board, @RequestParam(defaultValue = "0") long after) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.steps(actors.at(request, facts.place()), facts.id(), after));
    }

    @GetMapping("/suggestions")
    ResponseEntity<ProposedClusters> suggestions(HttpServletRequest request, @PathVariable UUID board) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(boards.suggest(actors.at(request, facts.place()), facts.id()));
    }

    @PostMapping("/arrangement")
    Posted arrange(HttpServletRequest request, @PathVariable UUID board) throws IOException {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.WRITE);
        return boards.post(actors.at(request, facts.place()), facts.id(), read(request));
    }

    private ClusterChange read(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "board.refused.too-large");
        }
        try {
            var read = json.readValue(bytes, Arrangement.class);
            if (read == null || read.id() == null || read.clusters() == null
                    || read.clusters().stream().anyMatch(it -> it == null || it.id() == null || it.notes() == null)) {
                throw Refusal.invalid("kernel.malformed");
            }
            return ClusterChange.arrange(read.id(), read.clusters());
        } catch (JacksonException notJson) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
