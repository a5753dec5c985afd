package nl.tafelronde.actionpoint.web;

import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.ActionPointFiles;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The action points of a space to take home, as a table. */
@RestController
class ActionPointFileApi {

    private final ActionPointFiles files;
    private final CurrentActor actors;

    ActionPointFileApi(ActionPointFiles files, CurrentActor actors) {
        this.files = files;
        this.actors = actors;
    }

    @GetMapping("/api/spaces/{space}/action-points/export/{ending}")
    ResponseEntity<byte[]> export(@PathVariable UUID space, @PathVariable String ending) {
        var format = SheetFormat.ending(ending).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, format.mediaType()).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("action-points." + format.ending()).build().toString())
                .body(files.export(actors.get(), space, format));
    }
}
