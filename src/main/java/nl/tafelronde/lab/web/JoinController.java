package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Entrances;
import nl.tafelronde.lab.JoinInfo;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coming in by code. */
@RestController
@RequestMapping("/api/join/{code}")
class JoinController {

    private final Entrances entrances;
    private final CurrentActor actors;
    private final ParticipantCookies cookies;

    JoinController(Entrances entrances, CurrentActor actors, ParticipantCookies cookies) {
        this.entrances = entrances;
        this.actors = actors;
        this.cookies = cookies;
    }

    /** As the phone sends it; {@code id} is made by the phone, so that sending twice joins once. */
    record JoinRequest(@Nullable UUID id, @Nullable String name, @Nullable StakeholderGroup group, @Nullable String language,
            @Nullable String email, @Nullable Boolean consent, @Nullable Boolean invite) {

        Joining joining() {
            if (id == null || group == null || language == null) {
                throw Refusal.invalid("kernel.malformed");
            }
            return new Joining(id, name == null ? "" : name, group, Languages.exactly(language), email, Boolean.TRUE.equals(consent),
                    Boolean.TRUE.equals(invite));
        }

        @Override
        public String toString() {
            return "JoinRequest[" + id + "]";
        }
    }

    @GetMapping
    ResponseEntity<JoinInfo> look(HttpServletRequest request, @PathVariable String code) {
        var session = entrances.find(code);
        var actor = actors.inHall(request, session.value());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(entrances.look(actor, code, Language.accepted(request.getHeader("Accept-Language"))));
    }

    @PostMapping
    Me join(HttpServletRequest request, HttpServletResponse response, @PathVariable String code, @RequestBody JoinRequest asked) {
        var session = entrances.find(code);
        var participant = entrances.join(actors.inHall(request, session.value()), code, asked.joining());
        cookies.give(request, response, participant);
        return entrances.self(participant, new LabSessionId(participant.place()));
    }
}
