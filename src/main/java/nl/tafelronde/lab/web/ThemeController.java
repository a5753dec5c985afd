package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.Pace;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.lab.ThemeNote;
import nl.tafelronde.lab.ThemeProposal;
import nl.tafelronde.lab.ThemeSources;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The themes of a session as phones and projectors use them. Here nobody is a facilitator, also in the browser of one. */
@RestController
@RequestMapping("/api/lab/{session}/themes")
class ThemeController {

    private final LabThemes lab;
    private final Themes themes;
    private final Stages stages;
    private final CurrentActor actors;
    private final Pace pace;

    ThemeController(LabThemes lab, Themes themes, Stages stages, CurrentActor actors, Pace pace) {
        this.lab = lab;
        this.themes = themes;
        this.stages = stages;
        this.actors = actors;
        this.pace = pace;
    }

    /** What somebody proposes; the id is made by the phone. */
    record Proposal(@Nullable UUID id, @Nullable String title, @Nullable String sentence, @Nullable String language,
            @Nullable List<UUID> clusters, @Nullable List<UUID> notes) {

        ThemeProposal read() {
            if (id == null) {
                throw Refusal.invalid("kernel.malformed");
            }
            return new ThemeProposal(new ThemeId(id), words(title, sentence, language), clusters == null ? List.of() : clusters,
                    notes == null ? List.of() : notes);
        }
    }

    /** Other words for one's own theme; the version is that of the theme as it was read. */
    record Words(@Nullable Long version, @Nullable String title, @Nullable String sentence, @Nullable String language) {
    }

    record Support(boolean support) {
    }

    record Withdrawn(boolean withdrawn) {
    }

    /** Another name; the id is made by the phone. */
    record Name(@Nullable UUID id, @Nullable String text, @Nullable String language) {
    }

    /** The list, and what one did oneself; the last is absent for a projector. */
    record Answer(ThemeFeed.@Nullable ListShown list, ThemeFeed.@Nullable Mine mine) {
    }

    @GetMapping
    ResponseEntity<Answer> read(HttpServletRequest request, @PathVariable UUID session) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        var actor = hall(request, session);
        return fresh(new Answer(themes.forEverybodyPresent(session).map(ThemeFeed.ListShown::of).orElse(null),
                actor instanceof Actor.Participant && themes.known(session) ? ThemeFeed.Mine.of(themes.mine(actor, session)) : null));
    }

    @GetMapping("/sources")
    ResponseEntity<ThemeSources> sources(HttpServletRequest request, @PathVariable UUID session,
            @RequestParam(required = false, defaultValue = "") String find) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        return fresh(lab.sources(hall(request, session), new LabSessionId(session), find));
    }

    @GetMapping("/{theme}/notes")
    ResponseEntity<List<ThemeNote>> notes(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID theme) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.READ);
        return fresh(lab.notes(hall(request, session), new LabSessionId(session), new ThemeId(theme)));
    }

    @PostMapping
    ThemeFeed.Mine propose(HttpServletRequest request, @PathVariable UUID session, @RequestBody Proposal proposal) {
        var actor = writer(request, session);
        lab.propose(actor, new LabSessionId(session), proposal.read());
        return ThemeFeed.Mine.of(themes.mine(actor, session));
    }

    @PutMapping("/{theme}")
    ThemeFeed.Mine say(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID theme, @RequestBody Words words) {
        var actor = writer(request, session);
        if (words.version() == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        themes.say(actor, session, new ThemeId(theme), words.version(), words(words.title(), words.sentence(), words.language()));
        return ThemeFeed.Mine.of(themes.mine(actor, session));
    }

    @PutMapping("/{theme}/support")
    ThemeFeed.Mine support(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID theme, @RequestBody Support support) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.MOVE);
        return ThemeFeed.Mine.of(themes.support(participant(request, session), session, new ThemeId(theme), support.support()));
    }

    @PutMapping("/{theme}/withdrawn")
    ThemeFeed.Mine withdraw(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID theme, @RequestBody Withdrawn withdrawn) {
        var actor = writer(request, session);
        themes.withdraw(actor, session, new ThemeId(theme), withdrawn.withdrawn());
        return ThemeFeed.Mine.of(themes.mine(actor, session));
    }

    @PostMapping("/{theme}/names")
    ThemeFeed.Mine suggest(HttpServletRequest request, @PathVariable UUID session, @PathVariable UUID theme, @RequestBody Name name) {
        var actor = writer(request, session);
        if (name.id() == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        themes.suggest(actor, session, new ThemeId(theme), name.id(), name.text() == null ? "" : name.text(), language(name.language()));
        return ThemeFeed.Mine.of(themes.mine(actor, session));
    }

    private static ThemeWords words(@Nullable String title, @Nullable String sentence, @Nullable String language) {
        return new ThemeWords(title == null ? "" : title, sentence == null ? "" : sentence, language(language));
    }

    private static Language language(@Nullable String tag) {
        return tag == null ? Language.NL : Languages.exactly(tag);
    }

    private Actor writer(HttpServletRequest request, UUID session) {
        pace.keep(actors.countedInHall(request, session), Pace.Limit.WRITE);
        return participant(request, session);
    }

    private Actor participant(HttpServletRequest request, UUID session) {
        var actor = actors.inHall(request, session);
        if (!(actor instanceof Actor.Participant)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
        }
        return actor;
    }

    /** Who is here with an account sees what the hall sees. */
    private Actor hall(HttpServletRequest request, UUID session) {
        var actor = actors.inHall(request, session);
        stages.requirePresence(actor, new LabSessionId(session));
        return actor instanceof Actor.Person ? new Actor.Display(session, actor.language()) : actor;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
