package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another address for an account, with two real mailboxes. */
@ExtendWith(OutputCaptureExtension.class)
class EmailChangesDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/sign-in/email\\?token=([\\w-]+))");

    @Autowired
    EmailChanges changes;
    @Autowired
    Accounts accounts;
    @Autowired
    SignIns signIns;
    @Autowired
    MailLinks links;
    @Autowired
    PersonalFiles files;
    @Autowired
    Retention retention;
    @Autowired
    JdbcClient database;

    final String before = "oud." + UUID.randomUUID() + "@example.org";
    final String wanted = "nieuw." + UUID.randomUUID() + "@example.org";
    Actor.Person zofia;

    @BeforeEach
    void somebodyHasAnAccount() {
        zofia = person("Zofia", before);
    }

    @Test
    void the_link_in_the_new_mailbox_changes_the_address_and_the_old_mailbox_hears_it(CapturedOutput log) throws Exception {
        var phone = signIns.open(zofia.id(), "Firefox");
        changes.ask(zofia, " " + wanted.toUpperCase() + " ");
        var mail = TestMail.await(wanted, 1);
        assertThat(mail.getSubject()).isEqualTo("Czy to twój nowy adres e-mail?");
        assertThat(accounts.me(zofia).email()).isEqualTo(before);
        try (var browser = new TestBrowser(address())) {
            var link = found(mail, 1);
            assertThat(browser.get(link).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(accounts.me(zofia).email()).as("a mail scanner may look").isEqualTo(before);
            var done = browser.submit(link, "/sign-in/email", Map.of("token", found(mail, 2)));
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains(wanted);
            assertThat(browser.submit(link, "/sign-in/email", Map.of("token", found(mail, 2))).statusCode()).isEqualTo(410);
        }
        assertThat(accounts.me(zofia).email()).isEqualTo(wanted);
        assertThat(signIns.find(phone.token())).as("who is signed in stays so").isPresent();
        var notice = TestMail.await(before, 1);
        assertThat(notice.getSubject()).isEqualTo("Twój adres e-mail w Tafelronde został zmieniony");
        assertThat(text(notice.getContent())).contains("n…@example.org").doesNotContain(wanted);
        assertThat(database.sql("select count(*) from audit_entry where action = 'access.email-changed' and subject = ?")
                .param(zofia.id().value()).query(Integer.class).single()).isOne();
        assertThat(log.getAll().toLowerCase()).doesNotContain(before, wanted);
    }

    @Test
    void a_link_to_sign_in_that_went_to_the_old_mailbox_is_worth_nothing_afterwards() throws Exception {
        var toOld = links.request(before).get().orElseThrow();
        changes.ask(zofia, wanted);
        changes.confirm(found(TestMail.await(wanted, 1), 2));
        assertThat(links.redeem(toOld)).isEmpty();
        assertThat(links.request(before).get()).isEmpty();
        assertThat(links.request(wanted).get()).isPresent();
    }

    @Test
    void the_address_of_somebody_else_is_not_given_away_and_not_taken() throws Exception {
        person("Ana", wanted);
        assertThat(changes.ask(zofia, wanted)).isEqualTo(EmailAddress.of(wanted));
        var other = "later." + UUID.randomUUID() + "@example.org";
        changes.ask(zofia, other);
        var token = found(TestMail.await(other, 1), 2);
        assertThat(TestMail.to(wanted)).isEmpty();
        person("Bo", other);
        assertThatThrownBy(() -> changes.confirm(token)).satisfies(refusedWith("access.email-known"));
        assertThat(accounts.me(zofia).email()).isEqualTo(before);
    }

    @Test
    void a_link_ends_after_an_hour_and_with_a_newer_one_and_with_the_account() throws Exception {
        changes.ask(zofia, wanted);
        var first = found(TestMail.await(wanted, 1), 2);
        changes.ask(zofia, wanted);
        var second = found(TestMail.await(wanted, 2), 2);
        assertThatThrownBy(() -> changes.confirm(first)).satisfies(refusedWith("access.email-change.gone"));
        clock.move(EmailChanges.LIFE.plusSeconds(1));
        assertThatThrownBy(() -> changes.confirm(second)).satisfies(refusedWith("access.email-change.gone"));
        retention.forget();
        assertThat(database.sql("select count(*) from email_change where account = ?").param(zofia.id().value())
                .query(Integer.class).single()).isZero();
        clock.reset();
        changes.ask(zofia, wanted);
        assertThat(files.export(zofia).toString()).contains(wanted);
        var third = found(TestMail.await(wanted, 3), 2);
        accounts.end(Actor.SYSTEM, zofia.id());
        assertThatThrownBy(() -> changes.confirm(third)).satisfies(refusedWith("access.email-change.gone"));
    }

    @Test
    void nonsense_ones_own_address_and_too_many_are_refused() {
        assertThatThrownBy(() -> changes.ask(zofia, "geen adres")).satisfies(refusedWith("access.email-invalid"));
        assertThatThrownBy(() -> changes.ask(zofia, before.toUpperCase())).satisfies(refusedWith("access.email-same"));
        for (var time = 0; time < 3; time++) {
            changes.ask(zofia, time + wanted);
        }
        assertThatThrownBy(() -> changes.ask(zofia, "4" + wanted)).satisfies(refusedWith("access.too-many"));
    }

    @Test
    void erasing_the_account_takes_the_new_address_along() {
        changes.ask(zofia, wanted);
        files.erase(zofia, before);
        assertThat(database.sql("select count(*) from email_change where email = ?").param(wanted).query(Integer.class).single()).isZero();
    }

    private Actor.Person person(String name, String email) {
        return new Actor.Person(accounts.admit(Actor.SYSTEM, new Invitation(name, email, Language.PL, false)), name, false, Language.PL);
    }

    private static String found(MimeMessage mail, int group) throws Exception {
        var text = text(mail.getContent());
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(group);
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
