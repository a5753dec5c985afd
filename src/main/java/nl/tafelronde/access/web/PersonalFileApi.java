package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.PersonalFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One's own data as a JSON file: for an account, or for a participant of one place. */
@RestController
class PersonalFileApi {

    private final PersonalFiles files;
    private final CurrentActor actors;

    PersonalFileApi(PersonalFiles files, CurrentActor actors) {
        this.files = files;
        this.actors = actors;
    }

    @GetMapping("/api/me/data.json")
    ResponseEntity<Map<String, Object>> account() {
        return file(actors.get());
    }

    @GetMapping("/api/places/{place}/me/data.json")
    ResponseEntity<Map<String, Object>> participant(HttpServletRequest request, @PathVariable UUID place) {
        return file(actors.inHall(request, place));
    }

    private ResponseEntity<Map<String, Object>> file(Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tafelronde.json\"").body(files.export(actor));
    }
}
