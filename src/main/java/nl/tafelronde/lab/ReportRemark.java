package nl.tafelronde.lab;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong with a block of the report. Nobody's name: facilitators see the group, as in the hall.
 *
 * @param group  null for a member of the space
 * @param answer empty while there is none
 */
public record ReportRemark(UUID id, UUID block, @Nullable StakeholderGroup group, String text, Language language, State state,
        String answer, @Nullable Language answerLanguage, Instant made) {

    /** The most characters of a remark, and of an answer. */
    public static final int TEXT = 1000;

    /** What became of it. */
    public enum State {
        OPEN, ACCEPTED, ANSWERED;

        public String textKey() {
            return "lab-report.remark." + name().toLowerCase(Locale.ROOT);
        }
    }
}
