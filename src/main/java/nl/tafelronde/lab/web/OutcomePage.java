package nl.tafelronde.lab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.OutcomeNotes;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.ReportRemark;
import nl.tafelronde.lab.ReportState;
import nl.tafelronde.lab.Tallies;
import nl.tafelronde.publishing.Format;
import nl.tafelronde.publishing.Html;
import nl.tafelronde.publishing.Phrase;

/** Writes a report as one HTML page. Everything people wrote is escaped and says which language it is in. */
final class OutcomePage {

    /** What the reader asked for besides the language, to be kept in every link; each part begins with {@code &amp;}. */
    record Asked(boolean preview, String kept) {
    }

    private final OutcomeText text;
    private final Language reader;
    private final String tokens;
    private final Asked asked;
    private final ReportTongues.Known known;
    private final StringBuilder page = new StringBuilder(16_384);
    private final Html html;
    private List<Tallies.Heard> heard = List.of();
    private Map<UUID, List<ActionPointCard>> made = Map.of();

    OutcomePage(Texts texts, Language reader, String tokens, Asked asked, ReportTongues.Known known) {
        this.known = known;
        this.text = new OutcomeText(texts, reader);
        this.reader = reader;
        this.tokens = tokens;
        this.asked = asked;
        this.html = new Html(reader, page);
    }

    /** Tells beside who was there who is on the walls and in the votes. */
    OutcomePage heard(List<Tallies.Heard> shares) {
        heard = shares;
        return this;
    }

    /** Leads from each block to the action points that came from it; of those only that the reader may see. */
    OutcomePage made(Map<UUID, List<ActionPointCard>> byBlock) {
        made = byBlock;
        return this;
    }

    /** @param own what the reader said is wrong, when they may say so */
    String of(OutcomeReport report, List<ReportRemark> own) {
        var correcting = report.state() == ReportState.CORRECTING && !asked.preview();
        begin(report.title().in(reader), correcting);
        languages();
        page.append("<main id=\"main\"><header><p class=\"kicker\">").append(say("lab.outcome")).append("</p>");
        html.element("h1", "", Phrase.of(report.title(), reader));
        html.element("p", " class=\"facts\"", text.facts(report));
        page.append("</header>");
        notices(report, correcting);
        downloads(report);
        for (var section : report.told()) {
            section(report, section);
            made(made.getOrDefault(section.block(), List.of()));
            if (correcting) {
                remarks(section, own.stream().filter(it -> it.block().equals(section.block())).toList());
            }
            page.append("</section>");
        }
        about(report);
        return end();
    }

    String refused(Refusal refusal) {
        begin(text.words("lab.outcome"), false);
        languages();
        page.append("<main id=\"main\"><h1>").append(say("lab.outcome")).append("</h1><p>")
                .append(Html.escaped(text.words(refusal.key(), refusal.args()))).append("</p>");
        return end();
    }

    void begin(String title, boolean script) {
        page.append("<!doctype html><html lang=\"").append(reader.tag()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>").append(Html.escaped(title)).append(" · Tafelronde</title>")
                .append("<link rel=\"stylesheet\" href=\"/tokens/neutral.css\">")
                .append(tokens.equals("neutral") ? "" : "<link rel=\"stylesheet\" href=\"/tokens/" + Html.escaped(tokens) + ".css\">")
                .append("<link rel=\"stylesheet\" href=\"/tafelronde.css\"><link rel=\"stylesheet\" href=\"/outcome.css\">")
                .append(script ? "<script type=\"module\" src=\"/outcome/assets/remarks.js\"></script>" : "").append("</head><body>");
    }

    String end() {
        return page.append("</main></body></html>").toString();
    }

    void languages() {
        page.append("<nav aria-label=\"").append(say("lab.outcome.languages")).append("\"><ul>");
        for (var language : Language.values()) {
            page.append("<li><a hreflang=\"").append(language.tag()).append("\" lang=\"").append(language.tag()).append("\" href=\"?lang=")
                    .append(language.tag()).append(asked.preview() ? "&amp;preview" : "").append(asked.kept()).append('"')
                    .append(language == reader ? " aria-current=\"true\"" : "").append('>').append(language.ownName()).append("</a></li>");
        }
        page.append("</ul></nav>");
    }

    private void notices(OutcomeReport report, boolean correcting) {
        if (asked.preview()) {
            notice(text.say("lab.outcome.is-preview"));
        } else if (correcting) {
            notice(report.correctUntil() == null ? text.say("lab-report.say-closed") : text.say("lab-report.say-what", text.moment(report.correctUntil())));
        }
        var edition = report.edition();
        if (edition == null) {
            return;
        }
        var newest = report.editions().getLast();
        if (edition.number() < newest.number()) {
            page.append("<p class=\"preview\" role=\"note\">").append(say("lab-report.is-older", text.name(newest).text())).append(" <a href=\"?lang=")
                    .append(reader.tag()).append("\">").append(say("lab-report.newest")).append("</a></p>");
        }
        page.append("<p class=\"facts edition\">");
        html.element("strong", "", text.name(edition));
        page.append(" · ").append(Html.escaped(text.moment(edition.published())));
        if (edition.number() > 0) {
            page.append(" · ").append(Html.escaped(text.reason(edition).text()));
        }
        page.append("</p>");
    }

    private void notice(Phrase words) {
        html.element("p", " class=\"preview\" role=\"note\"", words);
    }

    private void downloads(OutcomeReport report) {
        page.append("<ul class=\"downloads\" aria-label=\"").append(say("lab-report.download")).append("\">");
        for (var format : Format.values()) {
            page.append("<li><a class=\"tafel-button\" download href=\"/outcome/").append(report.session()).append("/download/").append(format.ending())
                    .append("?lang=").append(reader.tag()).append(asked.preview() ? "&amp;preview" : "").append(asked.kept()).append("\">")
                    .append(say("lab-report.download-" + format.ending())).append("</a></li>");
        }
        page.append("</ul>");
    }

    private void section(OutcomeReport report, OutcomeReport.Section section) {
        page.append("<section id=\"block-").append(section.block()).append('"')
                .append(section.kind() == OutcomeBlock.Kind.SUMMARY ? " class=\"summary\"" : "").append('>');
        text.heading(section).ifPresent(it -> html.element("h2", "", it));
        ReportTongues.paragraphs(Phrase.of(section.body(), reader)).forEach(it -> words("p", "", it));
        switch (section.kind()) {
            case PEOPLE -> people(report);
            case PHASE -> columns(section.columns());
            default -> html.write(text.shown(report, section));
        }
        if (section.kind() == OutcomeBlock.Kind.PHASE && section.gone() > 0) {
            html.element("p", " class=\"facts\"", text.say("lab-report.gone", section.gone()));
        }
        from(report, section);
    }

    private void people(OutcomeReport report) {
        page.append("<p>").append(say("lab.outcome.people-total", report.total())).append("</p><ul class=\"people\">");
        report.people().forEach((group, people) -> page.append("<li>").append(say(group.textKey())).append(": <strong>").append(people)
                .append("</strong></li>"));
        page.append("</ul>");
        var absent = text.absent(report);
        if (!absent.isEmpty()) {
            page.append("<p class=\"facts\">").append(say("lab.outcome.nobody-of", absent)).append("</p>");
        }
        if (heard.stream().anyMatch(it -> it.notes().all() > 0)) {
            page.append("<h3>").append(say("lab.heard")).append("</h3><ul class=\"people\">");
            heard.forEach(it -> page.append("<li>").append(heard(it)).append("</li>"));
            page.append("</ul>");
        }
    }

    private String heard(Tallies.Heard it) {
        var group = it.group() == null ? text.words("lab.heard.others") : text.words(it.group().textKey());
        var votes = it.votes();
        return votes == null ? say("lab.heard.notes", group, it.people().part(), it.people().all(), it.notes().part(), it.notes().all())
                : say("lab.heard.votes", group, it.people().part(), it.people().all(), it.notes().part(), it.notes().all(), votes.part(), votes.all());
    }

    private void columns(List<OutcomeNotes> columns) {
        page.append("<div class=\"columns\">");
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            if (column.notes().isEmpty()) {
                continue;
            }
            // The paper that the column had on the wall.
            page.append("<section class=\"paper-").append(index % PlannedBoard.MAX_COLUMNS + 1).append("\">");
            html.element("h3", "", Phrase.of(column.title(), reader));
            notes(column.notes());
            page.append("</section>");
        }
        page.append("</div>");
    }

    private void notes(List<OutcomeNotes.Line> notes) {
        page.append("<ul class=\"notes\">");
        for (var item : text.notes(notes).items()) {
            page.append("<li>");
            words("span", " class=\"note\"", item.text());
            if (item.detail() != null && !item.detail().isEmpty()) {
                page.append(' ');
                html.element("span", " class=\"facts\"", item.detail());
            }
            page.append("</li>\n");
        }
        page.append("</ul>\n");
    }

    /** In the reader's language where that is known, with the words as they were written one tap away. */
    private void words(String element, String attributes, Phrase words) {
        var said = known.of(words);
        if (said == null) {
            html.element(element, attributes, words);
            return;
        }
        html.element(element, attributes, new Phrase(said.text(), reader));
        page.append("<details class=\"tongue\"><summary>").append(say("lab.translated." + words.language().tag()))
                .append(said.byPerson() ? " · " + say("lab.translated.person") : "").append("</summary>");
        html.element("p", "", words);
        page.append("</details>");
    }

    /** The notes that a block came from, folded. */
    private void from(OutcomeReport report, OutcomeReport.Section section) {
        var ids = section.entries().stream().flatMap(it -> it.notes().stream()).distinct().toList();
        var notes = new ArrayList<>(section.from());
        if (!ids.isEmpty()) {
            report.sections().stream().flatMap(it -> it.columns().stream()).flatMap(it -> it.notes().stream()).filter(it -> ids.contains(it.id()))
                    .forEach(notes::add);
        }
        if (!notes.isEmpty()) {
            page.append("<details class=\"from\"><summary>").append(say("lab-report.from-notes", notes.size())).append("</summary>");
            notes(notes);
            page.append("</details>");
        }
    }

    private void made(List<ActionPointCard> cards) {
        if (!cards.isEmpty()) {
            page.append("<h3>").append(say("lab-follow.made")).append("</h3><ul class=\"made\">");
            for (var card : cards) {
                page.append("<li><a href=\"/action/").append(card.id()).append("\">").append(say("actionpoint.number", card.number())).append(": ");
                html.element("span", "", new Phrase(card.text(), card.language()));
                page.append("</a> <span class=\"facts\">").append(say(card.state().textKey())).append("</span></li>");
            }
            page.append("</ul>");
        }
    }

    /** What the reader said about this section, and where they can say more. */
    private void remarks(OutcomeReport.Section section, List<ReportRemark> own) {
        if (!own.isEmpty()) {
            page.append("<h3>").append(say("lab-report.you-said")).append("</h3><ul class=\"remarks\">");
            for (var remark : own) {
                page.append("<li>");
                html.element("p", "", new Phrase(remark.text(), remark.language()));
                page.append("<p class=\"facts\">").append(say(remark.state().textKey())).append("</p>");
                if (!remark.answer().isEmpty() && remark.answerLanguage() != null) {
                    html.element("p", " class=\"answer\"", new Phrase(remark.answer(), remark.answerLanguage()));
                }
                page.append("</li>");
            }
            page.append("</ul>");
        }
        var field = "say-" + section.block();
        page.append("<details class=\"say\"><summary>").append(say("lab-report.say")).append("</summary><form data-block=\"").append(section.block())
                .append("\" data-language=\"").append(reader.tag()).append("\" data-sent=\"").append(say("lab-report.said"))
                .append("\" data-unsent=\"").append(say("lab-report.unsent")).append("\"><label for=\"").append(field).append("\">")
                .append(say("lab-report.say-label")).append("</label><textarea id=\"").append(field).append("\" name=\"text\" rows=\"3\" required maxlength=\"")
                .append(ReportRemark.TEXT).append("\"></textarea><p class=\"facts\">").append(say("lab-report.say-who"))
                .append("</p><button class=\"tafel-button\">").append(say("lab-report.say-send")).append("</button><p class=\"said\" role=\"status\"></p></form></details>");
    }

    private void about(OutcomeReport report) {
        var edition = report.edition();
        if (edition == null) {
            return;
        }
        page.append("<section class=\"about\"><h2>").append(say("lab-report.about")).append("</h2><div class=\"wide\"><table><thead><tr><th scope=\"col\">")
                .append(say("lab-report.edition")).append("</th><th scope=\"col\">").append(say("lab-report.when")).append("</th><th scope=\"col\">")
                .append(say("lab-report.what-changed")).append("</th></tr></thead><tbody>");
        for (var each : report.editions()) {
            page.append("<tr><th scope=\"row\">");
            if (each.takenBack() || each.number() == edition.number()) {
                page.append(Html.escaped(text.name(each).text()));
            } else {
                page.append("<a href=\"?lang=").append(reader.tag()).append("&amp;edition=").append(each.number()).append("\">")
                        .append(Html.escaped(text.name(each).text())).append("</a>");
            }
            page.append("</th><td>").append(Html.escaped(text.moment(each.published()))).append("</td><td>")
                    .append(Html.escaped(each.takenBack() ? text.words("lab-report.is-taken-back") : text.reason(each).text())).append("</td></tr>");
        }
        page.append("</tbody></table></div><p>").append(say("lab-report.frozen-page")).append("</p><p><code class=\"hash\">").append(edition.hash())
                .append("</code></p><p><a href=\"/outcome/").append(report.session()).append("/check?lang=").append(reader.tag()).append("\">")
                .append(say("lab-report.check")).append("</a></p></section>");
    }

    Html html() {
        return html;
    }

    OutcomeText text() {
        return text;
    }

    StringBuilder out() {
        return page;
    }

    String say(String key, Object... args) {
        return Html.escaped(text.words(key, args));
    }
}
