package nl.tafelronde.mail;

import nl.tafelronde.kernel.Language;

/**
 * A mail as it goes out.
 *
 * @param words the plain text
 * @param page  the same as HTML
 */
public record WrittenMail(Language language, String subject, String words, String page) {
}
