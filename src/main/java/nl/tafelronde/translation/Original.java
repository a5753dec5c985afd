package nl.tafelronde.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.tafelronde.kernel.Language;

/** What somebody wrote, and the language they wrote it in. The same words in the same language are one original. */
public record Original(String text, Language language) {

    /** Whether there is a word in it: numbers and faces mean the same in every language. */
    public boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** By which it is known: SHA-256 of the text, as 64 hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never what it says: this is what may be logged. */
    @Override
    public String toString() {
        return "Original[" + language + ", " + text.length() + "]";
    }
}
