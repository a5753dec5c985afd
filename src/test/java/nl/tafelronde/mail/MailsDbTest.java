package nl.tafelronde.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.domain.MailRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail going out, to a real mail server. */
@ExtendWith(OutputCaptureExtension.class)
class MailsDbTest extends DbTest {

    @Autowired
    Mails mails;
    @Autowired
    MailTemplates templates;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MailRepository repository;
    @Autowired
    MailRun run;
    @Autowired
    Permissions permissions;
    @Autowired
    Audit audit;

    final String address = "receiver." + UUID.randomUUID() + "@example.org";

    @Test
    void mail_waits_for_the_commit_and_is_forgotten_with_a_rollback() {
        var other = "other." + UUID.randomUUID() + "@example.org";
        transaction.executeWithoutResult(status -> {
            mails.send(mail(address, Language.NL, "Ana"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            mails.send(mail(other, Language.NL, "Ana"));
            assertThat(TestMail.to(other)).isEmpty();
        });
        TestMail.await(other, 1);
        assertThat(TestMail.to(address)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mail_says_the_same_as_text_and_as_harmless_html_in_every_language(Language language) throws Exception {
        mails.send(mail(address, language, "Żaneta <b>O'Neil</b>"));
        var mail = TestMail.await(address, 1);
        var parts = texts(mail);
        assertThat(mail.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(parts).hasSize(2).allSatisfy(it -> assertThat(it).contains("http://localhost/link?token=x", "15").doesNotContain("!mail.", "{0}"));
        assertThat(parts.getFirst()).contains("Żaneta <b>O'Neil</b>");
        assertThat(parts.get(1)).contains("Żaneta &lt;b&gt;O&#39;Neil&lt;/b&gt;", "lang=\"" + language.tag() + "\"").doesNotContain("<script");
    }

    @Test
    void a_secret_that_no_mail_server_takes_is_told_without_saying_whose_it_was(CapturedOutput log) throws Exception {
        try (var refuses = new StubbornMailServer(StubbornMailServer.Mood.REFUSES_RECEIVER)) {
            for (var server : new JavaMailSenderImpl[] {refuses.client(), null}) {
                var beans = new StaticListableBeanFactory();
                if (server != null) {
                    beans.addBean("sender", server);
                }
                var handOver = new SmtpHandOver(beans.getBeanProvider(JavaMailSenderImpl.class), new MailSettings("Tafelronde <noreply@example.org>", null));
                var without = new Mails(repository, templates, handOver, run, new Sender(new MailSettings("noreply@example.org", null)), permissions, audit, clock);
                without.send(mail(address, Language.NL, "Ana"));
                without.finish();
            }
        }
        assertThat(log.getAll()).contains("Mail[sign-in, NL] could not be sent: the mail server answered 550",
                "Mail[sign-in, NL] was not sent: no mail server is configured").doesNotContain(address).doesNotContain("token=x");
        assertThat(repository.to(address, PageRequest.of(0, 1))).as("a secret is not kept").isEmpty();
    }

    private static Mail mail(String to, Language language, String name) {
        return new Mail(EmailAddress.of(to), language, "sign-in", List.of(name, 15L), "http://localhost/link?token=x");
    }

    private static List<String> texts(MimeMessage mail) throws Exception {
        var found = new ArrayList<String>();
        collect(mail.getContent(), found);
        return found;
    }

    private static void collect(Object content, List<String> found) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (var part = 0; part < parts.getCount(); part++) {
                collect(parts.getBodyPart(part).getContent(), found);
            }
        } else {
            found.add(content.toString());
        }
    }
}
