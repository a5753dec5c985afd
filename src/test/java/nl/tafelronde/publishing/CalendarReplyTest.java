package nl.tafelronde.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReplyTest {

    private static final String ANSWER = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:meeting-1@example.org\r\n"
            + "SEQUENCE:2\r\nDTSTAMP:20270102T030405Z\r\nATTENDEE;PARTSTAT=ACCEPTED;CN=Ana:MAILTO:Ana%20B@Example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @Test
    void an_answer_says_who_about_what_and_when() {
        assertThat(CalendarReply.read(ANSWER)).contains(new CalendarReply("meeting-1@example.org", 2, "ana b@example.org", CalendarReply.Answer.ACCEPTED,
                Instant.parse("2027-01-02T03:04:05Z")));
        assertThat(CalendarReply.read(ANSWER.replace("ACCEPTED", "DECLINED")).orElseThrow().answer()).isEqualTo(CalendarReply.Answer.DECLINED);
        assertThat(CalendarReply.read(ANSWER).orElseThrow().toString()).doesNotContain("ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"METHOD:REPLY", "UID:meeting-1@example.org", "DTSTAMP:20270102T030405Z", "PARTSTAT=ACCEPTED;", "MAILTO:", "BEGIN:VEVENT", "END:VCALENDAR"})
    void what_lacks_something_is_no_answer(String without) {
        assertThat(CalendarReply.read(ANSWER.replace(without, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "geen agenda", "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR",
            "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:\r\nDTSTAMP:morgen\r\nATTENDEE:%%%\r\nEND:VEVENT\r\nEND:VCALENDAR"})
    void what_is_something_else_is_no_answer(String file) {
        assertThat(CalendarReply.read(file)).isEmpty();
    }
}
