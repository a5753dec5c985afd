package nl.tafelronde.meeting;

import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.CalendarAnswers;
import nl.tafelronde.publishing.CalendarReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody's calendar answered to an invitation as what they would say by their link. Only for who is invited, from
 * the address that was invited, about the version of the meeting that stands, and not over something they said later.
 */
@Component
class MeetingReplies implements CalendarAnswers {

    private static final Logger log = LoggerFactory.getLogger(MeetingReplies.class);

    private final Comings comings;

    MeetingReplies(Comings comings) {
        this.comings = comings;
    }

    @Override
    public boolean take(EmailAddress from, String calendar) {
        var reply = CalendarReply.read(calendar).filter(it -> it.attendee().equals(from.value()));
        var meeting = reply.flatMap(it -> meeting(it.uid()));
        if (meeting.isEmpty() || reply.get().answer() == CalendarReply.Answer.TENTATIVE) {
            return false;
        }
        try {
            return comings.replied(meeting.get(), from, reply.get());
        } catch (Refusal tooLate) {
            log.info("A calendar's answer was not taken: {}", tooLate.key());
            return false;
        }
    }

    private static Optional<UUID> meeting(String uid) {
        var end = uid.indexOf('@');
        try {
            return uid.startsWith(MeetingFiles.PREFIX) && end > 0 ? Optional.of(UUID.fromString(uid.substring(MeetingFiles.PREFIX.length(), end))) : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
