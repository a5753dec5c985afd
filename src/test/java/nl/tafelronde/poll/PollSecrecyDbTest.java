package nl.tafelronde.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.mail.MailId;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.mail.SealedWords;
import nl.tafelronde.meeting.MeetingPerson;
import nl.tafelronde.meeting.Meetings;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neither an organiser nor whoever reads the outbox learns which pseudonym and which address belong together, or answers for somebody. */
@Import({PollWorld.class, World.Maker.class})
class PollSecrecyDbTest extends DbTest {

    private static final Pattern POLL = Pattern.compile("/p/([\\w-]{40})(?![\\w-])");
    private static final Pattern MEETING = Pattern.compile("/m/([\\w-]{40})(?![\\w-])");
    private static final Pattern SEALED = Pattern.compile("/([pm]/sealed\\.[\\w.-]+)");

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests guests;
    @Autowired
    PollAnswers answers;
    @Autowired
    PollRun run;
    @Autowired
    Participants participants;
    @Autowired
    Meetings meetings;
    @Autowired
    Mails mails;
    @Autowired
    JdbcClient database;

    private final String employee = "employee." + UUID.randomUUID() + "@example.org";
    private final String stranger = "stranger." + UUID.randomUUID() + "@example.org";
    private final String pseudonym = "Klaproos " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_pasted_address_brings_back_nobody_and_tells_nothing_of_who_was_at_the_session() {
        var made = attended();
        guests.remove(made.organiser(), made.id(), person(made, pseudonym).id());
        var pasted = guests.paste(made.organiser(), made.id(), employee + "\n" + stranger, Language.NL, null);
        assertThat(pasted.added()).isEqualTo(2);
        assertThat(pasted.left()).isEmpty();
        assertThat(world.people(made)).extracting(PollPerson::name).as("who was taken off stays off").doesNotContain(pseudonym);

        guests.restore(made.organiser(), made.id(), removed(made));
        var again = guests.paste(made.organiser(), made.id(), employee + "\n" + stranger, Language.NL, null);
        assertThat(again.left()).extracting(Pasted.Line::reasonKey).as("both were pasted before").containsExactly("poll.paste.known", "poll.paste.known");
    }

    @Test
    void who_is_pasted_too_is_mailed_once_and_looks_like_everybody_else() throws Exception {
        var made = attended();
        assertThat(guests.paste(made.organiser(), made.id(), "E <" + employee + ">\nS <" + stranger + ">", Language.NL, null).added()).isEqualTo(2);
        polls.open(made.organiser(), made.id());
        var mail = TestMail.await(employee, 1);
        TestMail.await(stranger, 1);
        assertThat(answers.read(PollWorld.token(PollMailsDbTest.text(mail))).language()).as("their link of the session").isEqualTo(Language.PL);
        Awaitility.await().untilAsserted(() -> assertThat(List.of(person(made, "E").state(), person(made, "S").state())).containsOnly(PersonState.SENT));
        assertThat(guests.remind(made.organiser(), made.id(), null)).as("as many as one sees").isEqualTo(3);
        TestMail.await(employee, 2);
        TestMail.await(stranger, 2);
        assertThat(List.of(person(made, "E").reminders(), person(made, "S").reminders())).containsOnly(1);
        answers.answer(PollWorld.token(PollMailsDbTest.text(mail)), world.options(made).getFirst().id(), Choice.YES, Language.PL);
        assertThat(person(made, "E").answers()).isEmpty();
        var meeting = world.meeting(made);
        TestMail.await(employee, 3);
        TestMail.await(stranger, 3);
        run.run();
        assertThat(TestMail.to(employee)).as("nothing twice").hasSize(3);
        Awaitility.await().untilAsserted(() -> assertThat(meetings.people(made.organiser(), meeting).stream().filter(it -> it.name().equals("E") || it.name().equals("S")))
                .extracting(MeetingPerson::told).containsOnly(MeetingPerson.Told.SENT));
    }

    @Test
    void who_is_spared_seems_to_be_mailed_no_sooner_than_who_came_with_them() {
        var made = attended();
        polls.open(made.organiser(), made.id());
        TestMail.await(employee, 1);
        assertThat(guests.paste(made.organiser(), made.id(), "E <" + employee + ">\nS <" + stranger + ">", Language.NL, null).added()).isEqualTo(2);
        TestMail.await(stranger, 1);
        Awaitility.await().untilAsserted(() -> assertThat(List.of(person(made, "E").state(), person(made, "S").state())).containsOnly(PersonState.SENT));
        assertThat(database.sql("update mail set state = 'DROPPED' where receiver = ?").param(stranger).update()).isEqualTo(1);
        assertThat(List.of(person(made, "E").state(), person(made, "S").state())).as("as if the mail server were away").containsOnly(PersonState.NOT_SENT);
        assertThat(TestMail.to(employee)).hasSize(1);
    }

    @Test
    void who_was_pasted_first_does_not_keep_the_people_of_a_session_out() {
        var made = world.draft(world.plan(), employee);
        join(made, employee, pseudonym);
        assertThat(guests.addAll(made.organiser(), made.id(), session(made))).as("everybody who was there").isEqualTo(2);
        polls.open(made.organiser(), made.id());
        TestMail.await(employee, 1);
        guests.paste(made.organiser(), made.id(), stranger, Language.NL, null);
        TestMail.await(stranger, 1);
        assertThat(TestMail.to(employee)).hasSize(1);
        var joined = database.sql("select count(*) from date_poll_guest where poll = ? and shared_with is not null").param(made.id().value()).query(Integer.class);
        assertThat(joined.single()).isEqualTo(1);
        clock.move(Duration.ofDays(101));
        run.forget();
        assertThat(joined.single()).as("nor does the database join them for longer than the addresses are kept").isZero();
    }

    @Test
    void taking_the_pseudonym_off_changes_nothing_that_an_organiser_sees_of_the_address_and_it_is_asked_itself() throws Exception {
        var made = attended();
        guests.paste(made.organiser(), made.id(), "E <" + employee + ">", Language.NL, null);
        polls.open(made.organiser(), made.id());
        TestMail.await(employee, 1);
        Awaitility.await().untilAsserted(() -> assertThat(person(made, "E").state()).isEqualTo(PersonState.SENT));
        guests.remove(made.organiser(), made.id(), person(made, pseudonym).id());
        assertThat(person(made, "E").state()).isEqualTo(PersonState.SENT);
        var own = TestMail.await(employee, 2);
        assertThat(answers.read(PollWorld.token(PollMailsDbTest.text(own))).language()).isEqualTo(Language.NL);
    }

    @Test
    void who_relied_on_the_mail_of_somebody_who_leaves_or_takes_their_address_back_is_asked_themselves() throws Exception {
        var both = twoAttended();
        both.go();
        for (var address : List.of(employee, stranger)) {
            var own = TestMail.await(address, 2);
            assertThat(answers.read(PollWorld.token(PollMailsDbTest.text(own))).language()).isEqualTo(Language.NL);
        }
        run.run();
        assertThat(List.of(TestMail.to(employee).size(), TestMail.to(stranger).size())).as("nothing twice").containsOnly(2);
    }

    @Test
    void who_relied_on_the_mail_of_somebody_who_leaves_or_takes_their_address_back_is_told_of_the_meeting_themselves() throws Exception {
        var both = twoAttended();
        world.meeting(both.made());
        for (var address : List.of(employee, stranger)) {
            assertThat(TestMail.await(address, 2).getSubject()).contains("Ciąg dalszy");
        }
        both.go();
        for (var address : List.of(employee, stranger)) {
            var own = TestMail.await(address, 3);
            assertThat(own.getSubject()).contains("Vervolg op het LAB");
            assertThat(PollMailsDbTest.text(own)).contains("METHOD:REQUEST");
        }
        assertThat(List.of(TestMail.to(employee).size(), TestMail.to(stranger).size())).as("nothing twice").containsOnly(3);
    }

    @Test
    void two_who_left_the_same_address_are_both_in_with_a_link_each() throws Exception {
        var made = attended();
        var other = pseudonym + " B";
        join(made, employee, other);
        assertThat(guests.addAll(made.organiser(), made.id(), session(made))).isEqualTo(1);
        assertThat(world.people(made)).extracting(PollPerson::name).contains(pseudonym, other);
        polls.open(made.organiser(), made.id());
        TestMail.await(employee, 2);
        var texts = List.of(PollMailsDbTest.text(TestMail.to(employee).getFirst()), PollMailsDbTest.text(TestMail.to(employee).get(1)));
        assertThat(texts).anySatisfy(it -> assertThat(it).contains(other + ","));
        assertThat(PollWorld.token(texts.getFirst())).isNotEqualTo(PollWorld.token(texts.get(1)));
        var option = world.options(made).getFirst().id();
        answers.answer(PollWorld.token(texts.getFirst()), option, Choice.YES, Language.PL);
        answers.answer(PollWorld.token(texts.get(1)), option, Choice.NO, Language.PL);
        assertThat(polls.result(made.organiser(), made.id()).answered()).isEqualTo(2);
        run.run();
        assertThat(TestMail.to(employee)).as("one mail per link").hasSize(2);
        assertThat(List.of(world.token(made, person(made, pseudonym)), world.token(made, person(made, other)))).as("on paper as well").doesNotHaveDuplicates();
    }

    @Test
    void the_outbox_shows_no_pseudonym_no_answer_and_no_link_that_works() throws Exception {
        var made = attended();
        polls.open(made.organiser(), made.id());
        var mail = PollMailsDbTest.text(TestMail.await(employee, 1));
        assertThat(mail).contains(pseudonym + ",").doesNotContain("sealed");
        var token = found(POLL, mail);
        answers.answer(token, world.options(made).getFirst().id(), Choice.YES, Language.PL);
        answers.answer(token, world.options(made).get(1).id(), Choice.NO, Language.PL);
        answers.receipt(token);
        assertThat(PollMailsDbTest.text(TestMail.await(employee, 2))).contains(": Tak", ": Nie", pseudonym + ",").doesNotContain("sealed");
        world.meeting(made);
        var invitation = PollMailsDbTest.text(TestMail.await(employee, 3)).replace("\r\n ", "");
        assertThat(invitation).contains(pseudonym + ",", "URL:").doesNotContain("sealed");
        var meetingToken = found(MEETING, invitation.substring(invitation.indexOf("URL:")));
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get("/m/" + meetingToken).statusCode()).as("also the one in the calendar opens").isEqualTo(200);
            var kept = database.sql("select concat(subject, words, page, coalesce(calendar, '')) from mail where receiver = ?").param(employee).query(String.class).list();
            assertThat(kept).hasSize(3).allSatisfy(it -> {
                var unfolded = it.replace("\r\n ", "");
                assertThat(unfolded).doesNotContain(pseudonym, ": Tak", ": Nie", token.substring(0, 20), meetingToken.substring(0, 20));
                assertThat(POLL.matcher(unfolded).find() || MEETING.matcher(unfolded).find()).isFalse();
                assertThat(browser.get("/" + found(SEALED, unfolded)).statusCode()).isEqualTo(404);
            });
        }
        var administrator = made.world().administrator();
        var sent = database.sql("select id from mail where receiver = ? order by id").param(employee).query(UUID.class).list();
        assertThat(SealedWords.shown(mails.read(administrator, new MailId(sent.get(1))).words(), "[verzegeld]")).contains("[verzegeld]").doesNotContain("sealed-words");
    }

    /** A poll that asks the people of a session, one of whom left the employee's address. */
    private PollWorld.Made attended() {
        var made = world.draft(world.plan(), null);
        join(made, employee, pseudonym);
        guests.addAll(made.organiser(), made.id(), session(made));
        return made;
    }

    /** Two people of a session, whose addresses were pasted too; they are asked, and whoever was pasted is not. */
    private record Two(PollWorld.Made made, Participants participants, Actor.Participant leaves, Actor.Participant takesBack) {

        void go() {
            participants.leave(leaves, leaves.id());
            participants.withdrawEmail(takesBack, takesBack.id());
        }
    }

    private Two twoAttended() {
        var made = world.draft(world.plan(), null);
        var both = new Two(made, participants, join(made, employee, pseudonym), join(made, stranger, pseudonym + " B"));
        guests.addAll(made.organiser(), made.id(), session(made));
        guests.paste(made.organiser(), made.id(), "E <" + employee + ">\nS <" + stranger + ">", Language.NL, null);
        polls.open(made.organiser(), made.id());
        TestMail.await(employee, 1);
        TestMail.await(stranger, 1);
        Awaitility.await().untilAsserted(() -> assertThat(List.of(person(made, "E").state(), person(made, "S").state())).containsOnly(PersonState.SENT));
        return both;
    }

    private Actor.Participant join(PollWorld.Made made, String email, String name) {
        return participants.join(Actor.ANONYMOUS, made.world().session.value(), new Joining(Ids.next(), name, StakeholderGroup.MIGRANT, Language.PL, email, true));
    }

    private static String session(PollWorld.Made made) {
        return "session:" + made.world().session.value();
    }

    private PollPerson person(PollWorld.Made made, String name) {
        return world.people(made).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private PollGuestId removed(PollWorld.Made made) {
        return new PollGuestId(database.sql("select id from date_poll_guest where poll = ? and removed_at is not null").param(made.id().value()).query(UUID.class).single());
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
