package nl.tafelronde.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds many mails to the outbox at once. */
public interface NewMails {

    /** A mail that waits. */
    record NewMail(UUID id, String key, String kind, String receiver, String language, String subject, String words, String page,
            @Nullable String stop, @Nullable String method, @Nullable String calendar) {
    }

    /** Adds those whose key no mail has yet. One statement. */
    void add(List<NewMail> mails, Instant now);
}
