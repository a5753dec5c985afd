package nl.tafelronde.meeting;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.poll.PollGuestForgotten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the poll forgets of somebody, meetings forget too, also in the outbox. Who was spared a mail because they got it is told by
 * their own.
 */
@Component
class MeetingForgetting {

    private final MeetingRepository meetings;
    private final MeetingGuestRows guests;
    private final MeetingMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingForgetting(MeetingRepository meetings, MeetingGuestRows guests, MeetingMails mails, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.guests = guests;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(AddressForgotten forgotten) {
        each(forgotten.whose(), this::forgetAddress);
    }

    @EventListener
    void on(PollGuestForgotten forgotten) {
        each(forgotten.guest().value(), this::takeOff);
    }

    private void forgetAddress(MeetingGuest guest) {
        meetings.hold(guest.meeting());
        guests.forgetAddress(guest.id().value());
        tellInsteadOf(guest);
    }

    /** The place of who goes is for who waits longest. */
    private void takeOff(MeetingGuest guest) {
        var meeting = meetings.hold(guest.meeting());
        var id = guest.id().value();
        var gives = guests.hasPlace(id);
        guests.forget(id, clock.instant());
        if (gives && meeting.filter(it -> it.passesPlacesOn(clock.instant())).isPresent()) {
            guests.inviteNext(guest.meeting());
            mails.soon();
        }
        tellInsteadOf(guest);
    }

    private void tellInsteadOf(MeetingGuest gone) {
        guests.tellInsteadOf(gone.meeting(), gone.pollGuest(), clock.instant());
        mails.soon();
    }

    private void each(UUID pollGuest, Consumer<MeetingGuest> step) {
        for (var guest : guests.allOfPollGuest(pollGuest)) {
            step.accept(guest);
            if (guest.email() != null) {
                events.publishEvent(new AddressForgotten(guest.email(), guest.id().value()));
            }
        }
    }
}
