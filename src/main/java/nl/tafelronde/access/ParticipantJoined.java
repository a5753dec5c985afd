package nl.tafelronde.access;

import java.util.UUID;

/** Somebody joined a place. */
public record ParticipantJoined(ParticipantId participant, UUID place) {
}
