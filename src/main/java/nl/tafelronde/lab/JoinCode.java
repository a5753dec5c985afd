package nl.tafelronde.lab;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The code of a session: six characters out of 31 that are not mistaken for each other (no 0 O 1 I L). Typed without
 * regard to case, dashes and spaces, and also on a Cyrillic keyboard, where some letters only look Latin.
 */
public final class JoinCode {

    public static final int LENGTH = 6;
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String CYRILLIC = "АВЕКМНРСТУХ";
    private static final String LATIN = "ABEKMHPCTYX";
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {
    }

    public static String random() {
        var code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
        return code.toString();
    }

    /** The code without dress: upper case Latin letters and digits. May be of any length when it is not a code. */
    public static String bare(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var bare = new StringBuilder(LENGTH);
        typed.toUpperCase(Locale.ROOT).chars().limit(64).forEach(it -> {
            var lookalike = CYRILLIC.indexOf(it);
            var character = lookalike < 0 ? (char) it : LATIN.charAt(lookalike);
            if (character < 128 && Character.isLetterOrDigit(character)) {
                bare.append(character);
            }
        });
        return bare.toString();
    }

    /** As it is shown and read aloud: {@code 7K4-2PM}. */
    public static String shown(String code) {
        return code.length() == LENGTH ? code.substring(0, 3) + "-" + code.substring(3) : code;
    }
}
