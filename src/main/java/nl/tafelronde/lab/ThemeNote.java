package nl.tafelronde.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A note behind a theme, as this reader may see it.
 *
 * @param language tag
 * @param group    absent where too few of it are there, except for facilitators
 * @param wall     what its wall is called
 * @param cluster  the group of notes that it is in now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThemeNote(UUID id, String text, @Nullable String byWhom, String language, @Nullable StakeholderGroup group,
        @Nullable String author, Localized wall, @Nullable UUID cluster) {
}
