package nl.tafelronde.translation;

import java.util.UUID;

/**
 * Somebody wants to read this in another language.
 *
 * @param space   whose people decided whether a provider may be asked
 * @param topic   what is told when the translation is there: {@link TranslationsReady} and {@link nl.tafelronde.live.Topics}
 * @param subject what of the topic it is about, for example a note of a board
 */
public record Wish(UUID space, UUID topic, UUID subject, Original original) {
}
