package nl.tafelronde.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.publishing.CalendarReply;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Saying by personal link whether one comes. Where places are few, who gives one up makes room for who waits longest. */
@Service
@Open("the signed personal link is the permission: it lets one person speak for themselves")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Comings {

    private final MeetingRepository meetings;
    private final MeetingGuestRows guests;
    private final MeetingMails mails;
    private final MeetingFiles files;
    private final PersonalLinks links;
    private final AgendaReader agenda;
    private final Clock clock;

    Comings(MeetingRepository meetings, MeetingGuestRows guests, MeetingMails mails, MeetingFiles files, PersonalLinks links, AgendaReader agenda, Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.mails = mails;
        this.files = files;
        this.links = links;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** The meeting as the holder of the link sees it. Refuses {@code poll.link.unknown} and {@code poll.link.removed}. */
    @Transactional(readOnly = true)
    public MeetingPage read(String token) {
        var guest = holder(token);
        return page(present(guest), guest);
    }

    /**
     * Says whether they come; can be changed until it is over. Who says yes when every place is taken waits in line.
     *
     * @throws Refusal as {@link #read}; {@code meeting.cancelled}, {@code meeting.over}
     */
    public MeetingPage say(String token, boolean comes, Language language) {
        var meeting = held(holder(token).meeting());
        say(meeting, holder(token), comes, language, clock.instant());
        return page(meeting, holder(token));
    }

    /**
     * Takes what somebody's calendar said by mail.
     *
     * @return false when nobody with this address is invited, or when it is about a date that has changed since
     * @throws Refusal {@code meeting.cancelled}, {@code meeting.over}
     */
    boolean replied(UUID meetingId, EmailAddress from, CalendarReply reply) {
        if (guests.invited(meetingId, from).isEmpty()) {
            return false;
        }
        var meeting = held(meetingId);
        var guest = guests.invited(meetingId, from);
        if (guest.isEmpty() || reply.sequence() != meeting.sequence()) {
            return false;
        }
        var now = clock.instant();
        var stamp = reply.stamp().isBefore(now) ? reply.stamp() : now;
        if (guests.silentSince(guest.get().id().value(), stamp)) {
            say(meeting, guest.get(), reply.answer() == CalendarReply.Answer.ACCEPTED, guest.get().language(), stamp);
        }
        return true;
    }

    private Meeting held(UUID id) {
        var meeting = meetings.hold(id).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
        meeting.requirePlanned();
        if (meeting.over(clock.instant())) {
            throw Refusal.conflict("meeting.over");
        }
        return meeting;
    }

    private void say(Meeting meeting, MeetingGuest guest, boolean comes, Language language, Instant when) {
        if (comes) {
            come(meeting, guest, language, when);
        } else {
            stay(meeting, guest, language, when);
        }
    }

    /** The meeting as a calendar file. */
    @Transactional(readOnly = true)
    public String calendar(String token, Language language) {
        return files.forAnybody(present(holder(token)), language);
    }

    private void come(Meeting meeting, MeetingGuest guest, Language language, Instant when) {
        var id = guest.id().value();
        var has = guest.invited() && guest.coming() != Coming.NO;
        if (has || meeting.capacity() == null || guests.taken(guest.meeting()) < meeting.capacity()) {
            guests.said(id, Coming.YES, true, 0, language, when);
            mails.soon();
        } else if (guest.coming() != Coming.WAITING) {
            guests.said(id, Coming.WAITING, false, guests.lastInLine(guest.meeting()) + 1, language, when);
        }
    }

    private void stay(Meeting meeting, MeetingGuest guest, Language language, Instant when) {
        var gives = meeting.capacity() != null && guest.invited() && guest.coming() != Coming.NO;
        guests.said(guest.id().value(), Coming.NO, guest.invited(), 0, language, when);
        if (gives) {
            guests.inviteNext(guest.meeting());
            mails.soon();
        }
    }

    private MeetingPage page(Meeting meeting, MeetingGuest guest) {
        return new MeetingPage(meeting.state(), meeting.plan(), meeting.reason(), guest.coming(),
                guest.coming() == Coming.WAITING ? guests.before(guest.meeting(), guest.line()) + 1 : 0, meeting.over(clock.instant()), guest.language(),
                agenda.forGuests(meeting));
    }

    private MeetingGuest holder(String token) {
        var holder = links.open(MeetingMails.PURPOSE, token).orElseThrow(() -> Refusal.notFound("poll.link.unknown"));
        return guests.find(holder.id()).filter(it -> !it.removed()).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
    }

    private Meeting present(MeetingGuest guest) {
        return meetings.findById(guest.meeting()).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
    }
}
