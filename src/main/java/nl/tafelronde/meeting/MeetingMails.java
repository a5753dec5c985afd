package nl.tafelronde.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.mail.CalendarPart;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.MailState;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.publishing.CalendarFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails meetings into people's calendars, each in their language, every version once. */
@Component
class MeetingMails {

    /** Where personal links lead. */
    static final String PATH = "/m/";
    static final String PURPOSE = "meeting";

    private final Mails mails;
    private final MeetingGuestRows guests;
    private final MeetingFiles files;
    private final MailKinds kinds;
    private final PersonalLinks links;
    private final AccessSettings settings;
    private final Texts texts;
    private final ObjectProvider<MeetingRun> run;

    MeetingMails(Mails mails, MeetingGuestRows guests, MeetingFiles files, MailKinds kinds, PersonalLinks links, AccessSettings settings, Texts texts,
            ObjectProvider<MeetingRun> run) {
        this.mails = mails;
        this.guests = guests;
        this.files = files;
        this.kinds = kinds;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.run = run;
    }

    void soon() {
        AfterCommit.run(() -> run.getObject().soon());
    }

    /** Tells these people how the meeting stands now. */
    void tell(Meeting meeting, List<MeetingGuest> people) {
        var planned = meeting.state() == MeetingState.PLANNED;
        for (var guest : people) {
            EmailAddress to = guest.email();
            var stopped = to == null || kinds.stopped(MailKind.MEETING, to);
            if (to != null && !stopped) {
                var template = !planned ? "meeting-cancelled" : guest.told() < 0 ? "meeting" : "meeting-changed";
                var kind = planned ? CalendarFiles.Kind.REQUEST : CalendarFiles.Kind.CANCEL;
                mails.post(about(meeting.id()) + meeting.sequence() + "/" + guest.id().value(), new Mail(to, guest.language(), template,
                        arguments(meeting, guest), link(guest), new Mail.Stop(kinds.link(MailKind.MEETING, to), MailKind.MEETING.stopKey()),
                        new CalendarPart(kind.name(), files.forGuest(meeting, guest, link(guest), kind))));
            }
            guests.told(guest.id().value(), meeting.sequence(), stopped);
        }
    }

    private List<Object> arguments(Meeting meeting, MeetingGuest guest) {
        var plan = meeting.plan();
        var language = guest.language();
        var hello = guest.name().isEmpty() ? texts.say(language, "poll.hello") : texts.say(language, "poll.hello-name", guest.name());
        var where = plan.location().isEmpty() ? "" : texts.say(language, "meeting.mail.where", plan.location());
        return List.of(plan.title().in(language), plan.when(language.locale()), where, hello, meeting.reason());
    }

    String link(MeetingGuest guest) {
        return settings.url(PATH + links.token(PURPOSE, new PersonalLinks.Holder(guest.id().value(), 0)));
    }

    Map<UUID, MailState> fates(MeetingId meeting) {
        return mails.fates(about(meeting));
    }

    static MeetingPerson.Told told(MeetingGuest guest, Map<UUID, MailState> fates) {
        if (guest.email() == null) {
            return MeetingPerson.Told.UNREACHABLE;
        }
        if (guest.stopped()) {
            return MeetingPerson.Told.STOPPED;
        }
        return switch (fates.get(guest.id().value())) {
            case SENT, UNSURE -> MeetingPerson.Told.SENT;
            case FAILED -> MeetingPerson.Told.BOUNCED;
            case WAITING, SENDING, DROPPED -> MeetingPerson.Told.NOT_SENT;
            case null -> MeetingPerson.Told.NOT_SENT;
        };
    }

    private static String about(MeetingId meeting) {
        return "meeting/" + meeting.value() + "/";
    }
}
