package nl.tafelronde.team;

import java.util.UUID;

/**
 * What never changes about the teams of a place, and so can be remembered.
 *
 * @param room of the feed, and the topic that tells of changes
 */
public record RoomFacts(UUID place, UUID room, UUID space) {
}
