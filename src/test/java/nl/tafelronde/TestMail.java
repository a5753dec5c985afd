package nl.tafelronde;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** One real SMTP server for all tests of one run. Each test uses addresses of its own and looks only at those. */
public final class TestMail {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final GreenMail SERVER = started();

    private TestMail() {
    }

    public static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** Every mail to this address so far, the oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages()).filter(it -> receivers(it).contains(address)).toList();
    }

    /** The mail that brings the number to this address to {@code count}; waits for it. */
    public static MimeMessage await(String address, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> to(address).size() >= count);
        return to(address).get(count - 1);
    }

    private static List<String> receivers(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static GreenMail started() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }
}
