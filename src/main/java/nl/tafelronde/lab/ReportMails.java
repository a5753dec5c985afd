package nl.tafelronde.lab;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.RemarkEntity;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.mail.SealedLinks;
import org.springframework.stereotype.Component;

/** Mails about the correction of a report, to participants who left an address: each once, with a link by which we know them. Whoever reads the outbox cannot follow it. */
@Component
class ReportMails {

    private final Participants participants;
    private final MailStops stops;
    private final ReportLinks links;
    private final Mails mails;
    private final SealedLinks seals;

    ReportMails(Participants participants, MailStops stops, ReportLinks links, Mails mails, SealedLinks seals) {
        this.participants = participants;
        this.stops = stops;
        this.links = links;
        this.mails = mails;
        this.seals = seals;
    }

    /** Asks everybody to say what is wrong. */
    void ask(LabSession session, Instant until, int window) {
        for (var person : participants.reachable(session.id().value())) {
            var shown = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(person.language().locale())
                    .format(until.atZone(TimeConfiguration.HOME));
            post("report-ask/" + session.id().value() + "/" + window, session, person, "report-ask", List.of(title(session, person), shown));
        }
    }

    /** Tells whoever said something that there is an answer. */
    void answered(LabSession session, RemarkEntity remark) {
        participants.reachable(session.id().value()).stream().filter(it -> it.id().value().equals(remark.participant()))
                .forEach(it -> post("report-answer/" + remark.id(), session, it, "report-answer", List.of(title(session, it))));
    }

    private void post(String about, LabSession session, Reachable person, String template, List<Object> arguments) {
        var link = seals.link("/outcome/" + session.id() + "?me=", ReportLinks.PURPOSE, links.holder(person.id()), person.email(), "&lang=" + person.language().tag());
        mails.post(about + "/" + person.id().value(), new Mail(person.email(), person.language(), template, arguments, link, stops.link(person.id())));
    }

    private static String title(LabSession session, Reachable person) {
        return session.plan().title().in(person.language());
    }
}
