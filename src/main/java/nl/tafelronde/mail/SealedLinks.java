package nl.tafelronde.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Component;

/**
 * Personal links that stand in the outbox under a seal, and are opened only while a mail is handed to the mail server: whoever
 * reads the outbox cannot follow them. A seal is signed for one receiver, so it opens in no other mail.
 */
@Component
@Open("makes and opens seals; keeps nothing")
public class SealedLinks {

    private static final Pattern SEAL = Pattern.compile("sealed\\.([a-z-]+)\\.([\\w-]{40})(?![\\w-])");

    private final PersonalLinks links;
    private final AccessSettings settings;

    SealedLinks(PersonalLinks links, AccessSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    /**
     * The full address, sealed.
     *
     * @param path    before the token, for example {@code /c/}
     * @param purpose of the personal link
     * @param query   what comes after the token; may be empty
     */
    public String link(String path, String purpose, PersonalLinks.Holder holder, EmailAddress to, String query) {
        return settings.url(path + "sealed." + purpose + "." + links.token(seal(purpose, to.value()), holder) + query);
    }

    /** The mail as its receiver gets it. */
    WrittenMail open(String receiver, WrittenMail mail) {
        return new WrittenMail(mail.language(), mail.subject(), open(receiver, mail.words()), open(receiver, mail.page()), mail.stop(), mail.calendar());
    }

    private String open(String receiver, String text) {
        return SEAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(links.open(seal(found.group(1), receiver), found.group(2))
                .map(it -> links.token(found.group(1), it)).orElse(found.group())));
    }

    private static String seal(String purpose, String receiver) {
        return "sealed/" + purpose + "/" + receiver;
    }
}
