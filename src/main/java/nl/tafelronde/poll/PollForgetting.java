package nl.tafelronde.poll;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePollRepository;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What polls forget when somebody takes their address back, leaves, or erases their account: also in the outbox. Who was spared a
 * mail because they got it is asked by their own.
 */
@Component
class PollForgetting {

    private final GuestRows guests;
    private final AnswerRows answers;
    private final DatePollRepository polls;
    private final PollMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PollForgetting(GuestRows guests, AnswerRows answers, DatePollRepository polls, PollMails mails, ApplicationEventPublisher events, Clock clock) {
        this.guests = guests;
        this.answers = answers;
        this.polls = polls;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** The address was lent for the session; what was answered stays, and a printed link still works. */
    @EventListener
    void on(AddressForgotten forgotten) {
        each(guests.ofParticipant(forgotten.whose()), this::forgetAddress);
    }

    @EventListener
    void on(ParticipantLeft left) {
        each(guests.ofParticipant(left.participant().value()), this::takeOff);
    }

    @EventListener
    void on(AccountErased erased) {
        each(guests.ofAccount(erased.account().value()), this::takeOff);
    }

    private void forgetAddress(Guest guest) {
        answers.hold(guest.poll());
        guests.forgetAddress(guest.id().value());
        askInsteadOf(guest);
    }

    private void takeOff(Guest guest) {
        answers.hold(guest.poll());
        Runnable step = () -> {
            guests.forget(guest.id().value());
            guests.remove(guest.id().value(), clock.instant());
        };
        polls.findById(guest.poll()).filter(it -> it.state() == PollState.OPEN)
                .ifPresentOrElse(it -> mails.whileLeaving(it, guest.id().value(), step), step);
        askInsteadOf(guest);
        events.publishEvent(new PollGuestForgotten(guest.id()));
    }

    private void askInsteadOf(Guest gone) {
        guests.askInsteadOf(gone.poll(), gone.id().value());
        mails.soon();
    }

    private void each(List<Guest> found, Consumer<Guest> step) {
        for (var guest : found) {
            step.accept(guest);
            UUID whose = guest.id().value();
            if (guest.email() != null) {
                events.publishEvent(new AddressForgotten(guest.email(), whose));
            }
        }
    }
}
