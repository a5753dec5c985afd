package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.space.SpaceId;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The outcome, mailed to those who asked for it, through a real mail server. */
@Import(LabWorld.class)
@ExtendWith(OutputCaptureExtension.class)
class OutcomeMailsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Outcomes outcomes;
    @Autowired
    OutcomeMails mails;
    @Autowired
    Entrances entrances;
    @Autowired
    Participants participants;
    @Autowired
    JavaMailSenderImpl server;

    private final String sowa = "sowa." + UUID.randomUUID() + "@example.org";
    private final String uil = "uil." + UUID.randomUUID() + "@example.org";
    private Actor.Person ans;
    private LabSessionDetails session;
    private Actor.Participant whoLeftSowa;

    @BeforeEach
    void anEveningWithTwoAddresses() {
        SpaceId space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        session = world.running(space);
        whoLeftSowa = world.joinWithMail(session, "Sowa", Language.PL, sowa);
        world.joinWithMail(session, "Uil", Language.NL, uil);
        world.join(session, "Zonder adres");
        sessions.close(ans, session.id());
    }

    @Test
    void on_publishing_everybody_who_asked_gets_the_link_in_their_language_and_a_way_to_withdraw() throws Exception {
        outcomes.publish(ans, session.id());
        var polish = TestMail.await(sowa, 1);
        var dutch = TestMail.await(uil, 1);
        assertThat(polish.getSubject()).contains("LAB Mieszkania");
        assertThat(polish.getHeader("Content-Language")).containsExactly("pl");
        assertThat(text(polish)).contains("/outcome/" + session.id() + "?lang=pl", "/access/no-mail?token=").doesNotContain(uil, "Uil");
        assertThat(dutch.getSubject()).isEqualTo("Het verslag: LAB Wonen");
        assertThat(polish.getHeader("List-Unsubscribe")[0]).contains("/access/no-mail?token=");
        Awaitility.await().untilAsserted(() -> assertThat(mails.count(ans, session.id())).isEqualTo(new MailCount(2, 0, 0, 0)));
    }

    @Test
    void a_correction_mails_nobody_again_unless_it_is_asked_and_whoever_came_late_is_mailed_once() {
        outcomes.publish(ans, session.id());
        TestMail.await(sowa, 1);
        TestMail.await(uil, 1);
        outcomes.unpublish(ans, session.id());
        var late = "late." + UUID.randomUUID() + "@example.org";
        participants.change(whoLeftSowa, whoLeftSowa.id(), new ParticipantChange(null, null, late, true));
        outcomes.publish(ans, session.id());
        assertThat(mails.count(ans, session.id()).unasked()).isZero();
        outcomes.unpublish(ans, session.id());
        outcomes.publish(ans, session.id(), true);
        TestMail.await(uil, 2);
        TestMail.await(late, 1);
        assertThat(TestMail.to(uil)).hasSize(2);
        assertThat(TestMail.to(sowa)).hasSize(1);
        assertThat(TestMail.to(late)).hasSize(1);
    }

    @Test
    void who_leaves_an_address_after_the_publication_gets_it_then() {
        var other = world.running(world.space());
        var boom = world.join(other, "Boom");
        sessions.close(world.kim, other.id());
        outcomes.publish(world.kim, other.id());
        var address = "boom." + UUID.randomUUID() + "@example.org";
        entrances.change(boom, other.id(), new ParticipantChange(null, null, address, true));
        TestMail.await(address, 1);
    }

    @Test
    void who_took_the_address_back_is_not_mailed_and_the_link_in_the_mail_takes_it_back() throws Exception {
        outcomes.publish(ans, session.id());
        var link = link(text(TestMail.await(sowa, 1)));
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var page = Jsoup.parse(browser.send(HttpRequest.newBuilder(here(link)).build(), BodyHandlers.ofString()).body());
            assertThat(participants.find(whoLeftSowa.id()).orElseThrow().maskedEmail()).as("a scanner that follows links").isNotNull();
            var form = page.selectFirst("form[method=post]");
            var fields = form.select("input").stream().map(it -> it.attr("name") + "=" + encoded(it.attr("value"))).toList();
            var done = browser.send(HttpRequest.newBuilder(URI.create(address() + form.attr("action")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))).build(), BodyHandlers.ofString());
            assertThat(done.statusCode()).isEqualTo(200);
        }
        assertThat(participants.find(whoLeftSowa.id()).orElseThrow().maskedEmail()).isNull();
        outcomes.unpublish(ans, session.id());
        outcomes.publish(ans, session.id(), true);
        TestMail.await(uil, 2);
        assertThat(TestMail.to(sowa)).hasSize(1);
    }

    @Test
    void the_button_of_a_mail_program_takes_the_address_back_at_once_and_what_still_waits_is_not_sent() throws Exception {
        outcomes.publish(ans, session.id());
        var polish = TestMail.await(sowa, 1);
        assertThat(polish.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var stop = polish.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        try (var program = HttpClient.newHttpClient()) {
            var done = program.send(HttpRequest.newBuilder(here(stop)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), BodyHandlers.ofString());
            assertThat(done.statusCode()).isEqualTo(200);
        }
        assertThat(participants.find(whoLeftSowa.id()).orElseThrow().maskedEmail()).isNull();
        Awaitility.await("that there was a mail is remembered, to whom is not")
                .until(() -> mails.count(ans, session.id()).equals(new MailCount(2, 0, 0, 0)));
    }

    @Test
    void a_link_that_is_not_ours_takes_nothing_back() throws Exception {
        outcomes.publish(ans, session.id());
        var token = link(text(TestMail.await(sowa, 1))).replaceFirst(".*token=", "");
        var forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            for (var wrong : List.of(forged, "", "%%%", token.substring(0, 20))) {
                var page = Jsoup.parse(browser.send(HttpRequest.newBuilder(URI.create(address() + "/access/no-mail?token=" + encoded(wrong))).build(),
                        BodyHandlers.ofString()).body());
                var form = page.selectFirst("form[method=post]");
                var fields = form.select("input").stream().map(it -> it.attr("name") + "=" + encoded(it.attr("value"))).toList();
                assertThat(browser.send(HttpRequest.newBuilder(URI.create(address() + form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(422);
            }
        }
        assertThat(participants.find(whoLeftSowa.id()).orElseThrow().maskedEmail()).isNotNull();
    }

    @Test
    void a_mail_server_that_is_away_does_not_stop_the_publication_and_can_be_tried_again(CapturedOutput log) {
        var port = server.getPort();
        server.setPort(1);
        try {
            outcomes.publish(ans, session.id());
            Awaitility.await().untilAsserted(() -> assertThat(log.getAll()).contains("(outcome) was not sent: LATER: the mail server could not be reached"));
            assertThat(mails.count(ans, session.id())).isEqualTo(new MailCount(0, 2, 0, 0));
        } finally {
            server.setPort(port);
        }
        assertThat(sessions.read(ans, session.id()).state()).isEqualTo(LabState.PUBLISHED);
        assertThat(log.getAll()).doesNotContain(sowa, uil, "token=");
        mails.retry(ans, session.id());
        TestMail.await(sowa, 1);
        TestMail.await(uil, 1);
    }

    private URI here(String link) {
        return URI.create(address() + link.replaceFirst("^https?://[^/]+", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String link(String text) {
        var found = Pattern.compile("https?://\\S+/access/no-mail\\?token=[\\w-]+").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** The plain part. */
    private static String text(MimeMessage mail) throws Exception {
        return part(mail.getContent());
    }

    private static String part(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? part(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
