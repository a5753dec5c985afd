package nl.tafelronde.meeting;

import java.util.Optional;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.poll.AfterChoice;
import nl.tafelronde.poll.PollGuestId;
import org.springframework.stereotype.Component;

/** From the page of a poll that has its date people go on to the page of the meeting. */
@Component
class MeetingAfterChoice implements AfterChoice {

    private final MeetingGuestRows guests;
    private final MeetingMails mails;

    MeetingAfterChoice(MeetingGuestRows guests, MeetingMails mails) {
        this.guests = guests;
        this.mails = mails;
    }

    @Override
    public Optional<String> next(PollGuestId guest) {
        return guests.ofPollGuest(guest.value()).map(mails::link);
    }
}
