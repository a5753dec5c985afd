package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.lab.Entrances;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Stages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The phone at {@code /join/{code}} and the projector at {@code /projector/{session}}: plain HTML with one script, no
 * session on the server. What they show they ask for over REST, where every answer checks who asks; so the pages
 * themselves are open.
 */
@Controller
class HallPages implements WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(HallPages.class);
    private static final List<String> MODULES = List.of("hall", "board", "team", "kernel");
    /** Of files whose name changes with their content. */
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FONTS = CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Texts texts;
    private final CurrentActor actors;
    private final ParticipantCookies cookies;
    private final Stages stages;
    private final Entrances entrances;
    private final @Nullable HallPage phone;
    private final @Nullable HallPage projector;

    HallPages(Texts texts, CurrentActor actors, ParticipantCookies cookies, Stages stages, Entrances entrances, JsonMapper json) {
        this.texts = texts;
        this.actors = actors;
        this.cookies = cookies;
        this.stages = stages;
        this.entrances = entrances;
        this.phone = HallPage.built() ? new HallPage(json, HallPage.TEMPLATE, HallPage.MANIFEST, "phone.ts") : null;
        this.projector = HallPage.built() ? new HallPage(json, HallPage.TEMPLATE, HallPage.MANIFEST, "projector.ts") : null;
    }

    /** The code is read by the page's script, which says in the reader's language when it is wrong. */
    @GetMapping("/join/{code}")
    ResponseEntity<String> phone(HttpServletRequest request, @PathVariable String code) {
        return page(request, phone, () -> entrances.find(code));
    }

    /** The address on the projector, typed without the code that stands below it: the front door asks for that. */
    @GetMapping("/j")
    ResponseEntity<Void> withoutCode() {
        return ResponseEntity.status(302).location(URI.create("/")).build();
    }

    /** The short address on the projector. */
    @GetMapping("/j/{code}")
    ResponseEntity<Void> shortAddress(@PathVariable String code) {
        return ResponseEntity.status(302).location(join(code)).build();
    }

    /**
     * Opened by a facilitator, the browser becomes the projector of this session: from then on it is shown what the hall
     * may see, no hidden notes, even though the facilitator is signed in here.
     */
    @GetMapping("/projector/{session}")
    ResponseEntity<String> projector(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID session) {
        try {
            cookies.give(request, response, stages.projector(actors.get(), new LabSessionId(session)));
        } catch (Refusal notAFacilitator) {
            // A browser that was made a projector before still is one; every other reads on the page why it is none.
            log.debug("No new projector: {}", notAFacilitator.key());
        }
        return page(request, projector, () -> new LabSessionId(session));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/hall/assets/**").addResourceLocations("classpath:META-INF/resources/hall/assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/fonts/**").addResourceLocations("classpath:META-INF/resources/fonts/").setCacheControl(FONTS);
    }

    private ResponseEntity<String> page(HttpServletRequest request, @Nullable HallPage page, Supplier<LabSessionId> session) {
        if (page == null) {
            throw new IllegalStateException("The front end of the hall was not built; run the build without -Dvaadin.skip");
        }
        var language = language(request);
        return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(page.in(language, scheme(request), look(session), texts.of(language, MODULES)));
    }

    private Optional<String> look(Supplier<LabSessionId> session) {
        try {
            return stages.tokens(session.get());
        } catch (Refusal noSession) {
            // The page's script says what is wrong with the address; until then it looks like nobody's in particular.
            log.debug("No look: {}", noSession.key());
            return Optional.empty();
        }
    }

    /** What the address asks for (a projector), else what this browser chose before, else what it says about itself. */
    private Language language(HttpServletRequest request) {
        var chosen = request.getParameter("lang") == null ? cookie(request, Browser.LANGUAGE_COOKIE) : request.getParameter("lang");
        return chosen == null || chosen.isEmpty() ? actors.language(request) : Language.of(chosen);
    }

    private static @Nullable String scheme(HttpServletRequest request) {
        var chosen = request.getParameter("theme") == null ? cookie(request, Browser.SCHEME_COOKIE) : request.getParameter("theme");
        return "light".equals(chosen) || "dark".equals(chosen) ? chosen : null;
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static URI join(String code) {
        return UriComponentsBuilder.fromPath("/join/{code}").build().expand(code).encode().toUri();
    }
}
