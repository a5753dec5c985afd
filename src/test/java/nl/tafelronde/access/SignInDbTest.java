package nl.tafelronde.access;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.domain.OneTimeTokens;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Troubles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by mail, as a person with a browser and a mailbox does it. */
@ExtendWith(OutputCaptureExtension.class)
class SignInDbTest extends DbTest {

    @Autowired
    ApplicationContext application;

    private static final Pattern LINK = Pattern.compile("http://\\S+(/sign-in/link\\?token=[\\w-]+)");

    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient database;
    @Autowired
    MailLinks links;
    @Autowired
    OneTimeTokens tokens;
    @Autowired
    AccessSettings settings;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Troubles troubles;

    String address;
    AccountId account;

    @BeforeEach
    void somebodyHasAnAccount() {
        address = "zofia." + UUID.randomUUID() + "@example.org";
        account = accounts.admit(Actor.SYSTEM, new Invitation("Zofia Wiśniewska", address, Language.PL, false));
    }

    @Test
    void a_link_by_mail_in_the_receivers_language_signs_in_once_and_leaves_no_address_in_the_log(CapturedOutput log) throws Exception {
        try (var browser = new TestBrowser(address()); var other = new TestBrowser(address())) {
            var asked = browser.submit("/sign-in", "/sign-in/mail", Map.of("email", " " + address.toUpperCase() + " "));
            assertThat(asked.headers().firstValue("Location")).hasValueSatisfying(it -> assertThat(it).endsWith("/sign-in/sent"));
            var mail = TestMail.await(address, 1);
            assertThat(mail.getSubject()).isEqualTo("Twój link do Tafelronde");
            var link = link(mail);

            var page = browser.get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(browser.get(link).statusCode()).as("a mail scanner may look as often as it likes").isEqualTo(200);
            assertThat(signedIn(browser)).isFalse();

            var entered = enter(browser, link);
            assertThat(entered.headers().firstValue("Location")).hasValueSatisfying(it -> assertThat(it).doesNotContain("reason"));
            assertThat(signedIn(browser)).isTrue();
            var cookie = browser.cookie("tr_sign_in").orElseThrow();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30).toSeconds());
            assertThat(entered.headers().allValues("Set-Cookie")).anyMatch(it -> it.startsWith("tr_sign_in=") && it.contains("SameSite=Lax"));

            assertThat(enter(other, link).headers().firstValue("Location")).hasValueSatisfying(it -> assertThat(it).endsWith("reason=link"));
            assertThat(signedIn(other)).isFalse();
            Awaitility.await().untilAsserted(() -> assertThat(log.getAll()).contains("Mail[sign-in, PL] was sent"));
            assertThat(log.getAll().toLowerCase()).doesNotContain(address).doesNotContain("wiśniewska")
                    .doesNotContain(link.substring(link.indexOf('=') + 1).toLowerCase());
        }
    }

    @Test
    void a_new_link_voids_the_earlier_one_and_every_link_ends_after_15_minutes() throws Exception {
        try (var browser = new TestBrowser(address())) {
            ask(browser, address);
            var first = link(TestMail.await(address, 1));
            ask(browser, address);
            var second = link(TestMail.await(address, 2));
            assertThat(enter(browser, first).headers().firstValue("Location").orElseThrow()).endsWith("reason=link");
            clock.move(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(enter(browser, second).headers().firstValue("Location").orElseThrow()).endsWith("reason=link");
            clock.reset();
            assertThat(signedIn(browser)).isFalse();
        }
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_no_mail() {
        var unknown = "nobody." + UUID.randomUUID() + "@example.org";
        try (var browser = new TestBrowser(address())) {
            var known = ask(browser, address);
            var answer = ask(browser, unknown);
            assertThat(answer.statusCode()).isEqualTo(known.statusCode());
            assertThat(answer.headers().firstValue("Location")).isEqualTo(known.headers().firstValue("Location"));
            TestMail.await(address, 1);
            assertThat(TestMail.to(unknown)).isEmpty();
        }
    }

    @Test
    void asking_too_often_is_refused_for_known_and_unknown_addresses_alike() {
        try (var browser = new TestBrowser(address())) {
            for (var each : new String[] {address, "nobody." + UUID.randomUUID() + "@example.org"}) {
                for (var time = 0; time < 3; time++) {
                    assertThat(ask(browser, each).headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/sent");
                }
                assertThat(ask(browser, each).headers().firstValue("Location").orElseThrow()).endsWith("reason=too-many");
            }
        }
    }

    @Test
    void who_asks_for_a_thousand_addresses_of_nobody_keeps_nobody_out() {
        for (var time = 0; time < 1_000; time++) {
            links.request("nobody." + UUID.randomUUID() + "@example.org");
        }
        try (var browser = new TestBrowser(address())) {
            assertThat(ask(browser, address).headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/sent");
            TestMail.await(address, 1);
        }
    }

    @Test
    void once_too_many_mails_went_out_known_and_unknown_addresses_hear_the_same() {
        var few = new RateLimits();
        var own = new MailLinks(tokens, accounts, few, settings, _ -> { }, transaction, troubles, clock);
        for (var sent = 0; sent < 300; sent++) {
            few.take(RateLimits.Limit.SIGN_IN_MAIL_ALL, "");
        }
        for (var each : new String[] {address, "nobody." + UUID.randomUUID() + "@example.org"}) {
            assertThatThrownBy(() -> own.request(each)).satisfies(refusedWith("access.too-many"));
        }
        own.finish();
    }

    @Test
    void the_answer_does_not_wait_for_what_only_a_known_address_costs() throws Exception {
        var mayGoOn = new CountDownLatch(1);
        var own = new MailLinks(tokens, accounts, new RateLimits(), settings, _ -> Awaitility.await().until(() -> mayGoOn.getCount() == 0),
                transaction, troubles, clock);
        var asked = own.request(address);
        assertThat(asked).isNotDone();
        mayGoOn.countDown();
        assertThat(asked.get(10, TimeUnit.SECONDS)).isPresent();
        own.finish();
    }

    @Test
    void what_is_no_address_is_said_to_be_none() {
        try (var browser = new TestBrowser(address())) {
            assertThat(ask(browser, "<script>alert(1)</script>").headers().firstValue("Location").orElseThrow())
                    .endsWith("reason=email-invalid");
            assertThat(ask(browser, "   ").headers().firstValue("Location").orElseThrow()).endsWith("reason=email-invalid");
            assertThat(browser.get("/sign-in?reason=email-invalid").body()).contains("role=\"alert\"");
        }
    }

    @Test
    void ending_a_sign_in_signs_its_browser_out_at_the_next_request() throws Exception {
        try (var laptop = new TestBrowser(address()); var phone = new TestBrowser(address())) {
            for (var browser : new TestBrowser[] {laptop, phone}) {
                ask(browser, address);
                enter(browser, link(TestMail.await(address, browser == laptop ? 1 : 2)));
                assertThat(signedIn(browser)).isTrue();
            }
            assertThat(database.sql("select count(*) from sign_in where account = ? and token_hash is not null")
                    .param(account.value()).query(Integer.class).single()).isEqualTo(2);
            accounts.end(Actor.SYSTEM, account);
            assertThat(signedIn(laptop)).isFalse();
            assertThat(signedIn(phone)).isFalse();
        }
    }

    @Test
    void a_form_of_another_site_is_refused() {
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.post("/sign-in/mail", "email=" + address, "Content-Type", "application/x-www-form-urlencoded").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void outside_the_demo_its_buttons_and_addresses_do_not_exist() {
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get("/sign-in").body()).doesNotContain("/sign-in/demo");
            assertThat(browser.submit("/sign-in", "/sign-in/demo/administrator", Map.of()).statusCode()).isEqualTo(404);
            assertThat(application.getBeanNamesForType(DemoAccounts.class)).isEmpty();
        }
    }

    private HttpResponse<String> ask(TestBrowser browser, String email) {
        return browser.submit("/sign-in", "/sign-in/mail", Map.of("email", email));
    }

    private static HttpResponse<String> enter(TestBrowser browser, String link) {
        return browser.submit(link, "/sign-in/link", Map.of("token", link.substring(link.indexOf('=') + 1)));
    }

    /** The page for one's own passkeys sends everybody else to the sign-in page. */
    private static boolean signedIn(TestBrowser browser) {
        return browser.get("/me/passkey").statusCode() == 200;
    }

    private static String link(MimeMessage mail) throws Exception {
        var text = text(mail.getContent());
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
