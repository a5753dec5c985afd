package nl.tafelronde.actionpoint.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SpaceNames;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.actionpoint.ActionPointFiles;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.web.Downloads;
import nl.tafelronde.publishing.Format;
import nl.tafelronde.publishing.Papers;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The action points of a space to take home as a table or on paper, and the files that show what was done. */
@RestController
class ActionPointFileApi {

    /** A longer list is no paper any more. */
    private static final int MOST_ON_PAPER = 2_000;

    private final ActionPointFiles files;
    private final ActionPointEvidence evidence;
    private final ActionPoints points;
    private final ActionPointPaper paper;
    private final Papers papers;
    private final SpaceNames spaces;
    private final CurrentActor actors;
    private final Clock clock;

    ActionPointFileApi(ActionPointFiles files, ActionPointEvidence evidence, ActionPoints points, ActionPointPaper paper, Papers papers, SpaceNames spaces,
            CurrentActor actors, Clock clock) {
        this.points = points;
        this.paper = paper;
        this.papers = papers;
        this.spaces = spaces;
        this.clock = clock;
        this.files = files;
        this.evidence = evidence;
        this.actors = actors;
    }

    /**
     * As a council keeps its action list. Made away from this thread.
     *
     * @param which one of the piles of the list
     * @param by    by what it is divided
     */
    @GetMapping("/api/spaces/{space}/action-points/paper/{ending}")
    CompletableFuture<ResponseEntity<byte[]>> paper(@PathVariable UUID space, @PathVariable String ending, @RequestParam(defaultValue = "to-do") String which,
            @RequestParam(defaultValue = "owner") String by) {
        var actor = actors.get();
        var format = Format.ending(ending).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var group = ActionPointPaper.Group.named(by).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var query = query(which);
        var all = points.count(actor, space, query);
        var cards = new ArrayList<ActionPointCard>();
        while (cards.size() < Math.min(all, MOST_ON_PAPER)) {
            var more = points.list(actor, space, query, cards.size(), ActionPoints.PAGE_MAX);
            if (more.isEmpty()) {
                break;
            }
            cards.addAll(more);
        }
        var today = WallTime.today(clock);
        var name = spaces.of(space).orElse("");
        var disposition = format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        return papers.make(format, () -> paper.of(name, cards, all, group, today, actor.language())).thenApply(it -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType())).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename("action-list-" + today + "." + format.ending()).build().toString()).body(it));
    }

    private static ActionPointQuery query(String which) {
        var states = switch (which) {
            case "to-do", "late" -> ActionState.LIVE;
            case "waiting" -> EnumSet.of(ActionState.WAITING);
            case "done" -> EnumSet.of(ActionState.DONE);
            case "dropped" -> EnumSet.of(ActionState.DROPPED);
            case "all" -> EnumSet.allOf(ActionState.class);
            default -> throw Refusal.notFound("kernel.not-found");
        };
        return new ActionPointQuery(states, which.equals("late"), null, "", null, null, ActionPointQuery.Order.NUMBER, false);
    }

    @GetMapping("/api/action-points/{point}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID point, @PathVariable UUID file) {
        var found = evidence.file(actors.get(), new ActionPointId(point), file);
        return Downloads.of(found.name(), found.mediaType(), found.content());
    }

    @GetMapping("/api/spaces/{space}/action-points/export/{ending}")
    ResponseEntity<byte[]> export(@PathVariable UUID space, @PathVariable String ending) {
        var format = SheetFormat.ending(ending).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, format.mediaType()).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("action-points." + format.ending()).build().toString())
                .body(files.export(actors.get(), space, format));
    }
}
