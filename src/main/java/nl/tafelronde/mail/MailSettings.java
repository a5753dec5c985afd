package nl.tafelronde.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from  the sender of all mail, for example {@code Tafelronde <noreply@example.org>}
 * @param inbox where mail to that sender arrives; null when nobody reads it
 */
@ConfigurationProperties("tafelronde.mail")
record MailSettings(@DefaultValue("Tafelronde <noreply@localhost>") String from, @Nullable Inbox inbox) {

    /**
     * A mailbox on an IMAP server, of Tafelronde alone: what is understood is removed from it.
     *
     * @param tls whether the line is encrypted from the first byte; only a server on the same machine can do without
     */
    record Inbox(String host, @DefaultValue("993") int port, String username, String password, @DefaultValue("true") boolean tls) {

        /** Nothing that lets anybody in. */
        @Override
        public String toString() {
            return "Inbox[" + host + ":" + port + "]";
        }
    }
}
