package nl.tafelronde.poll.web;

import java.util.Objects;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollPage;
import org.jspecify.annotations.Nullable;

/** Writes the page of a personal link as HTML: three large buttons per date. Everything people wrote is escaped. */
final class AnswerHtml {

    private final AnswerWords words;
    private final Language reader;
    private final String token;
    private final StringBuilder page = new StringBuilder(8_192);

    AnswerHtml(Texts texts, Language reader, String token) {
        this.words = new AnswerWords(texts, reader);
        this.reader = reader;
        this.token = token;
    }

    String of(PollPage poll, @Nullable String doneKey, @Nullable Refusal refused) {
        begin(poll.title().in(reader), true);
        page.append("<main id=\"main\"><p class=\"kicker\">").append(say("poll.page.kicker")).append("</p>");
        text("h1", "", poll.title());
        about(poll);
        if (refused != null) {
            page.append("<p class=\"alert\" role=\"alert\">").append(Page.escaped(words.say(refused.key(), refused.args()))).append("</p>");
        }
        if (poll.closedKey() != null) {
            closed(poll, poll.closedKey());
        } else {
            form(poll, doneKey);
        }
        return end();
    }

    String refused(Refusal refusal) {
        begin(words.say("poll.page.kicker"), false);
        page.append("<main id=\"main\"><h1>").append(say("poll.page.kicker")).append("</h1><p class=\"alert\" role=\"alert\">")
                .append(Page.escaped(words.say(refusal.key(), refusal.args()))).append("</p><p>").append(say("poll.page.ask-organiser")).append("</p>");
        return end();
    }

    private void about(PollPage poll) {
        if (!poll.explanation().isEmpty()) {
            for (var paragraph : poll.explanation().in(reader).split("\n+")) {
                page.append("<p class=\"lead\"").append(lang(poll.explanation())).append('>').append(Page.escaped(paragraph)).append("</p>");
            }
        }
        page.append("<dl class=\"facts\">");
        fact("poll.page.where", poll.location());
        fact("poll.page.who", poll.organiser());
        if (poll.deadline() != null && poll.closedKey() == null) {
            fact("poll.page.until", WallTime.say(poll.deadline(), null, false, reader.locale()));
        }
        page.append("</dl>");
    }

    private void fact(String key, String text) {
        if (!text.isEmpty()) {
            page.append("<div><dt>").append(say(key)).append("</dt><dd>").append(Page.escaped(text)).append("</dd></div>");
        }
    }

    private void closed(PollPage poll, String key) {
        page.append("<p class=\"alert\" role=\"status\">").append(say(key)).append("</p>");
        if (!poll.reason().isEmpty()) {
            page.append("<p class=\"lead\">").append(Page.escaped(poll.reason())).append("</p>");
        }
        if (poll.chosen() != null) {
            page.append("<p class=\"chosen\">").append(Page.escaped(poll.chosen().say(reader.locale()))).append("</p>");
        }
        if (poll.next() != null) {
            page.append("<p><a class=\"button primary\" href=\"").append(Page.escaped(poll.next())).append("\">").append(say("poll.page.next")).append("</a></p>");
        }
        var mine = poll.dates().stream().filter(it -> it.mine() != null).map(it -> "<li>" + Page.escaped(it.option().say(reader.locale())) + ": <strong>"
                + say(Objects.requireNonNull(it.mine()).textKey()) + "</strong></li>").collect(Collectors.joining());
        if (!mine.isEmpty()) {
            page.append("<h2>").append(say("poll.page.mine")).append("</h2><ul class=\"mine\">").append(mine).append("</ul>");
        }
    }

    private void form(PollPage poll, @Nullable String doneKey) {
        page.append("<form id=\"answers\" method=\"post\" action=\"/p/").append(Page.escaped(token)).append("\" data-token=\"").append(Page.escaped(token))
                .append("\" data-lang=\"").append(reader.tag()).append("\" data-version=\"")
                .append(Page.escaped(poll.dates().stream().map(it -> it.option().id().toString()).collect(Collectors.joining(" ")))).append('"');
        for (var key : new String[] {"saved", "saving", "waiting-for-net", "saved-all", "not-saved", "other-device"}) {
            page.append(" data-").append(key).append("=\"").append(say("poll.page." + key)).append('"');
        }
        page.append("><input type=\"hidden\" name=\"lang\" value=\"").append(reader.tag()).append("\">");
        page.append("<p class=\"help\">").append(say(poll.hidden() ? "poll.page.hidden" : "poll.page.open")).append("</p>");
        poll.dates().forEach(it -> date(poll, it));
        if (!poll.hidden()) {
            field("name", "poll.page.name", "poll.page.name-help", poll.shownName());
        }
        page.append("<div class=\"field\"><label for=\"comment\">").append(say("poll.page.comment")).append("</label>")
                .append("<textarea id=\"comment\" name=\"comment\" rows=\"2\" maxlength=\"").append(PollAnswers.COMMENT).append("\">")
                .append(Page.escaped(poll.comment())).append("</textarea></div>");
        page.append("<p id=\"status\" class=\"status\" role=\"status\"").append(doneKey == null ? "" : " data-kind=\"saved\"").append('>')
                .append(doneKey == null ? "" : say(doneKey)).append("</p>");
        page.append("<div id=\"done\" class=\"steps\"><button class=\"button primary\" id=\"save\">").append(say("poll.page.save")).append("</button>");
        if (poll.mailable()) {
            page.append("<button class=\"button\" id=\"receipt\" name=\"receipt\" value=\"1\" data-sent=\"").append(say("poll.page.receipt-sent"))
                    .append("\">").append(say("poll.page.receipt")).append("</button>");
        }
        page.append("</div></form>");
    }

    private void field(String id, String label, String help, String value) {
        page.append("<div class=\"field\"><label for=\"").append(id).append("\">").append(say(label)).append("</label><input id=\"").append(id)
                .append("\" name=\"").append(id).append("\" autocomplete=\"name\" maxlength=\"80\" aria-describedby=\"").append(id).append("-help\" value=\"")
                .append(Page.escaped(value)).append("\"><span class=\"help\" id=\"").append(id).append("-help\">").append(say(help)).append("</span></div>");
    }

    private void date(PollPage poll, PollPage.Date date) {
        var option = date.option();
        var id = option.id();
        page.append("<fieldset class=\"date\" data-option=\"").append(id).append("\"><legend>").append(Page.escaped(option.say(reader.locale())));
        if (option.wholeDay()) {
            page.append(" <span class=\"soft\">").append(say("poll.whole-day")).append("</span>");
        }
        if (date.fresh()) {
            page.append(" <span class=\"new\">").append(say("poll.page.new")).append("</span>");
        }
        page.append("</legend><div class=\"choices\">");
        for (var choice : Choice.values()) {
            page.append("<label class=\"choice ").append(choice.slug()).append("\"><input type=\"radio\" name=\"choice-").append(id).append("\" value=\"")
                    .append(choice).append('"').append(date.mine() == choice ? " checked" : "").append("><span><span class=\"mark\" aria-hidden=\"true\"></span>")
                    .append(say(choice.textKey())).append("</span></label>");
        }
        page.append("</div><p class=\"place\" data-place>").append(Page.escaped(words.place(date))).append("</p><p class=\"others\" data-others>")
                .append(Page.escaped(words.others(poll, date))).append("</p></fieldset>");
    }

    private void begin(String title, boolean languages) {
        page.append("<!doctype html><html lang=\"").append(reader.tag()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>").append(Page.escaped(title)).append(" · Tafelronde</title>")
                .append("<link rel=\"stylesheet\" href=\"/tokens/neutral.css\"><link rel=\"stylesheet\" href=\"/tafelronde.css\">")
                .append("<link rel=\"stylesheet\" href=\"/personal/personal.css\"><script type=\"module\" src=\"/personal/answer.js\"></script></head><body>");
        if (languages) {
            page.append("<nav class=\"languages\" aria-label=\"").append(say("poll.page.languages")).append("\">");
            for (var language : Language.values()) {
                page.append("<a lang=\"").append(language.tag()).append("\" hreflang=\"").append(language.tag()).append("\" href=\"?lang=").append(language.tag())
                        .append('"').append(language == reader ? " aria-current=\"true\"" : "").append('>').append(language.ownName()).append("</a>");
            }
            page.append("</nav>");
        }
    }

    private String end() {
        return page.append("</main></body></html>").toString();
    }

    private void text(String element, String attributes, Localized text) {
        page.append('<').append(element).append(attributes).append(lang(text)).append('>').append(Page.escaped(text.in(reader))).append("</").append(element).append('>');
    }

    /** Which language a text is really in, when it is not the reader's. */
    private String lang(Localized text) {
        var shown = text.in(reader);
        return text.texts().containsKey(reader) ? "" : text.texts().entrySet().stream().filter(it -> it.getValue().equals(shown))
                .findFirst().map(it -> " lang=\"" + it.getKey().tag() + "\"").orElse("");
    }

    private String say(String key, Object... args) {
        return Page.escaped(words.say(key, args));
    }
}
