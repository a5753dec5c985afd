package nl.tafelronde.proposal.web;

import java.nio.charset.StandardCharsets;
import nl.tafelronde.proposal.Attachments;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives a file out: always to keep, never to show, so that nothing in it runs here. */
final class FileAnswers {

    private FileAnswers() {
    }

    static ResponseEntity<byte[]> of(Attachments.Content content) {
        return of(content.file().name(), content.file().mediaType(), content.bytes());
    }

    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(bytes);
    }
}
