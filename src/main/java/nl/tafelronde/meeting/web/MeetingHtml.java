package nl.tafelronde.meeting.web;

import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.meeting.Coming;
import nl.tafelronde.meeting.MeetingPage;
import nl.tafelronde.meeting.MeetingState;
import org.jspecify.annotations.Nullable;

/** Writes the page on which somebody says whether they come. Everything people wrote is escaped. */
final class MeetingHtml {

    private final Texts texts;
    private final Language reader;
    private final String token;
    private final StringBuilder page = new StringBuilder(4_096);

    MeetingHtml(Texts texts, Language reader, String token) {
        this.texts = texts;
        this.reader = reader;
        this.token = token;
    }

    String of(MeetingPage meeting, boolean saved, @Nullable Refusal refused) {
        var plan = meeting.plan();
        begin(plan.title().in(reader), true);
        page.append("<p class=\"kicker\">").append(say("meeting.page.kicker")).append("</p><h1").append(lang(plan.title())).append('>')
                .append(Page.escaped(plan.title().in(reader))).append("</h1><p class=\"chosen\">").append(Page.escaped(plan.when(reader.locale())));
        if (!plan.location().isEmpty()) {
            page.append("<br>").append(Page.escaped(plan.location()));
        }
        page.append("</p>");
        if (!plan.explanation().isEmpty()) {
            page.append("<p class=\"lead\"").append(lang(plan.explanation())).append('>').append(Page.escaped(plan.explanation().in(reader))).append("</p>");
        }
        if (refused != null) {
            page.append("<p class=\"alert\" role=\"alert\">").append(Page.escaped(texts.say(reader, refused))).append("</p>");
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            page.append("<p class=\"alert\" role=\"status\">").append(say("meeting.cancelled")).append("</p>");
            if (!meeting.reason().isEmpty()) {
                page.append("<p class=\"lead\">").append(Page.escaped(meeting.reason())).append("</p>");
            }
        } else if (meeting.over()) {
            page.append("<p class=\"alert\" role=\"status\">").append(say("meeting.over")).append("</p>");
        } else {
            ask(meeting, saved);
        }
        if (meeting.state() != MeetingState.CANCELLED && !meeting.agenda().isEmpty()) {
            page.append(new AgendaHtml(texts, reader).of(meeting.agenda()));
        }
        return end();
    }

    String refused(Refusal refusal) {
        begin(texts.say(reader, "meeting.page.kicker"), false);
        page.append("<h1>").append(say("meeting.page.kicker")).append("</h1><p class=\"alert\" role=\"alert\">").append(Page.escaped(texts.say(reader, refusal)))
                .append("</p><p>").append(say("poll.page.ask-organiser")).append("</p>");
        return end();
    }

    private void ask(MeetingPage meeting, boolean saved) {
        var status = meeting.coming() == Coming.WAITING ? say("poll.page.waiting", meeting.place())
                : meeting.coming() == Coming.UNKNOWN || meeting.coming() == Coming.NOT_INVITED ? "" : say(meeting.coming().textKey() + "-said");
        page.append("<p class=\"status\" role=\"status\"").append(saved ? " data-kind=\"saved\"" : "").append('>').append(status).append("</p>")
                .append("<form method=\"post\" action=\"/m/").append(Page.escaped(token)).append("\"><input type=\"hidden\" name=\"lang\" value=\"")
                .append(reader.tag()).append("\"><h2>").append(say("meeting.page.question")).append("</h2><div class=\"steps\">");
        button("yes", "meeting.page.yes", meeting.coming() == Coming.YES);
        button("no", "meeting.page.no", meeting.coming() == Coming.NO);
        page.append("</div></form><p><a href=\"/m/").append(Page.escaped(token)).append("/calendar.ics?lang=").append(reader.tag()).append("\">")
                .append(say("meeting.calendar")).append("</a></p>");
    }

    private void button(String value, String key, boolean chosen) {
        page.append("<button class=\"button").append(chosen ? " primary" : "").append("\" name=\"comes\" value=\"").append(value).append("\" aria-pressed=\"")
                .append(chosen).append("\">").append(chosen ? "✓ " : "").append(say(key)).append("</button>");
    }

    private void begin(String title, boolean languages) {
        page.append("<!doctype html><html lang=\"").append(reader.tag()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>").append(Page.escaped(title)).append(" · Tafelronde</title>")
                .append("<link rel=\"stylesheet\" href=\"/tokens/neutral.css\"><link rel=\"stylesheet\" href=\"/tafelronde.css\">")
                .append("<link rel=\"stylesheet\" href=\"/personal/personal.css\"></head><body>");
        if (languages) {
            page.append("<nav class=\"languages\" aria-label=\"").append(say("poll.page.languages")).append("\">");
            for (var language : Language.values()) {
                page.append("<a lang=\"").append(language.tag()).append("\" hreflang=\"").append(language.tag()).append("\" href=\"?lang=").append(language.tag())
                        .append('"').append(language == reader ? " aria-current=\"true\"" : "").append('>').append(language.ownName()).append("</a>");
            }
            page.append("</nav>");
        }
        page.append("<main id=\"main\">");
    }

    private String end() {
        return page.append("</main></body></html>").toString();
    }

    /** Which language a text is really in, when it is not the reader's. */
    private String lang(Localized text) {
        var shown = text.in(reader);
        return text.texts().containsKey(reader) ? "" : text.texts().entrySet().stream().filter(it -> it.getValue().equals(shown))
                .findFirst().map(it -> " lang=\"" + it.getKey().tag() + "\"").orElse("");
    }

    private String say(String key, Object... args) {
        return Page.escaped(texts.say(reader, key, args));
    }
}
