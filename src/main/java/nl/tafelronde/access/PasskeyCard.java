package nl.tafelronde.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's passkeys.
 *
 * @param id    as the browser knows it, base64url
 * @param label what the person called it
 */
public record PasskeyCard(String id, String label, Instant created, @Nullable Instant lastUsed) {
}
