package nl.tafelronde.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.CalendarAnswers;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.poll.PollWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What calendars answer, written by a library that did not write the invitation. */
@Import({PollWorld.class, World.Maker.class})
class MeetingRepliesDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    Meetings meetings;
    @Autowired
    Comings comings;
    @Autowired
    MeetingMails mails;
    @Autowired
    MeetingGuestRows rows;
    @Autowired
    CalendarAnswers answers;

    private final EmailAddress ana = EmailAddress.of("ana." + UUID.randomUUID() + "@example.org");
    private final EmailAddress bo = EmailAddress.of("bo+lab." + UUID.randomUUID() + "@example.org");
    private PollWorld.Made made;
    private MeetingId meeting;
    private ICalendar invitation;

    @BeforeEach
    void invited() throws Exception {
        made = world.open(world.plan(), ana.value(), bo.value());
        TestMail.await(ana.value(), 1);
        TestMail.await(bo.value(), 1);
        meeting = world.meeting(made);
        invitation = MeetingsDbTest.calendar(TestMail.await(ana.value(), 2));
        TestMail.await(bo.value(), 2);
    }

    @Test
    void who_accepts_or_declines_in_their_calendar_has_said_whether_they_come() {
        assertThat(answers.take(ana, reply(ana, ParticipationStatus.ACCEPTED))).isTrue();
        assertThat(answers.take(bo, reply(bo, ParticipationStatus.DECLINED))).isTrue();
        assertThat(answers.take(ana, reply(ana, ParticipationStatus.ACCEPTED))).as("the same once more").isTrue();
        assertThat(coming()).containsExactly(Coming.YES, Coming.NO);
    }

    @Test
    void perhaps_is_no_answer_and_stays_for_people() {
        assertThat(answers.take(ana, reply(ana, ParticipationStatus.TENTATIVE))).isFalse();
        assertThat(coming()).containsExactly(Coming.UNKNOWN, Coming.UNKNOWN);
    }

    @Test
    void nobody_answers_for_somebody_else() {
        assertThat(answers.take(ana, reply(bo, ParticipationStatus.DECLINED))).as("from another address").isFalse();
        var stranger = EmailAddress.of("stranger@example.org");
        assertThat(answers.take(stranger, reply(stranger, ParticipationStatus.ACCEPTED))).as("not invited").isFalse();
        var both = reply(ana, ParticipationStatus.ACCEPTED).replace("END:VEVENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:" + bo.value() + "\r\nEND:VEVENT");
        assertThat(answers.take(ana, both)).as("for two at once").isFalse();
        assertThat(coming()).containsExactly(Coming.UNKNOWN, Coming.UNKNOWN);
    }

    @Test
    void an_answer_that_was_on_its_way_does_not_undo_what_was_said_by_link_since() {
        var slow = reply(ana, ParticipationStatus.DECLINED);
        clock.move(Duration.ofMinutes(10));
        var guest = rows.of(meeting.value()).stream().filter(it -> ana.equals(it.email())).findFirst().orElseThrow();
        comings.say(mails.link(guest).replaceFirst(".*/m/", ""), true, Language.PL);
        assertThat(answers.take(ana, slow)).isTrue();
        assertThat(coming()).containsExactly(Coming.YES, Coming.UNKNOWN);
        clock.move(Duration.ofMinutes(10));
        assertThat(answers.take(ana, reply(ana, ParticipationStatus.DECLINED))).isTrue();
        assertThat(coming()).containsExactly(Coming.NO, Coming.UNKNOWN);
    }

    @Test
    void an_answer_to_a_date_that_has_changed_or_was_called_off_is_for_people() {
        var old = reply(ana, ParticipationStatus.ACCEPTED);
        var read = meetings.read(made.organiser(), meeting);
        var plan = read.plan();
        meetings.change(made.organiser(), meeting, read.version(),
                new MeetingPlan(plan.title(), plan.explanation(), plan.location(), plan.starts().plusDays(1), plan.ends().plusDays(1), false));
        assertThat(answers.take(ana, old)).isFalse();
        meetings.cancel(made.organiser(), meeting, "");
        assertThat(answers.take(ana, old)).isFalse();
        assertThat(coming()).containsExactly(Coming.UNKNOWN, Coming.UNKNOWN);
    }

    private String reply(EmailAddress who, ParticipationStatus says) {
        var asked = invitation.getEvents().getFirst();
        var event = new VEvent();
        event.setUid(asked.getUid().getValue());
        event.setSequence(asked.getSequence().getValue());
        event.setDateTimeStamp(Date.from(now()));
        var attendee = new Attendee("Naam", who.value());
        attendee.setParticipationStatus(says);
        event.addAttendee(attendee);
        var reply = new ICalendar();
        reply.setMethod(Method.reply());
        reply.addEvent(event);
        return Biweekly.write(reply).go();
    }

    private Instant now() {
        return clock.instant();
    }

    private List<Coming> coming() {
        return meetings.people(made.organiser(), meeting).stream().map(MeetingPerson::coming).toList();
    }
}
