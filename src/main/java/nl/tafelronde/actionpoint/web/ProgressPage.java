package nl.tafelronde.actionpoint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.actionpoint.PublicProgress;
import nl.tafelronde.actionpoint.PublicProgress.Item;
import nl.tafelronde.actionpoint.PublicProgress.Standing;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Downloads;
import nl.tafelronde.kernel.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a space is, for anybody: one plain page, no script, no cookie. */
@Controller
class ProgressPage {

    private final ProgressPages progress;
    private final Texts texts;

    ProgressPage(ProgressPages progress, Texts texts) {
        this.progress = progress;
        this.texts = texts;
    }

    @GetMapping("/progress/{space}")
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String space, @RequestParam(defaultValue = "1") String page) throws IOException {
        var asked = Language.accepted(request.getHeader("Accept-Language"));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        try {
            var shown = progress.read(id(space), page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) - 1 : 0);
            var paper = new Page(request, texts, asked, "actionpoint.progress.title").styled("/progress.css");
            write(paper, shown, space);
            paper.inEveryLanguage().send(response, HttpServletResponse.SC_OK);
        } catch (Refusal refusal) {
            new Page(request, texts, asked, "actionpoint.progress.title").alert(refusal.key(), refusal.args()).inEveryLanguage().send(response, refusal.kind().status());
        }
    }

    @GetMapping("/progress/{space}/files/{evidence}")
    ResponseEntity<byte[]> file(@PathVariable UUID space, @PathVariable UUID evidence) {
        var found = progress.file(space, evidence);
        return Downloads.of(found.name(), found.mediaType(), found.content());
    }

    private void write(Page page, PublicProgress shown, String space) {
        page.html("<p class=\"space\">" + Page.escaped(shown.name()) + "</p>");
        if (!shown.introduction().isEmpty()) {
            page.html("<p class=\"lead\" lang=\"" + shown.language().tag() + "\">" + Page.escaped(shown.introduction()).replace("\n", "<br>") + "</p>");
        }
        page.help("actionpoint.progress.on", page.day(shown.today(), FormatStyle.LONG));
        var all = shown.all();
        if (all.total() == 0) {
            page.paragraph("actionpoint.progress.nothing");
            return;
        }
        sum(page, all);
        table(page, "burn-up.per-theme", "actionpoint.theme", "actionpoint.progress.no-theme", shown.themes());
        table(page, "burn-up.per-region", "actionpoint.region", "actionpoint.progress.no-region", shown.regions());
        page.heading("actionpoint.tab");
        var list = new StringBuilder("<ol class=\"points\">");
        shown.items().forEach(it -> list.append(item(page, it, space)));
        page.html(list.append("</ol>").toString());
        pages(page, shown);
    }

    /** The bar says at a glance what the numbers below it say exactly. */
    private static void sum(Page page, Standing all) {
        var bar = new StringBuilder("<div class=\"bar\" aria-hidden=\"true\">");
        var list = new StringBuilder("<ul class=\"sum\">");
        for (var state : ActionState.values()) {
            var name = state.name().toLowerCase(Locale.ROOT);
            if (all.count(state) > 0) {
                bar.append("<span class=\"").append(name).append("\" style=\"flex-grow:").append(all.count(state)).append("\"></span>");
            }
            list.append("<li class=\"").append(name).append("\"><strong>").append(all.count(state)).append("</strong> ").append(page.say(state.textKey())).append("</li>");
        }
        list.append("<li class=\"late\"><strong>").append(all.late()).append("</strong> ").append(page.say("actionpoint.late")).append("</li></ul>");
        page.html(bar.append("</div>").append(list).toString());
    }

    private static void table(Page page, String title, String what, String none, List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        var table = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").append(page.say(title)).append("\"><table><caption>")
                .append(page.say(title)).append("</caption><thead><tr><th scope=\"col\">").append(page.say(what)).append("</th>");
        Arrays.stream(ActionState.values()).forEach(it -> table.append("<th scope=\"col\">").append(page.say(it.textKey())).append("</th>"));
        table.append("<th scope=\"col\">").append(page.say("actionpoint.late")).append("</th></tr></thead><tbody>");
        standings.forEach(it -> {
            table.append("<tr><th scope=\"row\">").append(it.name().isEmpty() ? page.say(none) : Page.escaped(it.name())).append("</th>");
            Arrays.stream(ActionState.values()).forEach(state -> table.append(cell(page, state.textKey(), it.count(state))));
            table.append(cell(page, "actionpoint.late", it.late())).append("</tr>");
        });
        page.html(table.append("</tbody></table></div>").toString());
    }

    /** On a narrow screen every number says what it counts, and those that count nothing are left out. */
    private static String cell(Page page, String column, long number) {
        return "<td" + (number == 0 ? " class=\"none\"" : "") + " data-column=\"" + page.say(column) + "\">" + number + "</td>";
    }

    private static String item(Page page, Item item, String space) {
        var line = new StringBuilder("<li value=\"").append(item.number()).append("\"><p lang=\"").append(item.language().tag()).append("\"><strong>").append(Page.escaped(item.text()))
                .append("</strong></p><p class=\"facts\"><span class=\"state ").append(item.state().name().toLowerCase(Locale.ROOT)).append("\">")
                .append(page.say(item.state().textKey())).append("</span> ");
        if (item.late()) {
            line.append("<span class=\"state late\">").append(page.say("actionpoint.late")).append("</span> ");
        }
        line.append(item.organisation() == null ? page.say("actionpoint.progress.person") : Page.escaped(item.organisation()));
        fact(line, page, "actionpoint.due-on", item.due());
        fact(line, page, "actionpoint.review-on", item.review());
        word(line, item.theme());
        word(line, item.region());
        line.append("</p>");
        item.evidence().forEach(it -> line.append("<p><a rel=\"noopener noreferrer\" href=\"")
                .append(Page.escaped(it.file() == null ? it.url() : ProgressPages.PATH + space + "/files/" + it.id())).append("\">").append(Page.escaped(it.title())).append("</a></p>"));
        return line.append("</li>").toString();
    }

    private static void pages(Page page, PublicProgress shown) {
        var last = (shown.all().total() - 1) / ProgressPages.PAGE;
        if (last > 0) {
            var links = new StringBuilder("<nav class=\"pages\" aria-label=\"").append(page.say("actionpoint.progress.pages")).append("\">");
            for (var each = 0; each <= last; each++) {
                links.append("<a href=\"?lang=").append(page.language().tag()).append("&amp;page=").append(each + 1).append('"').append(each == shown.page() ? " aria-current=\"page\"" : "")
                        .append('>').append(each + 1).append("</a>");
            }
            page.html(links.append("</nav>").toString());
        }
    }

    private static void fact(StringBuilder line, Page page, String key, @Nullable LocalDate day) {
        if (day != null) {
            line.append(" · ").append(page.say(key, page.day(day, FormatStyle.LONG)));
        }
    }

    private static void word(StringBuilder line, String word) {
        if (!word.isEmpty()) {
            line.append(" · ").append(Page.escaped(word));
        }
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound("actionpoint.progress.none");
        }
    }
}
