package nl.tafelronde.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.property.Method;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPerson;
import nl.tafelronde.poll.PollWorld;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Where places are few: who has one knows it, who has none knows that too, and nobody keeps one who went. */
@Import({PollWorld.class, World.Maker.class})
class MeetingPlacesDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests asked;
    @Autowired
    PollAnswers answers;
    @Autowired
    Meetings meetings;
    @Autowired
    Comings comings;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MeetingRun run;
    @Autowired
    MeetingGuestRows rows;
    @Autowired
    MeetingRepository repository;
    @Autowired
    MeetingMails mails;
    @Autowired
    JdbcTemplate database;
    @Autowired
    Participants participants;
    @Autowired
    PersonalFiles files;
    @Autowired
    Accounts accounts;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String bo = "bo." + UUID.randomUUID() + "@example.org";
    private final String cas = "cas." + UUID.randomUUID() + "@example.org";
    private final String dia = "dia." + UUID.randomUUID() + "@example.org";

    @Test
    void who_gave_up_a_place_and_gets_another_is_told_and_hears_when_it_is_called_off() throws Exception {
        var made = everybodySaysYes(2, ana, bo, cas);
        var meeting = world.meeting(made);
        TestMail.await(bo, 2);
        var anaLink = link(TestMail.await(ana, 2));
        var boLink = link(TestMail.to(bo).get(1));
        comings.say(anaLink, false, Language.NL);
        assertThat(TestMail.await(cas, 3).getSubject()).isEqualTo("Er is plaats voor je: Vervolg op het LAB");
        assertThat(comings.say(anaLink, true, Language.NL).coming()).isEqualTo(Coming.WAITING);
        comings.say(boLink, false, Language.NL);
        assertThat(method(TestMail.await(ana, 3))).as("the place is in their calendar again").isEqualTo(Method.REQUEST);
        assertThat(TestMail.to(ana).get(2).getSubject()).isEqualTo("Er is plaats voor je: Vervolg op het LAB");
        assertThat(comings.read(anaLink).coming()).isEqualTo(Coming.UNKNOWN);

        comings.say(anaLink, false, Language.NL);
        comings.say(boLink, true, Language.NL);
        comings.say(anaLink, true, Language.NL);
        assertThat(comings.read(anaLink).coming()).isEqualTo(Coming.WAITING);
        meetings.cancel(made.organiser(), meeting, "Ziek");
        assertThat(method(TestMail.await(ana, 4))).as("who waits has it in their calendar still").isEqualTo(Method.CANCEL);
        assertThat(method(TestMail.await(bo, 3))).isEqualTo(Method.CANCEL);
        run.run();
        assertThat(TestMail.to(ana)).as("nothing twice").hasSize(4);
    }

    @Test
    void a_place_that_came_free_twice_is_told_twice() throws Exception {
        var made = everybodySaysYes(1, ana, bo);
        world.meeting(made);
        var anaLink = link(TestMail.await(ana, 2));
        var boLink = link(TestMail.await(bo, 2));
        comings.say(anaLink, false, Language.NL);
        TestMail.await(bo, 3);
        comings.say(anaLink, true, Language.NL);
        comings.say(boLink, false, Language.NL);
        TestMail.await(ana, 3);
        comings.say(boLink, true, Language.NL);
        comings.say(anaLink, false, Language.NL);
        assertThat(TestMail.await(bo, 4).getSubject()).startsWith("Er is plaats voor je");
    }

    @Test
    void who_has_no_place_hears_the_date_the_changes_and_the_end_in_words_only() throws Exception {
        var made = everybodySaysYes(1, ana, bo);
        asked.paste(made.organiser(), made.id(), cas, Language.PL, null);
        TestMail.await(cas, 1);
        var meeting = world.meeting(made);
        assertThat(TestMail.await(bo, 2).getSubject()).isEqualTo("De datum staat, je staat op de wachtlijst: Vervolg op het LAB");
        assertThat(TestMail.await(cas, 2).getSubject()).isEqualTo("Termin ustalony: Ciąg dalszy");
        assertThat(MeetingsDbTest.text(TestMail.to(bo).get(1))).contains("Alle plaatsen zijn bezet").doesNotContain("BEGIN:VCALENDAR");
        assertThat(MeetingsDbTest.text(TestMail.to(cas).get(1))).doesNotContain("BEGIN:VCALENDAR");
        var read = meetings.read(made.organiser(), meeting);
        var plan = read.plan();
        meetings.change(made.organiser(), meeting, read.version(),
                new MeetingPlan(plan.title(), plan.explanation(), "Stadhuis", plan.starts().plusDays(1), plan.ends().plusDays(1), false));
        assertThat(MeetingsDbTest.text(TestMail.await(bo, 3))).contains("Je hebt er nu geen plaats", "Stadhuis").doesNotContain("BEGIN:VCALENDAR");
        polls.cancel(made.organiser(), made.id(), "De zaal is weg.");
        var off = TestMail.await(bo, 4);
        assertThat(off.getSubject()).isEqualTo("Gaat niet door: Vervolg op het LAB");
        assertThat(MeetingsDbTest.text(off)).contains("De zaal is weg.").doesNotContain("BEGIN:VCALENDAR", "agenda");
        assertThat(TestMail.await(cas, 4).getSubject()).isEqualTo("Odwołane: Ciąg dalszy");
        assertThat(method(TestMail.await(ana, 4))).isEqualTo(Method.CANCEL);
        assertThat(MeetingsDbTest.text(TestMail.to(ana).get(3))).as("the reason that was given").contains("De zaal is weg.");
    }

    @Test
    void who_takes_a_free_place_after_all_gets_it_into_their_calendar() throws Exception {
        var made = world.open(world.plan(world.evening(14).places(5)), ana);
        TestMail.await(ana, 1);
        world.meeting(made);
        assertThat(comings.say(link(TestMail.await(ana, 2)), true, Language.NL).coming()).isEqualTo(Coming.YES);
        assertThat(method(TestMail.await(ana, 3))).isEqualTo(Method.REQUEST);
    }

    @Test
    void the_place_of_who_leaves_or_erases_themselves_is_for_who_waits() throws Exception {
        var made = world.draft(world.plan(world.evening(14).places(1)), null);
        var participant = made.world().participant();
        var member = made.world().person(World.Who.MEMBER);
        asked.addAll(made.organiser(), made.id(), "members");
        asked.addAll(made.organiser(), made.id(), "session:" + made.world().session);
        asked.paste(made.organiser(), made.id(), dia, Language.NL, StakeholderGroup.RESIDENT);
        polls.open(made.organiser(), made.id());
        TestMail.await(dia, 1);
        var option = world.options(made).getFirst().id();
        var people = world.people(made);
        for (var who : List.of(named(people, member.name()), people.get(people.size() - 2), people.getLast())) {
            answers.answer(world.token(made, who), option, Choice.YES, Language.NL);
        }
        var meeting = world.meeting(made);
        assertThat(TestMail.await(dia, 2).getSubject()).contains("je staat op de wachtlijst");
        files.erase(member, accounts.me(member).email());
        assertThat(guest(meeting, participant.id().value()).coming()).as("the next in line").isEqualTo(Coming.UNKNOWN);
        assertThat(TestMail.to(dia)).hasSize(2);
        participants.leave(participant, participant.id());
        assertThat(TestMail.await(dia, 3).getSubject()).isEqualTo("Er is plaats voor je: Vervolg op het LAB");
        assertThat(method(TestMail.to(dia).get(2))).isEqualTo(Method.REQUEST);
    }

    @Test
    void a_poll_that_is_cancelled_before_anybody_heard_of_its_date_is_told_all_the_same() throws Exception {
        var made = world.open(world.plan(), ana);
        TestMail.await(ana, 1);
        var option = world.options(made).getFirst().id();
        transaction.executeWithoutResult(_ -> {
            polls.choose(made.organiser(), made.id(), option);
            polls.cancel(made.organiser(), made.id(), "");
        });
        assertThat(TestMail.await(ana, 2).getSubject()).startsWith("Gaat niet door");
    }

    @Test
    void who_shares_an_address_hears_of_a_place_that_came_free_for_them() throws Exception {
        var made = world.draft(world.plan(world.evening(14).places(1)), null);
        participants.join(Actor.ANONYMOUS, made.world().session.value(), new Joining(Ids.next(), "Klaproos", StakeholderGroup.MIGRANT, Language.PL, ana, true));
        asked.addAll(made.organiser(), made.id(), "session:" + made.world().session);
        asked.paste(made.organiser(), made.id(), "Ana <" + ana + ">\nBo <" + bo + ">", Language.NL, StakeholderGroup.RESIDENT);
        polls.open(made.organiser(), made.id());
        TestMail.await(ana, 1);
        TestMail.await(bo, 1);
        answers.answer(world.token(made, named(world.people(made), "Bo")), world.options(made).getFirst().id(), Choice.YES, Language.NL);
        var meeting = world.meeting(made);
        TestMail.await(ana, 2);
        var boLink = link(TestMail.await(bo, 2));
        var spared = rows.of(meeting.value()).stream().filter(it -> it.sharedWith() != null).findFirst().orElseThrow();
        assertThat(comings.say(MeetingsDbTest.link(mails.link(spared)), true, Language.NL).coming()).isEqualTo(Coming.WAITING);
        comings.say(boLink, false, Language.NL);
        assertThat(TestMail.await(ana, 3).getSubject()).isEqualTo("Er is plaats voor je: Vervolg op het LAB");
        assertThat(method(TestMail.to(ana).get(2))).isEqualTo(Method.REQUEST);
    }

    @Test
    void whoever_cancels_the_poll_and_who_says_whether_they_come_do_not_wait_for_each_other() throws Exception {
        var made = world.draft(world.plan(), null);
        asked.addAll(made.organiser(), made.id(), "session:" + made.world().session);
        polls.open(made.organiser(), made.id());
        var meeting = world.meeting(made);
        var unreached = guest(meeting, made.world().participant().id().value());
        try (var other = Executors.newSingleThreadExecutor()) {
            var cancelling = new AtomicReference<Future<?>>();
            transaction.executeWithoutResult(_ -> {
                repository.hold(meeting.value());
                cancelling.set(other.submit(() -> polls.cancel(made.organiser(), made.id(), "")));
                Awaitility.await("waits for the meeting").until(() -> cancelling.get().isDone() || database.queryForObject(
                        "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT' and trx_query like '%from meeting %'", Integer.class) > 0);
                rows.said(unreached.id().value(), Coming.YES, true, 0, Language.NL, clock.instant());
            });
            cancelling.get().get();
        }
        assertThat(guest(meeting, made.world().participant().id().value()).coming()).isEqualTo(Coming.YES);
        assertThat(meetings.read(made.organiser(), meeting).state()).isEqualTo(MeetingState.CANCELLED);
    }

    private PollWorld.Made everybodySaysYes(int places, String... people) {
        var made = world.open(world.plan(world.evening(14).places(places)), people);
        var option = world.options(made).getFirst().id();
        for (var address : people) {
            TestMail.await(address, 1);
        }
        world.people(made).forEach(it -> answers.answer(world.token(made, it), option, Choice.YES, Language.NL));
        return made;
    }

    private MeetingGuest guest(MeetingId meeting, UUID participant) {
        return rows.of(meeting.value()).stream().filter(it -> participant.equals(it.participant())).findFirst().orElseThrow();
    }

    private static PollPerson named(List<PollPerson> people, String name) {
        return people.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static String link(MimeMessage mail) throws Exception {
        return MeetingsDbTest.link(MeetingsDbTest.text(mail));
    }

    private static String method(MimeMessage mail) throws Exception {
        return MeetingsDbTest.calendar(mail).getMethod().getValue();
    }
}
