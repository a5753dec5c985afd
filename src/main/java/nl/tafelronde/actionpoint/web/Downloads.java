package nl.tafelronde.actionpoint.web;

import java.nio.charset.StandardCharsets;
import nl.tafelronde.actionpoint.ActionPointEvidence.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files of people: always to be kept, never to be shown inside a page of ours. */
final class Downloads {

    private Downloads() {
    }

    static ResponseEntity<byte[]> of(Download file) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, file.mediaType()).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox").header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow").body(file.content());
    }
}
