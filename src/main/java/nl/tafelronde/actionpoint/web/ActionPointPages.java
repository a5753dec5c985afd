package nl.tafelronde.actionpoint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.actionpoint.ActionPointLinks;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.LinkedActionPoint;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Downloads;
import nl.tafelronde.kernel.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the personal link of an action point leads: one question, plain forms, no script. Fetching it changes nothing. */
@Controller
class ActionPointPages {

    private static final String TITLE = "actionpoint.link-title";
    private static final List<ActionState> CHOICES = List.of(ActionState.STARTED, ActionState.WAITING, ActionState.DONE);

    private final ActionPointLinks links;
    private final Texts texts;

    ActionPointPages(ActionPointLinks links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    @GetMapping("/a/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            send(request, response, token, links.read(token), null, request.getParameter("saved") != null, "", "", false);
        } catch (Refusal refusal) {
            Page.refuse(request, response, texts, TITLE, refusal);
        }
    }

    /** What cannot be kept is said, and what was typed stays in the fields. */
    @PostMapping("/a/{token}")
    void report(HttpServletRequest request, HttpServletResponse response, @PathVariable String token,
            @RequestParam(required = false) @Nullable String state, @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String url, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        try {
            var to = CHOICES.stream().filter(it -> it.name().equals(state)).findFirst()
                    .orElseThrow(() -> Refusal.invalid("actionpoint.link-choose"));
            links.report(token, to, why, url, handedIn(file));
            Page.saved(request, response, ActionPointLinks.PATH + token);
        } catch (Refusal refusal) {
            try {
                send(request, response, token, links.read(token), refusal, false, why, url, file != null && !file.isEmpty());
            } catch (Refusal gone) {
                Page.refuse(request, response, texts, TITLE, gone);
            }
        }
    }

    @GetMapping("/a/{token}/files/{evidence}")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable UUID evidence) {
        var found = links.file(token, evidence);
        return Downloads.of(found.name(), found.mediaType(), found.content());
    }

    /** More than any form of ours may be: what was typed could not be read. */
    void tooMuch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.refuse(request, response, texts, TITLE, Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.too-big", ActionPointEvidence.MAX_BYTES / 1_000_000));
    }

    private static ActionPointLinks.@Nullable HandedIn handedIn(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() && PlainText.isBlank(file.getOriginalFilename()) ? null
                : new ActionPointLinks.HandedIn(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String token, LinkedActionPoint point, @Nullable Refusal refusal,
            boolean saved, String why, String url, boolean hadFile) throws IOException {
        var page = page(request, point.language());
        page.html("<p class=\"lead\" lang=\"" + point.language().tag() + "\"><strong>" + Page.escaped(point.text()) + "</strong></p>");
        if (!point.details().isEmpty()) {
            page.html("<p lang=\"" + point.language().tag() + "\">" + Page.escaped(point.details()) + "</p>");
        }
        if (point.due() != null) {
            page.help("actionpoint.due-on", page.day(point.due(), FormatStyle.FULL));
        }
        if (point.review() != null) {
            page.help("actionpoint.review-on", page.day(point.review(), FormatStyle.FULL));
        }
        if (saved) {
            page.html("<p class=\"lead\" role=\"status\">" + page.say("actionpoint.link-saved") + "</p>");
        }
        if (refusal != null) {
            page.alert(refusal.key(), refusal.args());
            if (hadFile) {
                page.help("actionpoint.link-file-again");
            }
        }
        page.html("<p>" + page.say("actionpoint.link-now") + " <strong>" + page.say(point.state().textKey()) + "</strong>"
                + (point.reason() == null ? "" : " · " + Page.escaped(point.reason())) + "</p>");
        point.evidence().forEach(it -> page.html("<p><a rel=\"noopener noreferrer\" href=\""
                + Page.escaped(it.file() == null ? it.url() : ActionPointLinks.PATH + token + "/files/" + it.id()) + "\">" + Page.escaped(it.title()) + "</a></p>"));
        if (point.state() == ActionState.DROPPED) {
            page.paragraph("actionpoint.link-dropped");
        } else {
            page.fileForm(ActionPointLinks.PATH + token + "?lang=" + page.language().tag(), fields(page, point, why, url));
        }
        page.inEveryLanguage().send(response, refusal == null ? HttpServletResponse.SC_OK : refusal.kind().status());
    }

    private static String fields(Page page, LinkedActionPoint point, String why, String url) {
        var fields = new StringBuilder("<fieldset><legend>" + page.say("actionpoint.link-how-far") + "</legend>");
        for (var choice : CHOICES) {
            fields.append("<p><label><input type=\"radio\" name=\"state\" value=\"").append(choice.name()).append('"')
                    .append(choice == point.state() ? " checked" : "").append("> ")
                    .append(page.say("actionpoint.link-" + choice.name().toLowerCase(Locale.ROOT))).append("</label></p>");
        }
        return fields.append("</fieldset><p><label for=\"why\">").append(page.say("actionpoint.link-why"))
                .append("</label><br><textarea id=\"why\" name=\"why\" rows=\"4\" maxlength=\"500\">").append(Page.escaped(why)).append("</textarea></p><p><label for=\"url\">")
                .append(page.say("actionpoint.link-url")).append("</label><br><input id=\"url\" name=\"url\" type=\"text\" inputmode=\"url\" maxlength=\"1000\" value=\"")
                .append(Page.escaped(url)).append("\"></p><p><label for=\"file\">").append(page.say("actionpoint.link-file", ActionPointEvidence.MAX_BYTES / 1_000_000))
                .append("</label><br><input id=\"file\" name=\"file\" type=\"file\" accept=\"").append(String.join(",", ActionPointEvidence.endings()))
                .append("\"></p><button class=\"button primary\">").append(page.say("actionpoint.link-send")).append("</button>").toString();
    }

    private Page page(HttpServletRequest request, Language fallback) {
        return new Page(request, texts, fallback, TITLE);
    }
}
