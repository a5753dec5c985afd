package nl.tafelronde.poll;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.meeting.MeetingsDbTest;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.GuestRows;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a poll mails, to a real mail server: everybody their own link, in their language, nothing twice. */
@Import({PollWorld.class, World.Maker.class})
class PollMailsDbTest extends DbTest {

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
    Mails mails;
    @Autowired
    MailKinds kinds;
    @Autowired
    Participants participants;
    @Autowired
    PersonalFiles files;
    @Autowired
    GuestRows rows;
    @Autowired
    AnswerRows counters;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    JdbcClient database;

    private final String ana = "ana." + UUID.randomUUID() + "@example.org";
    private final String bo = "bo." + UUID.randomUUID() + "@example.org";

    @Test
    void everybody_gets_a_link_of_their_own_in_their_language_and_nobodys_address_but_theirs() throws Exception {
        var made = world.draft(world.plan(), "Bo Jansen <" + bo + ">");
        guests.paste(made.organiser(), made.id(), ana, Language.PL, StakeholderGroup.MIGRANT);
        polls.open(made.organiser(), made.id());
        var polish = TestMail.await(ana, 1);
        var dutch = TestMail.await(bo, 1);
        assertThat(polish.getSubject()).isEqualTo("Kiedy możesz? Ciąg dalszy");
        assertThat(text(dutch)).contains("Dag Bo Jansen,").doesNotContain(ana);
        assertThat(text(polish)).doesNotContain(bo, "Bo Jansen");
        assertThat(answers.read(PollWorld.token(text(polish))).language()).isEqualTo(Language.PL);
        assertThat(PollWorld.token(text(polish))).isNotEqualTo(PollWorld.token(text(dutch)));
        Awaitility.await().untilAsserted(() -> assertThat(polls.result(made.organiser(), made.id()).states()).containsOnly(java.util.Map.entry(PersonState.SENT, 2)));
        answers.opened(PollWorld.token(text(dutch)));
        assertThat(world.people(made)).extracting(PollPerson::state).containsExactly(PersonState.OPENED, PersonState.SENT);
    }

    @Test
    void two_reminders_at_most_only_for_who_is_silent_also_when_two_nodes_look_at_once() throws Exception {
        var made = world.open(world.plan(), ana, bo);
        TestMail.await(ana, 1);
        TestMail.await(bo, 1);
        answers.answer(PollWorld.token(text(TestMail.to(bo).getFirst())), world.options(made).getFirst().id(), Choice.NO, Language.NL);
        clock.move(Duration.ofDays(6));
        runOnTwoNodes();
        assertThat(TestMail.await(ana, 2).getSubject()).startsWith("Kun je nog kiezen?");
        assertThat(guests.remind(made.organiser(), made.id(), null)).isEqualTo(1);
        TestMail.await(ana, 3);
        clock.move(Duration.ofDays(3).plusHours(12));
        runOnTwoNodes();
        assertThat(guests.remind(made.organiser(), made.id(), null)).isZero();
        assertThat(world.people(made).getFirst().reminders()).isEqualTo(2);
        assertThat(mails.fates("date-poll/" + made.id() + "/reminder-3")).isEmpty();
        assertThat(TestMail.to(ana)).hasSize(3);
        assertThat(TestMail.to(bo)).hasSize(1);
    }

    @Test
    void who_answered_is_asked_once_more_when_a_date_comes_and_their_answers_stay() throws Exception {
        var made = world.open(world.plan(), ana, bo);
        var token = PollWorld.token(text(TestMail.await(ana, 1)));
        var options = world.options(made);
        answers.answer(token, options.getFirst().id(), Choice.YES, Language.NL);
        var read = polls.read(made.organiser(), made.id());
        polls.change(made.organiser(), made.id(), read.version(), world.plan(options.getFirst().slot(), options.get(1).slot(), world.evening(16)));
        assertThat(TestMail.await(ana, 2).getSubject()).startsWith("De data zijn veranderd");
        runOnTwoNodes();
        assertThat(TestMail.to(ana)).hasSize(2);
        assertThat(TestMail.to(bo)).as("who did not answer has the same link").hasSize(1);
        var page = answers.read(token);
        assertThat(page.dates()).extracting(PollPage.Date::mine).containsExactly(Choice.YES, null, null);
        assertThat(page.dates()).extracting(PollPage.Date::fresh).containsExactly(false, false, true);
    }

    @Test
    void who_wants_no_mail_of_this_kind_gets_none_of_any_poll_and_can_have_it_back() throws Exception {
        var first = world.open(world.plan(), ana);
        var mail = TestMail.await(ana, 1);
        var stop = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(stop).contains("/access/no-mail?about=").doesNotContain("ana");
        assertThat(text(mail)).contains("Geen mail meer over datumprikkers");
        try (var program = HttpClient.newHttpClient()) {
            var done = program.send(HttpRequest.newBuilder(URI.create(address() + stop.substring(stop.indexOf("/access"))))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(done.statusCode()).isEqualTo(200);
        }
        assertThat(guests.remind(first.organiser(), first.id(), null)).isZero();
        var second = world.open(world.plan(), ana, bo);
        TestMail.await(bo, 1);
        Awaitility.await().untilAsserted(() -> assertThat(world.people(second)).extracting(PollPerson::state).contains(PersonState.STOPPED));
        assertThat(TestMail.to(ana)).hasSize(1);
        kinds.resume(stop.substring(stop.indexOf('=') + 1));
        world.open(world.plan(), ana);
        TestMail.await(ana, 2);
    }

    @Test
    void a_mailbox_that_refused_shows_as_bounced_and_can_be_tried_again() {
        var made = world.open(world.plan(), ana);
        TestMail.await(ana, 1);
        Awaitility.await().untilAsserted(() -> assertThat(world.people(made)).extracting(PollPerson::state).containsExactly(PersonState.SENT));
        assertThat(database.sql("update mail set state = 'FAILED' where receiver = ?").param(ana).update()).isEqualTo(1);
        assertThat(world.people(made)).extracting(PollPerson::state).containsExactly(PersonState.BOUNCED);
        assertThat(guests.handouts(made.organiser(), made.id())).hasSize(1);
        guests.tryAgain(made.organiser(), made.id());
        TestMail.await(ana, 2);
    }

    @Test
    void five_thousand_people_are_asked_each_once() {
        var several = UUID.randomUUID();
        var addresses = IntStream.range(0, 5_000).mapToObj(it -> "p" + it + "." + several + "@example.org").toList();
        var made = world.draft(world.plan(), null);
        var pasted = guests.paste(made.organiser(), made.id(), String.join("\n", addresses) + "\n" + addresses.getFirst() + "\ngeen adres\n",
                Language.NL, StakeholderGroup.MIGRANT);
        assertThat(pasted.added()).isEqualTo(5_000);
        polls.open(made.organiser(), made.id());
        run.run();
        var ours = "%" + several + "@example.org";
        Awaitility.await().untilAsserted(() -> assertThat(database.sql("select count(*) from mail where receiver like ?").param(ours).query(Integer.class).single())
                .isEqualTo(5_000));
        assertThat(database.sql("select count(distinct receiver) from mail where receiver like ?").param(ours).query(Integer.class).single()).isEqualTo(5_000);
        // the rest is not sent, and other tests do not find them in the outbox
        database.sql("delete from mail where receiver like ? and state <> 'SENDING'").param(ours).update();
        Awaitility.await().untilAsserted(() -> {
            database.sql("delete from mail where receiver like ? and state <> 'SENDING'").param(ours).update();
            assertThat(database.sql("select count(*) from mail where receiver like ?").param(ours).query(Integer.class).single()).isZero();
        });
    }

    @Test
    void thousands_are_reminded_in_parts_each_once_and_who_answers_does_not_wait_for_that() {
        var some = silent(210);
        var more = silent(430);
        var first = Queries.during(() -> assertThat(guests.remind(some.organiser(), some.id(), null)).isEqualTo(210));
        assertThat(Queries.during(() -> assertThat(guests.remind(more.organiser(), more.id(), null)).isEqualTo(430))).isEqualTo(first);
        Awaitility.await().untilAsserted(() -> assertThat(reminders(more)).isEqualTo(430));
        rows.due(more.id().value(), PollGuests.REMINDERS, null);
        transactions.executeWithoutResult(_ -> {
            counters.hold(more.id().value());
            try {
                runOnTwoNodes();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
        Awaitility.await().untilAsserted(() -> assertThat(reminders(more)).isEqualTo(860));
        rows.due(more.id().value(), PollGuests.REMINDERS, null);
        run.run();
        assertThat(reminders(more)).isEqualTo(860);
        assertThat(mails.fates("date-poll/" + more.id() + "/reminder-1/")).hasSize(430);
        assertThat(mails.fates("date-poll/" + more.id() + "/reminder-2/")).hasSize(430);
        Awaitility.await().untilAsserted(() -> assertThat(reminders(some)).isEqualTo(210));
        unsend(some);
        unsend(more);
    }

    /** A poll of which so many were told and nobody answered. */
    private PollWorld.Made silent(int people) {
        var made = world.draft(world.plan(), PollWorld.addresses(people));
        assertThat(database.sql("update date_poll_guest set invited = 1 where poll = ?").param(made.id().value()).update()).isEqualTo(people);
        polls.open(made.organiser(), made.id());
        return made;
    }

    private int reminders(PollWorld.Made made) {
        return database.sql("select sum(reminders) from date_poll_guest where poll = ?").param(made.id().value()).query(Integer.class).single();
    }

    /** The rest is not sent, and other tests do not find it in the outbox. */
    private void unsend(PollWorld.Made made) {
        var ours = "date-poll/" + made.id() + "/%";
        Awaitility.await().untilAsserted(() -> {
            database.sql("delete from mail where mail_key like ? and state <> 'SENDING'").param(ours).update();
            assertThat(database.sql("select count(*) from mail where mail_key like ?").param(ours).query(Integer.class).single()).isZero();
        });
    }

    @Test
    void an_unknown_or_changed_link_stops_nothing() throws Exception {
        try (var browser = new nl.tafelronde.TestBrowser(address())) {
            assertThat(browser.get("/access/no-mail?about=onzin").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void a_cancelled_poll_is_told_once_and_a_receipt_only_on_request() throws Exception {
        var made = world.open(world.plan(), ana);
        var token = PollWorld.token(text(TestMail.await(ana, 1)));
        answers.answer(token, world.options(made).getFirst().id(), Choice.IF_NEED_BE, Language.NL);
        answers.receipt(token);
        assertThat(text(TestMail.await(ana, 2))).contains(": Als het moet", ": nog niets");
        polls.cancel(made.organiser(), made.id(), "Te weinig mensen kunnen.");
        assertThat(text(TestMail.await(ana, 3))).contains("gaat niet door", "Te weinig mensen kunnen.");
        runOnTwoNodes();
        polls.reopen(made.organiser(), made.id());
        runOnTwoNodes();
        assertThat(TestMail.await(ana, 4).getSubject()).as("who heard of the end hears that it goes on").startsWith("Toch weer open");
        assertThat(answers.read(PollWorld.token(text(TestMail.to(ana).get(3)))).closedKey()).isNull();
        polls.cancel(made.organiser(), made.id(), "");
        TestMail.await(ana, 5);
        runOnTwoNodes();
        assertThat(TestMail.to(ana)).as("each once").hasSize(5);
    }

    @Test
    void a_settled_poll_that_was_cancelled_and_opens_again_is_told() {
        var made = world.open(world.plan(), ana);
        TestMail.await(ana, 1);
        world.meeting(made);
        TestMail.await(ana, 2);
        polls.cancel(made.organiser(), made.id(), "");
        assertThat(subject(TestMail.await(ana, 3))).startsWith("Gaat niet door");
        run.run();
        polls.reopen(made.organiser(), made.id());
        assertThat(subject(TestMail.await(ana, 4))).startsWith("Toch weer open");
        run.run();
        assertThat(TestMail.to(ana)).as("that it is off is told once").hasSize(4);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_renewed_link_is_mailed_and_the_old_one_is_dead() throws Exception {
        var made = world.open(world.plan(), ana);
        var old = PollWorld.token(text(TestMail.await(ana, 1)));
        answers.answer(old, world.options(made).getFirst().id(), Choice.YES, Language.NL);
        guests.renew(made.organiser(), made.id(), world.people(made).getFirst().id());
        var mail = TestMail.await(ana, 2);
        assertThat(mail.getSubject()).startsWith("Je nieuwe link");
        var fresh = PollWorld.token(text(mail));
        assertThat(answers.read(fresh).dates()).extracting(PollPage.Date::mine).as("what was answered is there").containsExactly(Choice.YES, null);
        assertThatThrownBy(() -> answers.read(old)).satisfies(refusedWith("poll.link.renewed"));
        assertThatThrownBy(() -> answers.answer(old, world.options(made).getFirst().id(), Choice.NO, Language.NL)).satisfies(refusedWith("poll.link.renewed"));
    }

    @Test
    void the_link_of_a_reminder_opens_the_page_of_whoever_was_reminded() throws Exception {
        var made = world.draft(world.plan(), bo);
        guests.paste(made.organiser(), made.id(), ana, Language.PL, StakeholderGroup.MIGRANT);
        polls.open(made.organiser(), made.id());
        TestMail.await(ana, 1);
        TestMail.await(bo, 1);
        assertThat(guests.remind(made.organiser(), made.id(), null)).isEqualTo(2);
        var hers = PollWorld.token(text(TestMail.await(ana, 2)));
        var his = PollWorld.token(text(TestMail.await(bo, 2)));
        try (var browser = new nl.tafelronde.TestBrowser(address())) {
            assertThat(browser.get("/p/" + hers).body()).contains("<html lang=\"pl\"");
            assertThat(browser.get("/p/" + his).body()).contains("<html lang=\"nl\"");
        }
        answers.answer(hers, world.options(made).getFirst().id(), Choice.YES, Language.PL);
        assertThat(world.people(made)).extracting(PollPerson::name, it -> it.state() == PersonState.ANSWERED)
                .containsExactly(Tuple.tuple("", false), Tuple.tuple("", true));
    }

    @Test
    void a_participant_who_takes_their_address_back_is_forgotten_by_the_poll_and_its_outbox() throws Exception {
        var made = world.draft(world.plan(), null);
        var session = made.world().session.value();
        var left = participants.join(Actor.ANONYMOUS, session, new Joining(Ids.next(), "Sowa " + ana.substring(4, 10), StakeholderGroup.MIGRANT, Language.PL, ana, true));
        assertThat(guests.addAll(made.organiser(), made.id(), "session:" + session)).isEqualTo(2);
        assertThat(guests.addAll(made.organiser(), made.id(), "session:" + session)).as("nobody twice").isZero();
        polls.open(made.organiser(), made.id());
        TestMail.await(ana, 1);
        assertThat(world.people(made)).extracting(PollPerson::state).contains(PersonState.UNREACHABLE);
        assertThat(guests.handouts(made.organiser(), made.id())).hasSize(1);
        assertThat(files.export(left).get("poll").toString()).contains(ana);
        var token = PollWorld.token(text(TestMail.to(ana).getFirst()));
        answers.answer(token, world.options(made).getFirst().id(), Choice.YES, Language.PL);
        participants.withdrawEmail(left, left.id());
        assertThat(rows.of(made.id().value())).allSatisfy(it -> assertThat(it.email()).isNull());
        assertThat(files.export(left).toString()).doesNotContain(ana);
        assertThat(answers.read(token).mailable()).isFalse();
        participants.leave(left, left.id());
        assertThat(polls.result(made.organiser(), made.id()).asked()).isEqualTo(1);
        participants.change(made.world().participant(), made.world().participant().id(), new ParticipantChange(null, null, null, false));
    }

    @Test
    void who_erases_their_account_is_off_the_list_and_addresses_go_some_time_after_the_poll() {
        var made = world.draft(world.plan(), ana);
        var member = made.world().account("Lid", false);
        var members = guests.audiences(made.organiser(), made.world().space.value()).stream().filter(it -> it.key().equals("members")).findFirst();
        assertThat(members).hasValueSatisfying(it -> assertThat(it.people()).isGreaterThanOrEqualTo(3));
        guests.addAll(made.organiser(), made.id(), "members");
        var somebody = made.world().person(World.Who.MEMBER);
        assertThat(member).isNotEqualTo(somebody);
        var before = polls.result(made.organiser(), made.id()).asked();
        var email = rows.ofAccount(somebody.id().value()).getFirst().email();
        files.erase(somebody, email.value());
        assertThat(polls.result(made.organiser(), made.id()).asked()).isEqualTo(before - 1);
        polls.open(made.organiser(), made.id());
        run.forget();
        assertThat(rows.of(made.id().value())).anySatisfy(it -> assertThat(it.email()).isNotNull());
        clock.move(Duration.ofDays(101));
        run.forget();
        assertThat(rows.of(made.id().value())).allSatisfy(it -> assertThat(it.email() + it.name()).isEqualTo("null"));
    }

    /** What two nodes do that wake at the same moment. */
    private void runOnTwoNodes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(IntStream.range(0, 2).<Callable<Void>>mapToObj(_ -> () -> {
                run.run();
                return null;
            }).toList())) {
                done.get();
            }
        }
    }

    static String text(MimeMessage mail) throws Exception {
        var found = new ArrayList<String>();
        MeetingsDbTest.collect(mail.getContent(), found);
        return String.join("\n", List.copyOf(found));
    }
}
