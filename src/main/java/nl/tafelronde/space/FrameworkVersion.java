package nl.tafelronde.space;

import java.time.Instant;
import java.util.UUID;

/**
 * A published framework. Never changes any more; what changes is published as the next number.
 *
 * @param number 1 for the first one of the space, then 2, …
 */
public record FrameworkVersion(UUID id, SpaceId space, int number, FrameworkText text, Instant publishedAt) {
}
