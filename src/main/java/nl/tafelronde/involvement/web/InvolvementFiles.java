package nl.tafelronde.involvement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.involvement.Involvements;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of a space as a table to take home. */
@Controller
class InvolvementFiles {

    private final Involvements involvements;
    private final CurrentActor actors;

    InvolvementFiles(Involvements involvements, CurrentActor actors) {
        this.involvements = involvements;
        this.actors = actors;
    }

    @GetMapping("/involvement/{space}/export/{ending}")
    ResponseEntity<?> export(HttpServletRequest request, @PathVariable UUID space, @PathVariable String ending) {
        try {
            var format = SheetFormat.ending(ending).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
            return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, format.mediaType()).cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("involvement." + format.ending()).build().toString())
                    .body(involvements.export(actors.get(), space, format, actors.language(request)));
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }
}
