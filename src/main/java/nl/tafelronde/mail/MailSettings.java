package nl.tafelronde.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the sender of all mail, for example {@code Tafelronde <noreply@example.org>} */
@ConfigurationProperties("tafelronde.mail")
record MailSettings(@DefaultValue("Tafelronde <noreply@localhost>") String from) {
}
