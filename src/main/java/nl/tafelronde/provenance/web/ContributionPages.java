package nl.tafelronde.provenance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.provenance.ContributionLinks;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Journey;
import nl.tafelronde.provenance.StepWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link in the mail leads: what a participant wrote and what became of it, without script. Fetching it changes nothing,
 * because programs that read mail do that too; a button says that it was read.
 */
@Controller
class ContributionPages {

    private static final String TITLE = "chain.mine";

    private final ContributionLinks links;
    private final Contributions contributions;
    private final StepWords words;
    private final Texts texts;
    private final Clock clock;

    ContributionPages(ContributionLinks links, Contributions contributions, StepWords words, Texts texts, Clock clock) {
        this.links = links;
        this.contributions = contributions;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/c/{token}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) throws IOException {
        try {
            send(request, response, token, links.open(token));
        } catch (Refusal refusal) {
            Page.refuse(request, response, texts, TITLE, refusal);
        }
    }

    @PostMapping("/c/{token}")
    void seen(HttpServletRequest request, HttpServletResponse response, @PathVariable String token, @RequestParam(defaultValue = "") String until)
            throws IOException {
        try {
            contributions.seen(links.open(token), Instant.parse(until));
            response.setHeader("Location", ContributionLinks.PATH + token + "?lang=" + page(request, Language.NL).language().tag());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } catch (Refusal refusal) {
            Page.refuse(request, response, texts, TITLE, refusal);
        } catch (DateTimeParseException notOurs) {
            Page.refuse(request, response, texts, TITLE, Refusal.invalid("kernel.malformed"));
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String token, Actor.Participant who) throws IOException {
        var page = page(request, who.language());
        var now = clock.instant();
        var journeys = contributions.mine(who);
        page.html("<link rel=\"stylesheet\" href=\"/chain.css\">");
        var place = contributions.places(who).get(who.place());
        if (place != null) {
            page.paragraph("chain.page-about", place.in(page.language()));
        }
        if (journeys.isEmpty()) {
            page.paragraph("chain.page-empty");
        }
        if (journeys.stream().anyMatch(Journey::fresh)) {
            page.form(ContributionLinks.PATH + token + "?lang=" + page.language().tag(), "<input type=\"hidden\" name=\"until\" value=\"" + now
                    + "\"><button class=\"button primary\">" + page.say("chain.page-seen") + "</button>");
        }
        journeys.forEach(it -> contribution(page, it));
        page.inEveryLanguage().send(response, HttpServletResponse.SC_OK);
    }

    private void contribution(Page page, Journey journey) {
        var own = journey.contribution();
        page.html("<section class=\"chain-own\"><h2 class=\"chain-quote\" lang=\"" + own.language().tag() + "\">" + Page.escaped(own.text()) + "</h2>");
        if (!own.followed()) {
            page.help("chain.not-followed");
        } else if (journey.steps().isEmpty()) {
            page.help("chain.nothing-yet");
        } else {
            page.html("<ol class=\"chain-steps\">" + String.join("", journey.steps().stream().map(it -> step(page, it)).toList()) + "</ol>");
        }
        page.html("</section>");
    }

    private String step(Page page, Journey.Step step) {
        var language = page.language();
        var card = step.card();
        var line = new StringBuilder("<li>");
        if (step.fresh()) {
            line.append("<strong class=\"chain-new\">").append(page.say("chain.new")).append("</strong> ");
        }
        line.append(Page.escaped(words.joined(language, card)));
        var text = words.text(language, card);
        if (text != null) {
            var inside = "<span" + (card.language() == null ? "" : " lang=\"" + card.language().tag() + "\"") + ">" + Page.escaped(text) + "</span>";
            line.append(": ").append(card.link() == null ? inside : "<a href=\"/" + Page.escaped(card.link()) + "\">" + inside + "</a>");
        }
        var canvas = step.canvas();
        if (canvas != null) {
            line.append("<br>").append(Page.escaped(words.canvas(language, canvas)));
        }
        var status = words.status(language, card);
        if (status != null) {
            line.append(" · <strong>").append(Page.escaped(status)).append("</strong>");
        }
        if (step.over()) {
            card.proofs().forEach(it -> line.append("<br><a rel=\"noopener noreferrer\" href=\"").append(Page.escaped(it.url())).append("\">")
                    .append(Page.escaped(it.title())).append("</a>"));
        }
        return line.append(" <small>").append(page.day(WallTime.at(step.last()).toLocalDate(), FormatStyle.LONG)).append("</small></li>").toString();
    }

    private Page page(HttpServletRequest request, Language fallback) {
        return new Page(request, texts, fallback, TITLE);
    }
}
