package nl.tafelronde.meeting;

import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.Sender;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.publishing.CalendarEvent;
import nl.tafelronde.publishing.CalendarFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting as a calendar file: the same one for its whole life, by a name that never changes and a number that only grows. */
@Component
class MeetingFiles {

    /** Before the meeting's id, in the name that a calendar knows it by. */
    static final String PREFIX = "meeting-";

    private final CalendarFiles files;
    private final Accounts accounts;
    private final Sender sender;

    MeetingFiles(CalendarFiles files, Accounts accounts, Sender sender) {
        this.files = files;
        this.accounts = accounts;
        this.sender = sender;
    }

    /** What goes with a mail to one person; names nobody else. */
    String forGuest(Meeting meeting, MeetingGuest guest, String link, CalendarFiles.Kind kind) {
        return files.write(event(meeting, guest.language(), link, guest.email() == null ? null : guest.email().value()), kind);
    }

    String forAnybody(Meeting meeting, Language language) {
        return files.write(event(meeting, language, null, null), meeting.state() == MeetingState.PLANNED ? CalendarFiles.Kind.PUBLISH : CalendarFiles.Kind.CANCEL);
    }

    private CalendarEvent event(Meeting meeting, Language language, @Nullable String link, @Nullable String attendee) {
        var plan = meeting.plan();
        return new CalendarEvent(PREFIX + meeting.id() + "@" + sender.host(), meeting.sequence(), meeting.stamp(), plan.starts(), plan.ends(),
                plan.wholeDay(), plan.title().in(language), plan.explanation().in(language), plan.location(), link, organiser(meeting), sender.address(), attendee,
                sender.hears());
    }

    /** The key of the sentence that says how somebody answers, as the calendar file asks it. */
    String answerKey() {
        return sender.hears() ? "meeting.mail.answer-calendar" : "meeting.mail.answer";
    }

    String organiser(Meeting meeting) {
        return meeting.organiser() == null ? "Tafelronde" : accounts.find(new AccountId(meeting.organiser())).map(AccountCard::name)
                .filter(it -> !it.isEmpty()).orElse("Tafelronde");
    }
}
