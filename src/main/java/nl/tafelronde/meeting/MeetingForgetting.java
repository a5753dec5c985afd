package nl.tafelronde.meeting;

import java.time.Clock;
import java.util.function.Consumer;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.poll.PollGuestForgotten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the poll forgets of somebody, meetings forget too, also in the outbox. */
@Component
class MeetingForgetting {

    private final MeetingGuestRows guests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingForgetting(MeetingGuestRows guests, ApplicationEventPublisher events, Clock clock) {
        this.guests = guests;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(AddressForgotten forgotten) {
        each(forgotten.whose(), guest -> guests.forgetAddress(guest.id().value()));
    }

    @EventListener
    void on(PollGuestForgotten forgotten) {
        each(forgotten.guest().value(), guest -> guests.forget(guest.id().value(), clock.instant()));
    }

    private void each(java.util.UUID pollGuest, Consumer<MeetingGuest> step) {
        for (var guest : guests.allOfPollGuest(pollGuest)) {
            step.accept(guest);
            if (guest.email() != null) {
                events.publishEvent(new AddressForgotten(guest.email(), guest.id().value()));
            }
        }
    }
}
