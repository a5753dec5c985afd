package nl.tafelronde.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.EmailChanges;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** Where the link leads that confirms a new address. Works in any browser, signed in or not: the mailbox is the proof. */
@Controller
class EmailChangePages {

    static final String ADDRESS = "/sign-in/email";

    private final EmailChanges changes;
    private final CurrentActor actors;
    private final Texts texts;

    EmailChangePages(EmailChanges changes, CurrentActor actors, Texts texts) {
        this.changes = changes;
        this.actors = actors;
        this.texts = texts;
    }

    /** Opening the link changes nothing, so that a mail scanner cannot. */
    @GetMapping(ADDRESS)
    void show(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        var page = page(request).paragraph("access.email-change.lead");
        page.form(ADDRESS, "<input type=\"hidden\" name=\"token\" value=\"" + HtmlUtils.htmlEscape(token) + "\">"
                + "<button class=\"button primary\">" + page.say("access.email-change.confirm") + "</button>")
                .send(response, HttpServletResponse.SC_OK);
    }

    @PostMapping(ADDRESS)
    void confirm(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String token) throws IOException {
        try {
            var email = changes.confirm(token);
            page(request).paragraph("access.email-change.done", email.value()).link("shell.error.home", "/", "button")
                    .send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refused) {
            page(request).alert(refused.key(), refused.args()).link("shell.error.home", "/", "button")
                    .send(response, refused.kind().status());
        }
    }

    private Page page(HttpServletRequest request) {
        return new Page(request, texts, actors.language(request), "access.email-change.title");
    }
}
