package nl.tafelronde.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Seals;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Words of a mail that nobody but its receiver may read beside the address: a pseudonym, what somebody answered in a hidden poll.
 * They stand in the outbox under a seal, and are opened only while the mail is handed to the mail server.
 */
@Component
@Open("makes and opens seals; keeps nothing")
public class SealedWords {

    private static final Pattern SEAL = Pattern.compile("sealed-words\\.([\\w-]+)");
    /** Words are filled up to a multiple of this, so that their length says little. */
    private static final int BLOCK = 128;

    private final Seals seals;

    SealedWords(Seals seals) {
        this.seals = seals;
    }

    /** The words, sealed; to be used as an argument of a mail to this receiver. */
    public String seal(String words, EmailAddress to) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return "sealed-words." + seals.seal(about(to.value()), Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK));
    }

    /** A text with what is under its seals left out, for whoever reads the outbox. */
    public static String shown(String text, String instead) {
        return SEAL.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    String open(String receiver, String text) {
        return SEAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(receiver, found)));
    }

    String openInPage(String receiver, String page) {
        return SEAL.matcher(page).replaceAll(found -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(words(receiver, found), "UTF-8").replace("\n", "<br>")));
    }

    private String words(String receiver, MatchResult found) {
        return seals.open(about(receiver), found.group(1)).map(it -> new String(it, StandardCharsets.UTF_8).replaceAll("\0+$", "")).orElse(found.group());
    }

    private static String about(String receiver) {
        return "mail-words/" + receiver;
    }
}
