package nl.tafelronde.meeting;

import java.time.Clock;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
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
        var before = holder(token);
        var meeting = meetings.hold(before.meeting()).orElseThrow(() -> Refusal.of(Refusal.Kind.GONE, "poll.link.removed"));
        meeting.requirePlanned();
        if (meeting.over(clock.instant())) {
            throw Refusal.conflict("meeting.over");
        }
        var guest = holder(token);
        if (comes) {
            come(meeting, guest, language);
        } else {
            stay(meeting, guest, language);
        }
        return page(meeting, holder(token));
    }

    /** The meeting as a calendar file. */
    @Transactional(readOnly = true)
    public String calendar(String token, Language language) {
        return files.forAnybody(present(holder(token)), language);
    }

    private void come(Meeting meeting, MeetingGuest guest, Language language) {
        var id = guest.id().value();
        var has = guest.invited() && guest.coming() != Coming.NO;
        if (has || meeting.capacity() == null || guests.taken(guest.meeting()) < meeting.capacity()) {
            guests.said(id, Coming.YES, true, 0, language, clock.instant());
        } else if (guest.coming() != Coming.WAITING) {
            guests.said(id, Coming.WAITING, false, guests.lastInLine(guest.meeting()) + 1, language, clock.instant());
        }
    }

    private void stay(Meeting meeting, MeetingGuest guest, Language language) {
        var gives = meeting.capacity() != null && guest.invited() && guest.coming() != Coming.NO;
        guests.said(guest.id().value(), Coming.NO, guest.invited(), 0, language, clock.instant());
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
