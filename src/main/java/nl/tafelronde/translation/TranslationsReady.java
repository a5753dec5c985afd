package nl.tafelronde.translation;

import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Language;

/**
 * Translations that were wished for are there, or are better than before. Told once, on the node that got them; whoever has
 * readers on others tells them in its own way.
 */
public record TranslationsReady(UUID topic, Language language, Set<UUID> subjects) {
}
