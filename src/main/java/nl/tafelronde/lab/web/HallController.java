package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Entrances;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Me;
import nl.tafelronde.lab.OwnNotes;
import nl.tafelronde.lab.Stage;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.space.FrameworkText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a phone or projector asks for once it is in: the stage, the framework, and oneself. */
@RestController
@RequestMapping("/api/lab/{session}")
class HallController {

    private final Stages stages;
    private final StageFeed feed;
    private final Entrances entrances;
    private final CurrentActor actors;
    private final ParticipantCookies cookies;
    private final Pace pace;

    HallController(Stages stages, StageFeed feed, Entrances entrances, CurrentActor actors, ParticipantCookies cookies, Pace pace) {
        this.stages = stages;
        this.feed = feed;
        this.entrances = entrances;
        this.actors = actors;
        this.cookies = cookies;
        this.pace = pace;
    }

    /** A framework as the hall reads it; version 0 and empty when the session has none. */
    record FrameworkShown(int version, Localized intro, List<Localized> fixed, List<Localized> open, List<Localized> decides) {

        static FrameworkShown of(int version, FrameworkText text) {
            return new FrameworkShown(version, text.intro(), text.fixed(), text.open(), text.decides());
        }
    }

    /** What a participant changes about themselves; what is absent stays. */
    record MeChange(@Nullable String language, @Nullable String name, @Nullable String email, @Nullable Boolean consent,
            @Nullable Boolean invite) {

        ParticipantChange change() {
            return new ParticipantChange(name, language == null ? null : Languages.exactly(language), email,
                    Boolean.TRUE.equals(consent), invite);
        }

        @Override
        public String toString() {
            return "MeChange[" + language + "]";
        }
    }

    @GetMapping("/stage")
    ResponseEntity<Stage> stage(HttpServletRequest request, @PathVariable UUID session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(stages.read(actor(request, session), new LabSessionId(session)));
    }

    @GetMapping("/framework")
    ResponseEntity<FrameworkShown> framework(HttpServletRequest request, @PathVariable UUID session) {
        var version = stages.framework(actor(request, session), new LabSessionId(session));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(version == null
                ? FrameworkShown.of(0, FrameworkText.EMPTY) : FrameworkShown.of(version.number(), version.text()));
    }

    @GetMapping("/feed")
    void feed(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID session,
            @RequestParam(required = false) @Nullable UUID board, @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable Long translated,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) throws IOException {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        feed.stream(request, response, actor(request, session), new LabSessionId(session),
                new StageFeed.Wish(board, later(after, last), lang == null ? null : Languages.exactly(lang), translated));
    }

    /** A browser that reconnects by itself repeats the old address and adds the newer number as a header. */
    private static @Nullable Long later(@Nullable Long after, @Nullable Long last) {
        return after == null ? last : last == null ? after : Long.valueOf(Math.max(after, last));
    }

    @GetMapping("/me")
    ResponseEntity<Me> me(HttpServletRequest request, @PathVariable UUID session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(entrances.self(actor(request, session), new LabSessionId(session)));
    }

    @GetMapping("/me/notes")
    ResponseEntity<List<OwnNotes>> notes(HttpServletRequest request, @PathVariable UUID session) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(stages.mine(actor(request, session), new LabSessionId(session)));
    }

    @PutMapping("/me")
    Me change(HttpServletRequest request, @PathVariable UUID session, @RequestBody MeChange change) {
        return entrances.change(actor(request, session), new LabSessionId(session), change.change());
    }

    @DeleteMapping("/me/email")
    Me withdrawEmail(HttpServletRequest request, @PathVariable UUID session) {
        var actor = actor(request, session);
        entrances.withdrawEmail(actor, new LabSessionId(session));
        return entrances.self(actor, new LabSessionId(session));
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID session) {
        entrances.leave(actor(request, session), new LabSessionId(session));
        cookies.take(response, session);
    }

    private Actor actor(HttpServletRequest request, UUID session) {
        return actors.inHall(request, session);
    }
}
