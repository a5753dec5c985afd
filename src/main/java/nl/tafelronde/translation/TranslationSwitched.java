package nl.tafelronde.translation;

import java.util.UUID;

/** A space wants translations by the provider, or does not want them any more. */
public record TranslationSwitched(UUID space, boolean wanted) {
}
