package nl.tafelronde.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.access.Seals;
import nl.tafelronde.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Personal links that stand in the outbox under a seal, and are opened only while a mail is handed to the mail server: whoever
 * reads the outbox cannot follow them, nor see whose they are. A seal is made for one receiver, so it opens in no other mail.
 */
@Component
@Open("makes and opens seals; keeps nothing")
public class SealedLinks {

    private static final int HOLDER = Long.BYTES * 2 + Integer.BYTES;
    /** Mails that waited while this version was put into use have shorter seals, which were signed only. */
    private static final Pattern SEAL = Pattern.compile("sealed\\.([a-z-]+)\\.([\\w-]{" + Seals.length(HOLDER) + "}|[\\w-]{40})(?![\\w-])");
    /** The most bytes of a line in a calendar file (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private final PersonalLinks links;
    private final Seals seals;
    private final SealedWords words;
    private final AccessSettings settings;

    SealedLinks(PersonalLinks links, Seals seals, SealedWords words, AccessSettings settings) {
        this.links = links;
        this.seals = seals;
        this.words = words;
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
        var bytes = ByteBuffer.allocate(HOLDER).putLong(holder.id().getMostSignificantBits()).putLong(holder.id().getLeastSignificantBits()).putInt(holder.version());
        return settings.url(path + "sealed." + purpose + "." + seals.seal(seal(purpose, to.value()), bytes.array()) + query);
    }

    /** The mail as its receiver gets it. */
    WrittenMail open(String receiver, WrittenMail mail) {
        return new WrittenMail(mail.language(), mail.subject(), words.open(receiver, open(receiver, mail.words())),
                words.openInPage(receiver, open(receiver, mail.page())), mail.stop(), open(receiver, mail.calendar()));
    }

    private @Nullable CalendarPart open(String receiver, @Nullable CalendarPart calendar) {
        if (calendar == null) {
            return null;
        }
        var whole = calendar.text().replace("\r\n ", "");
        var opened = open(receiver, whole);
        return opened.equals(whole) ? calendar
                : new CalendarPart(calendar.method(), opened.lines().map(SealedLinks::folded).collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private static String folded(String line) {
        var folded = new StringBuilder();
        var length = 0;
        for (var each : line.codePoints().toArray()) {
            var letter = Character.toString(each);
            var bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.append(letter);
            length += bytes;
        }
        return folded.toString();
    }

    private String open(String receiver, String text) {
        return SEAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(holder(receiver, found.group(1), found.group(2))
                .map(it -> links.token(found.group(1), it)).orElse(found.group())));
    }

    private Optional<PersonalLinks.Holder> holder(String receiver, String purpose, String sealed) {
        var signed = links.open(seal(purpose, receiver), sealed);
        return signed.isPresent() ? signed : seals.open(seal(purpose, receiver), sealed).map(ByteBuffer::wrap)
                .map(it -> new PersonalLinks.Holder(new UUID(it.getLong(), it.getLong()), it.getInt()));
    }

    private static String seal(String purpose, String receiver) {
        return "sealed/" + purpose + "/" + receiver;
    }
}
