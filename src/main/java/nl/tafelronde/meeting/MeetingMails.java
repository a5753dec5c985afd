package nl.tafelronde.meeting;

import java.util.HashMap;
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
import nl.tafelronde.mail.SealedLinks;
import nl.tafelronde.mail.SealedWords;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.publishing.CalendarFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails meetings into people's calendars, each in their language, every version once. Beside an address stands no pseudonym, and no link that works. */
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
    private final SealedLinks seals;
    private final SealedWords words;
    private final AccessSettings settings;
    private final Texts texts;
    private final ObjectProvider<MeetingRun> run;

    MeetingMails(Mails mails, MeetingGuestRows guests, MeetingFiles files, MailKinds kinds, PersonalLinks links, SealedLinks seals, SealedWords words, AccessSettings settings,
            Texts texts, ObjectProvider<MeetingRun> run) {
        this.mails = mails;
        this.guests = guests;
        this.files = files;
        this.kinds = kinds;
        this.links = links;
        this.seals = seals;
        this.words = words;
        this.settings = settings;
        this.texts = texts;
        this.run = run;
    }

    void soon() {
        AfterCommit.run(() -> run.getObject().soon());
    }

    /** Tells these people how the meeting stands now. */
    void tell(Meeting meeting, List<MeetingGuest> people) {
        for (var guest : people) {
            EmailAddress to = guest.email();
            var stopped = to == null || kinds.stopped(MailKind.MEETING, to);
            var letter = letter(meeting, guest);
            var spared = to != null && spared(guest, to);
            if (to != null && !stopped && !spared) {
                var link = seals.link(PATH, PURPOSE, holder(guest), to, "");
                mails.post(about(meeting.id()) + letter.key() + "/" + guest.id().value(), new Mail(to, guest.language(), letter.template(),
                        arguments(meeting, guest, to), link, new Mail.Stop(kinds.link(MailKind.MEETING, to), MailKind.MEETING.stopKey()),
                        letter.calendar() == null ? null : new CalendarPart(letter.calendar().name(), files.forGuest(meeting, guest, link, letter.calendar()))));
            }
            guests.told(guest.id().value(), meeting.sequence(), stopped, !stopped && !spared && letter.calendar() == CalendarFiles.Kind.REQUEST);
        }
    }

    /** Whether somebody else at the same address is mailed in their stead; not once they said something themselves, or a place came free for them. */
    private boolean spared(MeetingGuest guest, EmailAddress to) {
        return guest.sharedWith() != null && guest.places() == 0 && (guest.coming() == Coming.UNKNOWN || guest.coming() == Coming.NOT_INVITED)
                && guests.mailed(guest.meeting(), guest.sharedWith(), to);
    }

    /**
     * What somebody is told.
     *
     * @param key      what it is about, so that it is told once
     * @param calendar what their calendar does with it; null when it has nothing to do
     */
    private record Letter(String key, String template, CalendarFiles.@Nullable Kind calendar) {
    }

    /** Who has a place gets the meeting into their calendar; who has none hears of it in words, and their calendar only what it knows already. */
    private static Letter letter(Meeting meeting, MeetingGuest guest) {
        var sequence = String.valueOf(meeting.sequence());
        if (meeting.state() != MeetingState.PLANNED) {
            return guest.inCalendar() ? new Letter(sequence, "meeting-cancelled", CalendarFiles.Kind.CANCEL) : new Letter(sequence, "meeting-off", null);
        }
        if (guest.hasNewPlace()) {
            return new Letter(sequence + "-place-" + guest.places(), "meeting-place", CalendarFiles.Kind.REQUEST);
        }
        if (guest.invited()) {
            return new Letter(sequence, guest.told() < 0 ? "meeting" : "meeting-changed", CalendarFiles.Kind.REQUEST);
        }
        if (guest.told() < 0) {
            return new Letter(sequence, guest.coming() == Coming.WAITING ? "meeting-full" : "meeting-no-place", null);
        }
        return new Letter(sequence, "meeting-no-place-changed", guest.inCalendar() ? CalendarFiles.Kind.REQUEST : null);
    }

    private List<Object> arguments(Meeting meeting, MeetingGuest guest, EmailAddress to) {
        var plan = meeting.plan();
        var language = guest.language();
        var hello = guest.name().isEmpty() ? texts.say(language, "poll.hello") : texts.say(language, "poll.hello-name", guest.name());
        var greeting = guest.participant() == null ? hello : words.seal(hello, to);
        var where = plan.location().isEmpty() ? "" : texts.say(language, "meeting.mail.where", plan.location());
        return List.of(plan.title().in(language), plan.when(language.locale()), where, greeting, meeting.reason(), texts.say(language, files.answerKey()));
    }

    /** The full address, for the person whose it is. */
    String link(MeetingGuest guest) {
        return settings.url(PATH + links.token(PURPOSE, holder(guest)));
    }

    private static PersonalLinks.Holder holder(MeetingGuest guest) {
        return new PersonalLinks.Holder(guest.id().value(), 0);
    }

    /** What became of the mails to each of these; who is spared looks as whoever is mailed in their stead. */
    Map<UUID, MailState> fates(MeetingId meeting, List<MeetingGuest> people) {
        var fates = new HashMap<>(mails.fates(about(meeting)));
        if (people.stream().anyMatch(it -> it.sharedWith() != null)) {
            var first = mails.fates(about(meeting) + "0/");
            var ids = guests.byPollGuest(meeting.value());
            people.stream().filter(it -> it.sharedWith() != null && ids.containsKey(it.sharedWith())).forEach(it -> {
                var state = first.get(ids.get(it.sharedWith()));
                if (state != null) {
                    fates.putIfAbsent(it.id().value(), state);
                }
            });
        }
        return fates;
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
