package nl.tafelronde.lab.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Journey;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.StepWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of one's own notes, for a phone in the hall: sentences in its language, for the participant and nobody else. */
@RestController
@RequestMapping("/api/lab/{session}/me/journeys")
class JourneyController {

    private final Contributions contributions;
    private final StepWords words;
    private final CurrentActor actors;
    private final Pace pace;
    private final Clock clock;

    JourneyController(Contributions contributions, StepWords words, CurrentActor actors, Pace pace, Clock clock) {
        this.contributions = contributions;
        this.words = words;
        this.actors = actors;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * What became of one's notes.
     *
     * @param at given back when all of it was seen
     */
    record Journeys(Instant at, List<OfNote> notes) {
    }

    /** What became of one note; only notes that came to something. */
    record OfNote(UUID id, List<Step> steps) {
    }

    /**
     * One thing that a note came to be part of.
     *
     * @param label  what happened
     * @param text   what it is called
     * @param lang   tag of the language of that
     * @param detail how much it came to
     * @param state  how far it is
     * @param over   true when it is done; otherwise absent
     * @param fresh  true when it was not seen yet; otherwise absent
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(String kind, String label, @Nullable String text, @Nullable String lang, @Nullable String detail, @Nullable String state,
            @Nullable Boolean over, Instant at, @Nullable String link, List<PieceCard.Proof> proofs, @Nullable Boolean fresh) {
    }

    record Seen(@Nullable Instant until) {
    }

    @GetMapping
    ResponseEntity<Journeys> read(HttpServletRequest request, @PathVariable UUID session, @RequestParam(required = false) @Nullable String lang) {
        var who = participant(request, session);
        var language = lang == null ? who.language() : Languages.exactly(lang);
        var now = clock.instant();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Journeys(now, contributions.mine(who).stream()
                .filter(it -> !it.steps().isEmpty()).map(it -> new OfNote(it.contribution().piece().id(), it.steps().stream().map(step -> step(language, step)).toList()))
                .toList()));
    }

    @PutMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(HttpServletRequest request, @PathVariable UUID session, @RequestBody Seen seen) {
        if (seen.until() == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        contributions.seen(participant(request, session), seen.until());
    }

    private Actor.Participant participant(HttpServletRequest request, UUID session) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        if (actors.inHall(request, session) instanceof Actor.Participant participant && participant.place().equals(session)) {
            return participant;
        }
        throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
    }

    private Step step(Language language, Journey.Step step) {
        var card = step.card();
        return new Step(card.piece().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), words.joined(language, card), words.text(language, card),
                card.language() == null ? null : card.language().tag(), step.canvas() == null ? null : words.canvas(language, step.canvas()),
                words.status(language, card), step.over() ? true : null, step.last(), card.link(), step.over() ? card.proofs() : List.of(),
                step.fresh() ? true : null);
    }
}
