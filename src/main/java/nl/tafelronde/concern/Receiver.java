package nl.tafelronde.concern;

import java.time.Instant;
import nl.tafelronde.access.AccountId;

/**
 * Somebody who is named to read the concerns of a space.
 *
 * @param reads false when they are no member of the space any more: then they read nothing until they are again
 */
public record Receiver(AccountId account, String name, Instant since, boolean reads) {
}
