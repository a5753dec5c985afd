package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.QrCode;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Stages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The QR code of a session's join address. */
@RestController
class QrController {

    private final Stages stages;
    private final CurrentActor actors;

    QrController(Stages stages, CurrentActor actors) {
        this.stages = stages;
        this.actors = actors;
    }

    @GetMapping(path = "/api/lab/{session}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(HttpServletRequest request, @PathVariable UUID session) {
        var stage = stages.read(actors.at(request, session), new LabSessionId(session));
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(QrCode.svg(stage.joinUrl()));
    }
}
