package nl.tafelronde.meeting.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.web.Page;
import nl.tafelronde.meeting.Agenda;

/** Writes the agenda for who is invited. Everything people wrote is escaped. */
final class AgendaHtml {

    private final Texts texts;
    private final Language reader;
    private final StringBuilder page = new StringBuilder(1_024);

    AgendaHtml(Texts texts, Language reader) {
        this.texts = texts;
        this.reader = reader;
    }

    String of(Agenda agenda) {
        page.append("<section class=\"agenda\"><h2>").append(say("agenda.title")).append("</h2>");
        if (!agenda.items().isEmpty()) {
            page.append("<ol>");
            agenda.items().forEach(this::item);
            page.append("</ol>");
        }
        if (!agenda.late().isEmpty()) {
            page.append("<h3>").append(say("agenda.late")).append("</h3><ul>");
            agenda.late().forEach(it -> page.append("<li><span lang=\"").append(it.language().tag()).append("\">").append(Page.escaped(it.text())).append("</span>")
                    .append(" <span class=\"soft\">").append(when(it)).append("</span></li>"));
            page.append("</ul>");
        }
        return page.append("</section>").toString();
    }

    private void item(Agenda.Item item) {
        page.append("<li><span lang=\"").append(item.language().tag()).append("\">").append(Page.escaped(item.text())).append("</span>");
        var when = Stream.of(item.at() == null ? "" : say("agenda.at", item.at().toString()), item.minutes() == null ? "" : say("agenda.minutes-of", item.minutes()))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
        if (!when.isEmpty()) {
            page.append(" <span class=\"soft\">").append(when).append("</span>");
        }
        if (!item.note().isEmpty()) {
            page.append("<p><span class=\"soft\">").append(say("agenda.concluded")).append("</span> <span lang=\"").append(item.language().tag()).append("\">")
                    .append(Page.escaped(item.note())).append("</span></p>");
        }
        page.append("</li>");
    }

    private String when(ActionPointCard late) {
        return late.late() || late.review() == null ? late.due() == null ? "" : say("agenda.was-due", day(late.due())) : say("agenda.was-to-look", day(late.review()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader.locale()).format(day);
    }

    private String say(String key, Object... args) {
        return Page.escaped(texts.say(reader, key, args));
    }
}
