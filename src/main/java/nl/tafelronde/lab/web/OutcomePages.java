package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public outcome of a session: plain HTML without scripts, for whoever has the address. */
@Controller
class OutcomePages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Outcomes outcomes;
    private final Spaces spaces;
    private final CurrentActor actors;
    private final Texts texts;

    OutcomePages(Outcomes outcomes, Spaces spaces, CurrentActor actors, Texts texts) {
        this.outcomes = outcomes;
        this.spaces = spaces;
        this.actors = actors;
        this.texts = texts;
    }

    /**
     * @param lang    the language to read in; absent takes that of the reader
     * @param preview shows it before publication, to members of the space
     */
    @GetMapping("/outcome/{session}")
    ResponseEntity<String> outcome(HttpServletRequest request, @PathVariable UUID session,
            @RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable String preview) {
        var id = new LabSessionId(session);
        var language = lang == null ? actors.language(request) : Language.of(lang);
        try {
            var outcome = preview == null ? outcomes.published(id) : outcomes.preview(actors.get(), id);
            var tokens = spaces.tokens(new SpaceId(outcome.session().space())).orElse("neutral");
            return answer(200, new OutcomePage(texts, language, tokens).of(outcome, preview != null));
        } catch (Refusal refusal) {
            return answer(refusal.kind().status(), new OutcomePage(texts, language, "neutral").refused(refusal));
        }
    }

    private static ResponseEntity<String> answer(int status, String page) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE).body(page);
    }
}
