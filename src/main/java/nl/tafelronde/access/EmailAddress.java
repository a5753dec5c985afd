package nl.tafelronde.access;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the one form it is kept and compared in: without spaces around it and in small letters. At most
 * 254 characters (RFC 5321). Printing it shows a masked form, so that it does not end up in a log.
 */
public record EmailAddress(String value) {

    private static final int MAX = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    /** @throws Refusal {@code access.email-invalid} when this is no address mail can be sent to */
    public static EmailAddress of(@Nullable String typed) {
        if (PlainText.isBlank(typed)) {
            throw Refusal.invalid("access.email-invalid");
        }
        var normal = PlainText.line(typed, Integer.MAX_VALUE, "access.email").toLowerCase(Locale.ROOT);
        if (normal.length() > MAX || !FORM.matcher(normal).matches() || normal.contains("..") || normal.startsWith(".")) {
            throw Refusal.invalid("access.email-invalid");
        }
        return new EmailAddress(normal);
    }

    /** Enough to recognise one's own address and too little for anybody else, for example {@code a…@example.org}. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "…" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
