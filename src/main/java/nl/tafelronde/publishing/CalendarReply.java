package nl.tafelronde.publishing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import org.springframework.web.util.UriUtils;

/**
 * What one person's calendar answered to an invitation (RFC 5546, REPLY).
 *
 * @param uid      of the meeting
 * @param sequence the version of the meeting that is answered
 * @param attendee the address of who answers, in small letters, as the file says
 * @param stamp    when the answer was given
 */
public record CalendarReply(String uid, int sequence, String attendee, Answer answer, Instant stamp) {

    /** What they say. */
    public enum Answer { ACCEPTED, DECLINED, TENTATIVE }

    private static final String MAILTO = "mailto:";

    /** Reads a file that may be anything; empty when it is no answer of one person about one meeting. */
    public static Optional<CalendarReply> read(String file) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(file));
            return one(calendar).flatMap(CalendarReply::of);
        } catch (ParserException | IOException | DateTimeException | IllegalArgumentException | UnsupportedOperationException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<VEvent> one(Calendar calendar) {
        var replies = calendar.getProperty(Property.METHOD).filter(it -> it.getValue().equalsIgnoreCase("REPLY")).isPresent();
        var events = calendar.<VEvent>getComponents("VEVENT");
        return replies && events.size() == 1 ? Optional.of(events.getFirst()) : Optional.empty();
    }

    private static Optional<CalendarReply> of(VEvent event) {
        var attendees = event.<Attendee>getProperties(Property.ATTENDEE);
        var uid = event.getUid();
        var stamp = event.<DtStamp>getProperty(Property.DTSTAMP);
        if (attendees.size() != 1 || uid.isEmpty() || stamp.isEmpty()) {
            return Optional.empty();
        }
        var attendee = attendees.getFirst();
        var address = attendee.getValue().toLowerCase(Locale.ROOT);
        var said = attendee.getParameter(Parameter.PARTSTAT).map(it -> it.getValue().toUpperCase(Locale.ROOT)).orElse("");
        return answer(said).filter(_ -> address.startsWith(MAILTO)).map(it -> new CalendarReply(uid.get().getValue(),
                event.<net.fortuna.ical4j.model.property.Sequence>getProperty(Property.SEQUENCE).map(number -> number.getSequenceNo()).orElse(0),
                UriUtils.decode(address.substring(MAILTO.length()), StandardCharsets.UTF_8), it,
                Instant.from(stamp.get().getDate())));
    }

    private static Optional<Answer> answer(String said) {
        return switch (said) {
            case "ACCEPTED" -> Optional.of(Answer.ACCEPTED);
            case "DECLINED" -> Optional.of(Answer.DECLINED);
            case "TENTATIVE" -> Optional.of(Answer.TENTATIVE);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "CalendarReply[" + uid + ", " + answer + "]";
    }
}
