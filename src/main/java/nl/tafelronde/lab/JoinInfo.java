package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who scanned the code.
 *
 * @param suggestedName a pseudonym nobody here has; empty for somebody who is in already
 * @param languages     tags
 * @param you           who they are, when they are in already
 */
public record JoinInfo(UUID session, String code, Localized title, Localized purpose, String place, @Nullable Instant startsAt,
        LabState state, Naming naming, List<StakeholderGroup> groups, String suggestedName, List<String> languages,
        @Nullable Me you) {

    static List<String> tags(List<Language> languages) {
        return languages.stream().map(Language::tag).toList();
    }
}
