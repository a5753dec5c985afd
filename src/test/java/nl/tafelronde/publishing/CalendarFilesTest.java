package nl.tafelronde.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.tafelronde.publishing.CalendarFiles.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar files, read by a library that did not write them. */
class CalendarFilesTest {

    private final CalendarFiles files = new CalendarFiles();

    @ParameterizedTest
    @CsvSource({"2027-03-27T19:30, 2027-03-27T18:30:00Z", "2027-03-28T19:30, 2027-03-28T17:30:00Z", "2027-10-30T19:30, 2027-10-30T17:30:00Z",
        "2027-10-31T19:30, 2027-10-31T18:30:00Z"})
    void the_hour_on_the_wall_is_the_right_moment_on_both_sides_of_the_change_of_clocks(LocalDateTime wall, Instant moment) {
        var text = files.write(event(wall, wall.plusHours(2), false), Kind.REQUEST);
        var event = read(text).getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(moment);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(moment.plusSeconds(7_200));
        assertThat(text).contains("DTSTART;TZID=Europe/Amsterdam:", "BEGIN:VTIMEZONE", "BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    }

    @Test
    void the_time_zone_in_the_file_says_the_same_as_the_one_it_names() {
        for (var day = LocalDate.of(2027, 1, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
            var noon = day.atTime(12, 0);
            assertThat(read(files.write(event(noon, null, false), Kind.REQUEST)).getEvents().getFirst().getDateStart().getValue().toInstant())
                    .as("on %s", day).isEqualTo(noon.atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
        }
    }

    @Test
    void a_request_names_one_receiver_and_carries_every_word_as_it_was() {
        var text = files.write(event(LocalDateTime.of(2027, 4, 24, 19, 30), LocalDateTime.of(2027, 4, 24, 21, 30), false), Kind.REQUEST);
        var calendar = read(text);
        var event = calendar.getEvents().getFirst();
        assertThat(calendar.getMethod().getValue()).isEqualTo(Method.REQUEST);
        assertThat(event.getUid().getValue()).isEqualTo("meeting-1@example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo("Vervolg; wonen, werken \\ Żółć");
        assertThat(event.getDescription().getValue()).isEqualTo("Regel een\nRegel twee, met een lange zin die over meer dan vijfenzeventig tekens loopt en dus gevouwen wordt: їжак");
        assertThat(event.getLocation().getValue()).isEqualTo("Zaal 1");
        assertThat(event.getAttendees()).singleElement().satisfies(it -> assertThat(it.getEmail() == null ? it.getUri() : it.getEmail()).contains("ana+lab@example.org"));
        assertThat(event.getOrganizer().getEmail()).isEqualTo("noreply@example.org");
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost/m/token");
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).as(calendar.validate(biweekly.ICalVersion.V2_0).toString()).isTrue();
    }

    @Test
    void a_whole_day_is_a_date_without_a_zone() {
        var text = files.write(event(LocalDateTime.of(2027, 4, 24, 0, 0), null, true), Kind.PUBLISH);
        VEvent event = read(text).getEvents().getFirst();
        ICalDate start = event.getDateStart().getValue();
        assertThat(start.hasTime()).isFalse();
        assertThat(text).contains("DTSTART;VALUE=DATE:20270424", "DTEND;VALUE=DATE:20270425").doesNotContain("VTIMEZONE");
    }

    @Test
    void a_cancelling_is_the_same_meeting_with_a_higher_number() {
        var calendar = read(files.write(event(LocalDateTime.of(2027, 4, 24, 19, 30), null, false), Kind.CANCEL));
        assertThat(calendar.getMethod().getValue()).isEqualTo(Method.CANCEL);
        assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
    }

    @Test
    void a_calendar_is_asked_for_an_answer_only_where_somebody_reads_it() {
        var event = event(LocalDateTime.of(2027, 4, 24, 19, 30), null, false);
        assertThat(read(files.write(event, Kind.REQUEST)).getEvents().getFirst().getAttendees().getFirst().getRsvp()).isFalse();
        var heard = new CalendarEvent(event.uid(), event.sequence(), event.stamp(), event.starts(), event.ends(), event.wholeDay(), event.summary(),
                event.description(), event.location(), event.link(), event.organiserName(), event.organiser(), event.attendee(), true);
        assertThat(read(files.write(heard, Kind.REQUEST)).getEvents().getFirst().getAttendees().getFirst().getRsvp()).isTrue();
    }

    private static CalendarEvent event(LocalDateTime starts, @Nullable LocalDateTime ends, boolean wholeDay) {
        return new CalendarEvent("meeting-1@example.org", 3, Instant.parse("2027-01-01T10:00:00Z"), starts, ends, wholeDay, "Vervolg; wonen, werken \\ Żółć",
                "Regel een\nRegel twee, met een lange zin die over meer dan vijfenzeventig tekens loopt en dus gevouwen wordt: їжак", "Zaal 1",
                "http://localhost/m/token", "Kim, gemeente", "noreply@example.org", "ana+lab@example.org", false);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }
}
