package nl.tafelronde.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardExchange;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A board to take home: JSON, a table, or a picture. */
@RestController
class ExportApi {

    private final BoardExchange exchange;
    private final Boards boards;
    private final CurrentActor actors;
    private final Pace pace;

    ExportApi(BoardExchange exchange, Boards boards, CurrentActor actors, Pace pace) {
        this.exchange = exchange;
        this.boards = boards;
        this.actors = actors;
        this.pace = pace;
    }

    @GetMapping("/api/boards/{board}/export/{format}")
    ResponseEntity<byte[]> export(HttpServletRequest request, @PathVariable UUID board, @PathVariable String format) {
        var facts = boards.facts(new BoardId(board));
        pace.keep(actors.counted(request, facts.place()), Pace.Limit.READ);
        var wanted = Arrays.stream(BoardExchange.Format.values()).filter(it -> it.name().equalsIgnoreCase(format)).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var content = exchange.export(actors.at(request, facts.place()), facts.id(), wanted);
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, wanted.type()).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("board-" + board.toString().substring(24) + "." + wanted.name().toLowerCase(Locale.ROOT)).build().toString())
                .body(content);
    }
}
