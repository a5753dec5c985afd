package nl.tafelronde.mail;

import java.util.UUID;

/** A mail in the outbox. */
public record MailId(UUID value) {
}
