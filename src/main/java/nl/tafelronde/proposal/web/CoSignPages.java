package nl.tafelronde.proposal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Downloads;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.proposal.Attachments;
import nl.tafelronde.proposal.CoSignLinks;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.LinkedProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the personal link of a co-signer leads: the proposal, and a plain form to sign or decline. Fetching it changes nothing. */
@Controller
class CoSignPages {

    private static final String TITLE = "proposal.link-title";

    private final CoSignLinks links;
    private final Attachments attachments;
    private final Texts texts;

    CoSignPages(CoSignLinks links, Attachments attachments, Texts texts) {
        this.links = links;
        this.attachments = attachments;
        this.texts = texts;
    }

    @GetMapping("/s/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            send(request, response, token, links.read(token), null, request.getParameter("saved") != null, null);
        } catch (Refusal refusal) {
            Page.refuse(request, response, texts, TITLE, refusal);
        }
    }

    /** A file with the proposal, for whoever is asked to sign it. */
    @GetMapping("/s/{token}/files/{file}")
    ResponseEntity<?> file(@PathVariable String token, @PathVariable UUID file) {
        try {
            var found = attachments.readLinked(token, file);
            return Downloads.of(found.file().name(), found.file().mediaType(), found.bytes());
        } catch (Refusal refusal) {
            return ResponseEntity.status(refusal.kind().status()).build();
        }
    }

    /**
     * What cannot be kept is said, and what was typed stays.
     *
     * @param what {@code sign}, {@code decline} or {@code forget}
     * @param text the hash of the text that was on the page
     */
    @PostMapping("/s/{token}")
    void answer(HttpServletRequest request, HttpServletResponse response, @PathVariable String token, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String comment) throws IOException {
        try {
            switch (what) {
                case "sign" -> links.sign(token, text, comment);
                case "decline" -> links.decline(token, comment);
                case "forget" -> {
                    var language = links.read(token).me().language();
                    links.forget(token);
                    page(request, language).paragraph("proposal.link-forgotten").send(response, HttpServletResponse.SC_OK);
                    return;
                }
                default -> throw Refusal.invalid("proposal.link-choose");
            }
            Page.saved(request, response, CoSignLinks.PATH + token);
        } catch (Refusal refusal) {
            try {
                send(request, response, token, links.read(token), refusal, false, comment);
            } catch (Refusal gone) {
                Page.refuse(request, response, texts, TITLE, gone);
            }
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String token, LinkedProposal linked, @Nullable Refusal refusal,
            boolean saved, @Nullable String typed) throws IOException {
        var me = linked.me();
        var page = page(request, me.language());
        var proposal = linked.proposal();
        if (saved) {
            page.html("<p class=\"lead\" role=\"status\">" + page.say(me.state() == CoSigner.State.SIGNED ? "proposal.link-thanks" : "proposal.link-noted") + "</p>");
        }
        if (refusal != null) {
            page.alert(refusal.key(), refusal.args());
        }
        if (proposal.writable()) {
            page.paragraph("proposal.link-lead", me.name() == null ? "" : me.name());
        }
        ProposalHtml.writeTitled(page, proposal, CoSignLinks.PATH + token + "/files/");
        page.html("<p>" + page.say("proposal.link-now") + " <strong>" + page.say(me.outdated() ? "proposal.signer.outdated" : me.state().textKey()) + "</strong></p>");
        if (proposal.writable()) {
            page.heading("proposal.link-answer");
            page.form(CoSignLinks.PATH + token + "?lang=" + page.language().tag(), fields(page, linked, typed));
        } else {
            page.help("proposal.link-closed");
        }
        page.form(CoSignLinks.PATH + token + "?lang=" + page.language().tag(), "<p class=\"help\">" + page.say("proposal.link-forget-help")
                + "</p><button class=\"button\" name=\"what\" value=\"forget\">" + page.say("proposal.link-forget") + "</button>");
        page.inEveryLanguage().send(response, refusal == null ? HttpServletResponse.SC_OK : refusal.kind().status());
    }

    private static String fields(Page page, LinkedProposal linked, @Nullable String typed) {
        var signed = linked.me().state() == CoSigner.State.SIGNED && !linked.me().outdated();
        return "<input type=\"hidden\" name=\"text\" value=\"" + linked.proposal().textHash() + "\"><p><label for=\"comment\">" + page.say("proposal.link-comment")
                + "</label><br><textarea id=\"comment\" name=\"comment\" rows=\"3\" maxlength=\"" + CoSigner.COMMENT + "\">"
                + Page.escaped(typed == null ? linked.me().comment() : typed) + "</textarea></p>"
                + (signed ? "" : "<button class=\"button primary\" name=\"what\" value=\"sign\">" + page.say("proposal.link-sign") + "</button> ")
                + "<button class=\"button\" name=\"what\" value=\"decline\">" + page.say(signed ? "proposal.link-unsign" : "proposal.link-decline") + "</button>";
    }

    private Page page(HttpServletRequest request, Language fallback) {
        return new Page(request, texts, fallback, TITLE);
    }
}
