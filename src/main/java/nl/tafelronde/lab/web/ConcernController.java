package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.Pace;
import nl.tafelronde.concern.ConcernId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.SessionConcerns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The private place on a phone: what is not for the board, and what is answered. Every step answers how it stands then. */
@RestController
@RequestMapping("/api/lab/{session}/me/concerns")
class ConcernController {

    private final SessionConcerns concerns;
    private final CurrentActor actors;
    private final Pace pace;

    ConcernController(SessionConcerns concerns, CurrentActor actors, Pace pace) {
        this.concerns = concerns;
        this.actors = actors;
        this.pace = pace;
    }

    /** What is sent: new words, or a note of one's own that is taken off its board. */
    record Sending(@Nullable UUID id, @Nullable String text, @Nullable String contact, @Nullable UUID board, @Nullable UUID note) {

        @Override
        public String toString() {
            return "Sending[" + id + "]";
        }
    }

    /** What the author adds: words, or how to reach them. */
    record Adding(@Nullable String text, @Nullable String contact) {

        @Override
        public String toString() {
            return "Adding[]";
        }
    }

    @GetMapping
    ResponseEntity<SessionConcerns.PrivatePlace> mine(HttpServletRequest request, @PathVariable UUID session) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        return answer(actors.inHall(request, session), session);
    }

    @PostMapping
    ResponseEntity<SessionConcerns.PrivatePlace> send(HttpServletRequest request, @PathVariable UUID session, @RequestBody Sending sending) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.WRITE);
        var actor = actors.inHall(request, session);
        var id = new LabSessionId(session);
        if (sending.board() != null && sending.note() != null) {
            if (!(actor instanceof Actor.Participant)) {
                throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
            }
            concerns.take(actor, id, new BoardId(sending.board()), new NoteId(sending.note()));
        } else if (sending.id() != null) {
            concerns.send(actor, id, new SessionConcerns.Sent(sending.id(), sending.text() == null ? "" : sending.text(), sending.contact(), language(actor)));
        } else {
            throw Refusal.invalid("kernel.malformed");
        }
        return answer(actor, session);
    }

    @PostMapping("/{concern}/replies")
    ResponseEntity<SessionConcerns.PrivatePlace> reply(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID concern, @RequestBody Adding adding) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.WRITE);
        var actor = actors.inHall(request, session);
        concerns.reply(actor, new LabSessionId(session), new ConcernId(concern), adding.text() == null ? "" : adding.text());
        return answer(actor, session);
    }

    @PutMapping("/{concern}/contact")
    ResponseEntity<SessionConcerns.PrivatePlace> reachAt(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID concern, @RequestBody Adding adding) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.WRITE);
        var actor = actors.inHall(request, session);
        concerns.reachAt(actor, new LabSessionId(session), new ConcernId(concern), adding.contact());
        return answer(actor, session);
    }

    @DeleteMapping("/{concern}")
    ResponseEntity<SessionConcerns.PrivatePlace> withdraw(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID concern) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.WRITE);
        var actor = actors.inHall(request, session);
        concerns.withdraw(actor, new LabSessionId(session), new ConcernId(concern));
        return answer(actor, session);
    }

    private ResponseEntity<SessionConcerns.PrivatePlace> answer(Actor actor, UUID session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(concerns.mine(actor, new LabSessionId(session)));
    }

    private static Language language(Actor actor) {
        return actor.language();
    }
}
