package nl.tafelronde.poll;

import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * People who can be asked together.
 *
 * @param key       names it among all audiences of a space
 * @param textKey   says what they are; {@code {0}} is the name, {@code {1}} how many, {@code {2}} how many with an address
 * @param name      of the session; empty when the sentence needs none
 * @param place     the session they were in, or null
 */
public record Audience(String key, String textKey, Localized name, int people, int reachable, @Nullable UUID place) {
}
