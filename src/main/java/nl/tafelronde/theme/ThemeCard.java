package nl.tafelronde.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it may be shown. It never says whose it is, except by display name where people use their own.
 *
 * @param version    given back when changing it
 * @param language   tag of the language it was written in
 * @param notes      ids only; whoever shows them asks their wall, which knows who may read them
 * @param support    how many people support it
 * @param names      other names that were suggested, the oldest first
 * @param group      of who proposed it; absent where too few of it are there, except for facilitators
 * @param author     only where people use their own name
 * @param hidden     true for one that is taken off the screens, which only facilitators get; otherwise absent
 * @param supporters how many of each group support it; for facilitators only
 * @param from       the themes it came from
 * @param descent    how it came from them; absent when it did not
 * @param into       the theme that it went into
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThemeCard(ThemeId id, UUID place, long version, String title, String sentence, String language, ThemeState state,
        List<UUID> clusters, List<UUID> notes, int support, List<NameIdea> names, @Nullable StakeholderGroup group,
        @Nullable String author, @Nullable Boolean hidden, Instant at, @Nullable Map<StakeholderGroup, Integer> supporters,
        List<ThemeId> from, @Nullable Descent descent, @Nullable ThemeId into) {

    /** The words, for a form in which they are changed. */
    public ThemeWords words() {
        return new ThemeWords(title, sentence, Language.of(language));
    }

    public boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }
}
