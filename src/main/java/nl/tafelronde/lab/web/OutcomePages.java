package nl.tafelronde.lab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.Corrections;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.lab.ReportLinks;
import nl.tafelronde.lab.ReportRemark;
import nl.tafelronde.lab.ReportState;
import nl.tafelronde.lab.Reports;
import nl.tafelronde.lab.Voices;
import nl.tafelronde.publishing.Format;
import nl.tafelronde.publishing.Html;
import nl.tafelronde.publishing.Papers;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a session as a page and as papers, for whoever has the address once it is public. */
@Controller
class OutcomePages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Reports reports;
    private final Corrections corrections;
    private final Voices voices;
    private final FollowUps followUps;
    private final Papers papers;
    private final OutcomePapers manuscripts;
    private final Spaces spaces;
    private final CurrentActor actors;
    private final ReportLinks links;
    private final AccessSettings settings;
    private final ReportTongues tongues;
    private final Texts texts;

    OutcomePages(Reports reports, Corrections corrections, Voices voices, FollowUps followUps, Papers papers, OutcomePapers manuscripts, Spaces spaces,
            CurrentActor actors, ReportLinks links, AccessSettings settings, ReportTongues tongues, Texts texts) {
        this.reports = reports;
        this.corrections = corrections;
        this.voices = voices;
        this.followUps = followUps;
        this.papers = papers;
        this.manuscripts = manuscripts;
        this.spaces = spaces;
        this.actors = actors;
        this.links = links;
        this.settings = settings;
        this.tongues = tongues;
        this.texts = texts;
    }

    /**
     * What a reader asks for.
     *
     * @param lang    the language to read in; absent takes that of the reader
     * @param preview shows it before publication, to members of the space
     * @param edition an earlier edition
     * @param me      from a mail: who reads
     */
    record Asked(@Nullable String lang, @Nullable String preview, @Nullable Integer edition, @Nullable String me) {

        OutcomePage.Asked kept() {
            return new OutcomePage.Asked(preview != null, (edition == null ? "" : "&amp;edition=" + edition)
                    + (me == null ? "" : "&amp;me=" + Html.escaped(me)));
        }
    }

    @GetMapping("/outcome/{session}")
    ResponseEntity<String> outcome(HttpServletRequest request, @PathVariable UUID session, Asked asked) {
        var id = new LabSessionId(session);
        return page(request, asked, language -> {
            var actor = actor(request, session, asked);
            var report = read(actor, id, asked);
            var own = report.state() == ReportState.CORRECTING && asked.preview() == null ? corrections.mine(actor, id) : List.<ReportRemark>of();
            return new OutcomePage(texts, language, tokens(report.space()), asked.kept(), tongues.of(report, language))
                    .heard(voices.forEverybody(id).heard()).made(followUps.forReader(actors.get(), id)).of(report, own);
        });
    }

    /** Made away from this thread, and kept. */
    @GetMapping("/outcome/{session}/download/{ending}")
    CompletableFuture<ResponseEntity<?>> download(HttpServletRequest request, @PathVariable UUID session, @PathVariable String ending, Asked asked) {
        var language = language(request, asked);
        try {
            var format = Format.ending(ending).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
            var report = read(actor(request, session, asked), new LabSessionId(session), asked);
            return papers.make(format, () -> manuscripts.manuscript(report, language)).thenApply(paper -> ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(format.mediaType())).cacheControl(CacheControl.noCache().cachePrivate())
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                            .filename(OutcomePapers.fileName(report, language, format), StandardCharsets.UTF_8).build().toString())
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).body(paper));
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(refused(language, refusal));
        }
    }

    /** Byte for byte what an edition's hash is over. */
    @GetMapping("/outcome/{session}/canonical.json")
    ResponseEntity<?> canonical(HttpServletRequest request, @PathVariable UUID session, Asked asked) {
        try {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache())
                    .body(reports.canonical(new LabSessionId(session), asked.edition()).getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            return refused(language(request, asked), refusal);
        }
    }

    /** Computes the hashes anew and says how to do that oneself. */
    @GetMapping("/outcome/{session}/check")
    ResponseEntity<String> check(HttpServletRequest request, @PathVariable UUID session, Asked asked) {
        var id = new LabSessionId(session);
        return page(request, asked, language -> new CheckPage(texts, language, tokens(reports.published(id).space()))
                .of(id, reports.check(id), settings.url("/outcome/" + session)));
    }

    private OutcomeReport read(Actor actor, LabSessionId id, Asked asked) {
        return asked.preview() != null ? reports.preview(actors.get(), id)
                : asked.edition() != null ? reports.edition(id, asked.edition()) : reports.read(actor, id);
    }

    /** Who reads: whom the link in the mail was for, else who is signed in, else the participant of this browser. */
    private Actor actor(HttpServletRequest request, UUID session, Asked asked) {
        return asked.me() == null ? actors.at(request, session)
                : links.holder(asked.me(), session).<Actor>map(it -> it).orElseGet(() -> actors.at(request, session));
    }

    private ResponseEntity<String> page(HttpServletRequest request, Asked asked, Function<Language, String> write) {
        var language = language(request, asked);
        try {
            return answer(200, write.apply(language));
        } catch (Refusal refusal) {
            return refused(language, refusal);
        }
    }

    private Language language(HttpServletRequest request, Asked asked) {
        return asked.lang() == null ? actors.language(request) : Language.of(asked.lang());
    }

    private String tokens(UUID space) {
        return spaces.tokens(new SpaceId(space)).orElse("neutral");
    }

    private ResponseEntity<String> refused(Language language, Refusal refusal) {
        return answer(refusal.kind().status(), new OutcomePage(texts, language, "neutral", new OutcomePage.Asked(false, ""), ReportTongues.Known.NOTHING).refused(refusal));
    }

    private static ResponseEntity<String> answer(int status, String page) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache())
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE).body(page);
    }
}
