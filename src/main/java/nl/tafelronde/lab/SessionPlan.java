package nl.tafelronde.lab;

import java.time.LocalDateTime;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator fills in about an evening, apart from its phases.
 *
 * @param title     at most 120 characters per language
 * @param purpose   at most 600 characters per language
 * @param place     at most 160 characters; may be empty
 * @param starts    wall time in Europe/Amsterdam; null while it is not known
 * @param ends      wall time in Europe/Amsterdam, after the start
 * @param groups    the groups people can say they belong to
 * @param languages the languages people can choose
 */
public record SessionPlan(Localized title, Localized purpose, String place, @Nullable LocalDateTime starts,
        @Nullable LocalDateTime ends, Naming naming, List<StakeholderGroup> groups, List<Language> languages) {

    /** The most characters of a title, per language. */
    public static final int TITLE = 120;
    /** The most characters of a purpose, per language. */
    public static final int PURPOSE = 600;
    /** The most characters of a place. */
    public static final int PLACE = 160;

    public SessionPlan {
        groups = groups.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().sorted().toList();
    }

    /** A plan with everything offered and nothing filled in but the title. */
    public static SessionPlan titled(Localized title) {
        return new SessionPlan(title, Localized.EMPTY, "", null, null, Naming.PSEUDONYM,
                List.of(StakeholderGroup.values()), List.of(Language.values()));
    }
}
