package nl.tafelronde.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.MovableClock;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.AddressForgotten;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.StubbornMailServer.Mood;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import nl.tafelronde.mail.domain.NewMails;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, with real mail servers: a willing one and several that make trouble. */
class OutboxDbTest extends DbTest {

    @Autowired
    Mails mails;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    MailTemplates templates;
    @Autowired
    SealedLinks seals;
    @Autowired
    MailRepository repository;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    PlatformTransactionManager transactions;

    /** The clock of the runs in this test: so far ahead that the application's own run leaves their mails alone. */
    final MovableClock later = new MovableClock();
    final String address = "receiver." + UUID.randomUUID() + "@example.org";
    final String key = "test/" + UUID.randomUUID();

    @BeforeEach
    void ahead() {
        later.move(Duration.ofDays(400));
    }

    @Test
    void a_mail_of_the_outbox_is_stored_with_what_asked_for_it_and_sent_once() {
        transaction.executeWithoutResult(status -> {
            mails.post("rolled-back/" + key, mail());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            mails.post(key, mail());
            mails.post(key, mail());
            assertThat(TestMail.to(address)).isEmpty();
        });
        mails.post(key, mail());
        TestMail.await(address, 1);
        until(MailState.SENT);
        assertThat(rows()).hasSize(1);
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void several_nodes_that_empty_one_outbox_send_every_mail_once() throws Exception {
        try (var server = new StubbornMailServer(Mood.WILLING); var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 40).forEach(it -> stored(key + "/" + it));
            threads.invokeAll(IntStream.range(0, 4).<Callable<Void>>mapToObj(_ -> () -> {
                run(server.client()).run();
                return null;
            }).toList());
            var mine = rows().stream().map(it -> "<" + it.id() + "@example.org>").toList();
            assertThat(server.taken()).doesNotHaveDuplicates().containsAll(mine);
            assertThat(rows()).hasSize(40).allSatisfy(it -> assertThat(it.state()).isEqualTo(MailState.SENT));
        }
    }

    @ParameterizedTest
    @CsvSource({"REFUSES_RECEIVER, FAILED, 550", "REFUSES_WORDS, FAILED, 554", "GREYLISTS, WAITING, 451",
        "SILENT_AFTER_WORDS, UNSURE, SocketTimeout", "GONE_AFTER_WORDS, UNSURE, handed over", "SILENT_FROM_THE_START, WAITING, reached"})
    void what_a_mail_server_does_decides_what_becomes_of_a_mail(Mood mood, MailState state, String problem) throws Exception {
        try (var server = new StubbornMailServer(mood)) {
            stored(key);
            run(server.client()).run();
            assertThat(row().state()).isEqualTo(state);
            assertThat(row().card().problem()).contains(problem).doesNotContain(address);
        }
    }

    @Test
    void a_greylisted_mail_is_offered_again_after_a_minute_under_the_same_id() throws Exception {
        try (var server = new StubbornMailServer(Mood.GREYLISTS)) {
            stored(key);
            var run = run(server.client());
            run.run();
            run.run();
            assertThat(row().card().attempts()).as("not before its time").isEqualTo(1);
            later.move(Duration.ofSeconds(61));
            run.run();
            assertThat(row().state()).isEqualTo(MailState.SENT);
            assertThat(mine(server)).isEqualTo(1);
        }
    }

    @Test
    void a_mail_that_may_have_been_taken_is_not_sent_again_by_itself() throws Exception {
        try (var server = new StubbornMailServer(Mood.GONE_AFTER_WORDS)) {
            stored(key);
            var run = run(server.client());
            run.run();
            later.move(Duration.ofHours(30));
            run.run();
            assertThat(mine(server)).isEqualTo(1);
            assertThat(row().state()).isEqualTo(MailState.UNSURE);
        }
    }

    @Test
    void a_node_that_dies_while_sending_leaves_a_mail_that_is_unsure() {
        stored(key);
        transaction.executeWithoutResult(_ -> row().take(later.instant().plus(MailRun.UNDER_WAY)));
        var run = run(null);
        run.run();
        assertThat(row().state()).isEqualTo(MailState.SENDING);
        later.move(MailRun.UNDER_WAY.plusSeconds(1));
        run.run();
        assertThat(row().state()).isEqualTo(MailState.UNSURE);
    }

    @Test
    void a_mail_that_nobody_takes_is_tried_less_and_less_often_and_given_up_after_two_days() throws Exception {
        try (var server = new StubbornMailServer(Mood.SILENT_FROM_THE_START)) {
            stored(key);
            var run = run(server.client());
            for (var hour = 0; hour < 50 * 4; hour++) {
                run.run();
                later.move(Duration.ofMinutes(15));
            }
            assertThat(row().state()).isEqualTo(MailState.FAILED);
            assertThat(row().card().attempts()).isBetween(12, 25);
        }
    }

    @Test
    void without_a_mail_server_a_mail_waits_two_days_and_is_not_sent_when_one_comes_too_late() throws Exception {
        stored(key);
        run(null).run();
        assertThat(row().state()).isEqualTo(MailState.WAITING);
        later.move(Duration.ofHours(49));
        try (var server = new StubbornMailServer(Mood.WILLING)) {
            run(server.client()).run();
            assertThat(server.taken()).doesNotContain("<" + row().id() + "@example.org>");
        }
        assertThat(row().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void an_administrator_sends_again_what_failed_and_takes_out_what_should_not_go() throws Exception {
        try (var server = new StubbornMailServer(Mood.REFUSES_RECEIVER)) {
            stored(key);
            run(server.client()).run();
        }
        var id = row().card().id();
        assertThat(mails.list(Actor.SYSTEM, EnumSet.of(MailState.FAILED), 0, 1_000)).extracting(MailCard::id).contains(id);
        assertThat(mails.read(Actor.SYSTEM, id).words()).contains("Ana");
        mails.drop(Actor.SYSTEM, id);
        assertThat(row().state()).isEqualTo(MailState.DROPPED);
        mails.again(Actor.SYSTEM, id);
        TestMail.await(address, 1);
        until(MailState.SENT);
        assertThatThrownBy(() -> mails.again(Actor.SYSTEM, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> mails.drop(Actor.SYSTEM, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_settled_long_ago_is_forgotten_and_what_waits_is_not() {
        stored(key);
        var run = run(null);
        later.move(Duration.ofDays(31));
        run.forget();
        assertThat(rows()).hasSize(1);
        run.run();
        later.move(Duration.ofDays(31));
        run.forget();
        assertThat(rows()).isEmpty();
    }

    @Test
    void who_takes_their_address_back_is_taken_out_of_the_outbox_and_nobody_else_is() {
        var whose = Ids.next();
        stored(key + "/once/" + whose);
        stored(key + "/once/" + Ids.next());
        transaction.executeWithoutResult(_ -> events.publishEvent(new AddressForgotten(EmailAddress.of(address), whose)));
        assertThat(rows()).hasSize(1);
        assertThat(mails.fates(key + "/once/")).hasSize(2).containsEntry(whose, MailState.DROPPED);
    }

    @ParameterizedTest
    @EnumSource(value = MailState.class, names = {"SENT", "SENDING"})
    void what_is_gone_or_under_way_cannot_be_taken_out(MailState state) {
        assertThat(state.mayDrop()).isFalse();
        assertThat(state.maySendAgain()).isFalse();
    }

    /** Puts a mail in the outbox without waking the application, so that the test itself decides when it is sent. */
    private void stored(String itsKey) {
        var written = templates.write(mail());
        transaction.executeWithoutResult(_ -> repository.add(List.of(new NewMails.NewMail(Ids.next(), itsKey, "sign-in", address, "nl", written.subject(),
                written.words(), written.page(), null, null, null)), later.instant()));
    }

    private MailRun run(JavaMailSenderImpl server) {
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("sender", server);
        }
        var handOver = new SmtpHandOver(beans.getBeanProvider(JavaMailSenderImpl.class), new MailSettings("Tafelronde <noreply@example.org>", null));
        return new MailRun(repository, handOver, seals, later, Duration.ofDays(30), transactions);
    }

    private Mail mail() {
        return new Mail(EmailAddress.of(address), Language.NL, "sign-in", List.of("Ana", 15L), "http://localhost/link?token=x");
    }

    private void until(MailState state) {
        Awaitility.await().until(() -> row().state() == state);
    }

    /** How often the server took the mail of this test; what the application sends for others meanwhile is not counted. */
    private int mine(StubbornMailServer server) {
        return Collections.frequency(server.taken(), "<" + row().id() + "@example.org>");
    }

    private MailRow row() {
        return rows().getFirst();
    }

    private List<MailRow> rows() {
        return repository.to(address, PageRequest.of(0, 100));
    }
}
