package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Where the link in a mail to a participant leads: they take their address back with one button. */
@Controller
class NoMailPages {

    private final MailStops stops;
    private final Texts texts;
    private final CurrentActor actors;

    NoMailPages(MailStops stops, Texts texts, CurrentActor actors) {
        this.stops = stops;
        this.texts = texts;
        this.actors = actors;
    }

    /** Changes nothing, so that a mail scanner that follows every link does not either. */
    @GetMapping(MailStops.PATH)
    void ask(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        page(request, "access.no-mail.title").paragraph("access.no-mail.lead").form(MailStops.PATH,
                        "<input type=\"hidden\" name=\"token\" value=\"" + HtmlUtils.htmlEscape(token) + "\"><button class=\"button primary\">"
                                + page(request, "access.no-mail.title").say("access.no-mail.do") + "</button>")
                .send(response, HttpServletResponse.SC_OK);
    }

    @PostMapping(MailStops.PATH)
    void withdraw(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        try {
            stops.withdraw(token);
            page(request, "access.no-mail.done").paragraph("access.no-mail.gone").send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            page(request, "access.no-mail.title").alert(refusal.key()).send(response, refusal.kind().status());
        }
    }

    private Page page(HttpServletRequest request, String titleKey) {
        return new Page(request, texts, actors.language(request), titleKey);
    }
}
