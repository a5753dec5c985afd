package nl.tafelronde.poll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.tafelronde.kernel.WallTime;
import org.junit.jupiter.api.Test;

/** When people are reminded. */
class ReminderTimesTest {

    private static final Instant OPENED = wall("2027-03-22T12:00");

    @Test
    void halfway_and_a_day_before_in_the_hours_of_the_house_also_when_the_clocks_change() {
        assertThat(ReminderTimes.of(OPENED, wall("2027-04-01T12:00"))).containsExactly(wall("2027-03-27T11:30"), wall("2027-03-31T12:00"));
    }

    @Test
    void at_night_it_waits_until_eight() {
        assertThat(ReminderTimes.of(OPENED, wall("2027-03-26T02:00"))).containsExactly(wall("2027-03-24T08:00"), wall("2027-03-25T08:00"));
    }

    @Test
    void a_short_poll_has_one_reminder() {
        assertThat(ReminderTimes.of(OPENED, wall("2027-03-23T20:00"))).as("the day before comes too near halfway").containsExactly(Instant.MAX, wall("2027-03-22T20:00"));
        assertThat(ReminderTimes.of(OPENED, wall("2027-03-22T18:00"))).containsExactly(wall("2027-03-22T15:00"), Instant.MAX);
    }

    @Test
    void each_is_due_once_and_one_that_was_slept_through_is_not_made_up_for() {
        var deadline = wall("2027-04-01T12:00");
        assertThat(List.of(due(0, "2027-03-27T11:29", deadline), due(0, "2027-03-27T11:30", deadline), due(1, "2027-03-28T11:30", deadline),
                due(0, "2027-03-31T13:00", deadline), due(2, "2027-03-31T13:00", deadline))).containsExactly(0, 1, 0, 2, 0);
    }

    @Test
    void a_later_deadline_brings_the_last_reminder_back_and_no_second_one_at_once() {
        var deadline = wall("2027-04-01T12:00");
        var later = deadline.plus(Duration.ofDays(6));
        assertThat(ReminderTimes.done(2, OPENED, later, wall("2027-03-31T14:00"))).isEqualTo(1);
        assertThat(ReminderTimes.done(0, OPENED, later, wall("2027-03-31T14:00"))).isEqualTo(1);
    }

    private static int due(int reminded, String now, Instant deadline) {
        return ReminderTimes.due(reminded, OPENED, deadline, wall(now));
    }

    private static Instant wall(String text) {
        return WallTime.instant(LocalDateTime.parse(text));
    }
}
