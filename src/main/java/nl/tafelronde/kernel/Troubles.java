package nl.tafelronde.kernel;

import com.fasterxml.uuid.Generators;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What went wrong and nobody foresaw. Each trouble gets a number that the person sees and the log holds beside the cause.
 * The log names classes and places in the code but not the messages of exceptions, which may quote what people wrote.
 */
@Component
public class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FRAMES = 12;

    /** Logs the cause and gives its number, such as {@code 7K4P-M2XW}: easy to read out on the telephone. */
    public String report(Throwable cause, String where) {
        var number = number();
        log.error("Trouble {} at {}: {}", number, where, trace(cause));
        return number;
    }

    /** Logs that a page was not given, and gives the number of that line. */
    public String refused(int status) {
        var number = number();
        log.info("Answered {}: {}", status, number);
        return number;
    }

    private static String number() {
        var random = Generators.randomBasedGenerator().generate().getMostSignificantBits() >>> 1;
        var letters = new StringBuilder();
        for (var index = 0; index < 8; index++) {
            letters.append(index == 4 ? "-" : "").append(LETTERS.charAt((int) (random % LETTERS.length())));
            random /= LETTERS.length();
        }
        return letters.toString();
    }

    private static String trace(Throwable cause) {
        var text = new StringBuilder();
        var seen = new IdentityHashMap<Throwable, Boolean>();
        for (var each = cause; each != null && seen.put(each, true) == null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ").append(each.getClass().getName());
            text.append(Arrays.stream(each.getStackTrace()).limit(FRAMES).map(it -> "\n    at " + it).collect(Collectors.joining()));
            text.append('\n');
        }
        return text.toString();
    }
}
