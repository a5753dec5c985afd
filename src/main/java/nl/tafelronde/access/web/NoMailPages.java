package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Where the links in mails lead by which people want no more of them: all mail of a session, or one kind. */
@Controller
class NoMailPages {

    private final MailStops stops;
    private final MailKinds kinds;
    private final Texts texts;
    private final CurrentActor actors;

    NoMailPages(MailStops stops, MailKinds kinds, Texts texts, CurrentActor actors) {
        this.stops = stops;
        this.kinds = kinds;
        this.texts = texts;
        this.actors = actors;
    }

    /** Changes nothing, so that a mail scanner that follows every link does not either. */
    @GetMapping(MailStops.PATH)
    void ask(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        page(request, "access.no-mail.title").paragraph("access.no-mail.lead")
                .form(MailStops.PATH, fields(request, "token", token, "access.no-mail.do")).send(response, HttpServletResponse.SC_OK);
    }

    @PostMapping(MailStops.PATH)
    void withdraw(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        try {
            stops.withdraw(token);
            page(request, "access.no-mail.done").paragraph("access.no-mail.gone").send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            refused(request, response, refusal);
        }
    }

    @GetMapping(path = MailStops.PATH, params = "about")
    void askAboutKind(HttpServletRequest request, HttpServletResponse response, @RequestParam String about) throws IOException {
        try {
            page(request, "access.no-mail.title").paragraph("access.no-mail.kind", new TextKey(kinds.about(about).textKey()))
                    .form(MailStops.PATH, fields(request, "about", about, "access.no-mail.kind-do")).send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            refused(request, response, refusal);
        }
    }

    @PostMapping(path = MailStops.PATH, params = "about")
    void stopKind(HttpServletRequest request, HttpServletResponse response, @RequestParam String about,
            @RequestParam(defaultValue = "false") boolean again) throws IOException {
        try {
            var kind = new TextKey(kinds.about(about).textKey());
            if (again) {
                kinds.resume(about);
                page(request, "access.no-mail.again").paragraph("access.no-mail.kind-again", kind).send(response, HttpServletResponse.SC_OK);
            } else {
                kinds.stop(about);
                page(request, "access.no-mail.kind-done").paragraph("access.no-mail.kind-gone", kind).form(MailStops.PATH,
                        "<input type=\"hidden\" name=\"again\" value=\"true\">" + fields(request, "about", about, "access.no-mail.kind-undo"))
                        .send(response, HttpServletResponse.SC_OK);
            }
        } catch (Refusal refusal) {
            refused(request, response, refusal);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        page(request, "access.no-mail.title").alert(refusal.key()).send(response, refusal.kind().status());
    }

    private String fields(HttpServletRequest request, String name, String value, String buttonKey) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + HtmlUtils.htmlEscape(value) + "\"><button class=\"button primary\">"
                + page(request, "access.no-mail.title").say(buttonKey) + "</button>";
    }

    private Page page(HttpServletRequest request, String titleKey) {
        return new Page(request, texts, actors.language(request), titleKey);
    }
}
