package nl.tafelronde.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The mailbox of a real IMAP server, with notices as mail servers write them. */
class InboxDbTest extends DbTest {

    private static final String PASSWORD = "geheim";

    @Autowired
    Mails mails;
    @Autowired
    MailRepository repository;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    TransactionTemplate transaction;

    private final String address = "receiver." + UUID.randomUUID() + "@example.org";
    private final UUID whose = Ids.next();
    private final List<String> calendars = new ArrayList<>();
    private boolean understood = true;
    private GreenMail server;
    private GreenMailUser box;
    private Inbox inbox;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
        server.start();
        box = server.setUser("noreply@example.org", "noreply", PASSWORD);
        inbox = new Inbox(new MailSettings("noreply@example.org", settings(PASSWORD)), repository, List.of((from, file) -> {
            calendars.add(from.value() + "\n" + file);
            return understood;
        }), clock, transactions);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/rfc822-headers", "message/rfc822"})
    void a_mail_that_comes_back_is_no_longer_sent_and_the_notice_is_removed(String form) throws Exception {
        var mail = sent();
        arrives(notice("failed", "5.1.1", messageId(mail), form));
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).isEqualTo(MailState.FAILED);
        assertThat(row().card().problem()).isEqualTo("came back: 5.1.1").doesNotContain(address);
        assertThat(mails.fates("returned/")).containsEntry(whose, MailState.FAILED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_notice_that_is_read_twice_changes_nothing_more_and_the_mail_can_go_again() throws Exception {
        var mail = sent();
        var notice = notice("failed", "5.2.2", messageId(mail), "text/rfc822-headers");
        arrives(notice);
        arrives(notice);
        inbox.read(settings(PASSWORD));
        var version = repository.findById(mail.id()).orElseThrow().card();
        arrives(notice);
        inbox.read(settings(PASSWORD));
        assertThat(row().card()).isEqualTo(version);
        transaction.executeWithoutResult(_ -> repository.findById(mail.id()).orElseThrow().again(clock.instant()));
        arrives(notice);
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).as("an old notice does not stop a new attempt").isNotEqualTo(MailState.FAILED);
    }

    @Test
    void a_notice_that_comes_before_its_mail_is_settled_waits() throws Exception {
        var mail = sent();
        transaction.executeWithoutResult(_ -> repository.findById(mail.id()).orElseThrow().take(clock.instant().plusSeconds(300)));
        arrives(notice("failed", "5.1.1", messageId(mail), "text/rfc822-headers"));
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).isEqualTo(MailState.SENDING);
        transaction.executeWithoutResult(_ -> repository.findById(mail.id()).orElseThrow().sent(clock.instant()));
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void what_is_late_what_was_never_ours_and_what_a_person_writes_stays_for_people_and_is_read_once() throws Exception {
        var mail = sent();
        arrives(notice("delayed", "4.4.1", messageId(mail), "text/rfc822-headers"));
        arrives(notice("failed", "5.1.1", "<somebody-elses@example.org>", "text/rfc822-headers"));
        arrives("From: ana@example.org\r\nSubject: Vraag\r\nContent-Type: text/plain\r\n\r\nMag mijn zus mee?\r\n");
        arrives("From: ana@example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=X\r\n\r\nno parts at all");
        arrives("From: ana@example.org\r\nContent-Type: text/plain\r\n\r\n" + "groot ".repeat(200_000));
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).isEqualTo(MailState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(5).allSatisfy(it -> assertThat(it.isSet(Flags.Flag.SEEN)).isTrue());
        assertThat(calendars).isEmpty();
    }

    @Test
    void what_a_calendar_answers_goes_to_who_sent_the_invitation_with_its_letters_whole() throws Exception {
        arrives(reply("REPLY"));
        inbox.read(settings(PASSWORD));
        assertThat(calendars).singleElement().asString().startsWith("ana@example.org\nBEGIN:VCALENDAR").contains("Żółć");
        assertThat(server.getReceivedMessages()).isEmpty();
        understood = false;
        arrives(reply("REPLY"));
        arrives(reply("REQUEST"));
        inbox.read(settings(PASSWORD));
        assertThat(calendars).as("an invitation is no answer").hasSize(2);
        assertThat(server.getReceivedMessages()).as("what nobody understood stays").hasSize(2);
        inbox.read(settings(PASSWORD));
        assertThat(calendars).as("and is not offered again").hasSize(2);
    }

    @Test
    void a_mailbox_that_does_not_let_us_in_loses_nothing() throws Exception {
        var mail = sent();
        arrives(notice("failed", "5.1.1", messageId(mail), "text/rfc822-headers"));
        assertThatThrownBy(() -> inbox.read(settings("verkeerd"))).isInstanceOf(MessagingException.class);
        assertThat(row().state()).isEqualTo(MailState.SENT);
        inbox.read(settings(PASSWORD));
        assertThat(row().state()).isEqualTo(MailState.FAILED);
        assertThat(settings(PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    @Test
    void a_module_that_fails_leaves_the_answer_new() throws Exception {
        var failing = new Inbox(new MailSettings("noreply@example.org", null), repository, List.of((_, _) -> {
            throw new IllegalStateException("no database");
        }), clock, transactions);
        arrives(reply("REPLY"));
        assertThatThrownBy(() -> failing.read(settings(PASSWORD))).isInstanceOf(IllegalStateException.class);
        inbox.read(settings(PASSWORD));
        assertThat(calendars).hasSize(1);
    }

    /** A mail of the outbox that the mail server took. */
    private MailRow sent() {
        mails.post("returned/" + whose, new Mail(EmailAddress.of(address), Language.NL, "sign-in", List.of("Ana", 15L), "http://localhost/link?token=x"));
        TestMail.await(address, 1);
        Awaitility.await().until(() -> row().state() == MailState.SENT);
        return row();
    }

    /** As the mail server itself got it. */
    private String messageId(MailRow mail) throws MessagingException {
        var id = TestMail.to(address).getFirst().getMessageID();
        assertThat(id).contains(mail.id().toString());
        return id;
    }

    private MailRow row() {
        return repository.to(address, PageRequest.of(0, 10)).getFirst();
    }

    private MailSettings.Inbox settings(String password) {
        return new MailSettings.Inbox("localhost", server.getImap().getPort(), "noreply", password, false);
    }

    private void arrives(String message) throws MessagingException {
        box.deliver(new MimeMessage(null, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }

    private String notice(String action, String status, String messageId, String form) {
        return String.join("\r\n", Arrays.asList("From: MAILER-DAEMON@relay.example.org (Mail Delivery System)", "To: noreply@example.org",
                "Subject: Undelivered Mail Returned to Sender", "Auto-Submitted: auto-replied", "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_edge\"", "", "This is a MIME-encapsulated message.", "",
                "--=_edge", "Content-Description: Notification", "Content-Type: text/plain; charset=us-ascii", "",
                "Your message could not be delivered.", "", "--=_edge", "Content-Description: Delivery report", "Content-Type: message/delivery-status", "",
                "Reporting-MTA: dns; relay.example.org", "", "Final-Recipient: rfc822; " + address, "Action: " + action, "Status: " + status,
                "Diagnostic-Code: smtp; 550 " + status + " <" + address + ">: unknown", "", "--=_edge", "Content-Type: " + form, "",
                "Message-ID: " + messageId, "To: " + address, "Subject: Je link", "Content-Type: text/plain", "", "Dag", "", "--=_edge--", ""));
    }

    private static String reply(String method) {
        return String.join("\r\n", "From: Ana <Ana@example.org>", "To: noreply@example.org", "Subject: Akkoord", "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=edge", "", "--edge", "Content-Type: text/plain", "", "Ja", "--edge",
                "Content-Type: text/calendar; charset=UTF-8; method=" + method, "Content-Transfer-Encoding: 8bit", "", "BEGIN:VCALENDAR",
                "METHOD:" + method, "BEGIN:VEVENT", "SUMMARY:Żółć", "END:VEVENT", "END:VCALENDAR", "--edge--", "");
    }
}
