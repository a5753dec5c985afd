package nl.tafelronde.mail;

import java.time.Instant;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox, for administrators.
 *
 * @param due      the next attempt, while it waits
 * @param ended    when it was sent, given up or taken out
 * @param attempts how often it was offered to the mail server
 * @param problem  what the mail server said last, without addresses; null when nothing went wrong
 */
public record MailCard(MailId id, String kind, String receiver, Language language, String subject, MailState state, Instant made,
        Instant due, @Nullable Instant ended, int attempts, @Nullable String problem) {

    /** Nothing about the receiver: this is what may be logged. */
    @Override
    public String toString() {
        return "MailCard[" + id.value() + ", " + kind + ", " + state + "]";
    }
}
