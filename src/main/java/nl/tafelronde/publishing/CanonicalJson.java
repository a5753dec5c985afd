package nl.tafelronde.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one way to write down a JSON text (RFC 8785), so that everybody computes the same SHA-256 of it. */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException for a text that is not JSON */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException notJson) {
            throw new IllegalArgumentException("Not JSON", notJson);
        }
    }

    /** SHA-256 over the UTF-8 of a text, as 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
