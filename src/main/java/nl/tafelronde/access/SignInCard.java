package nl.tafelronde.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One of a person's sign-ins.
 *
 * @param browser the family of the browser, for example {@code Firefox}; empty when unknown
 * @param current whether it is the one that asks
 */
public record SignInCard(UUID id, String browser, Instant since, Instant lastSeen, boolean current) {
}
