package nl.tafelronde.access;

import java.util.UUID;

/** Somebody withdrew from a place; what they contributed stays, without their name. */
public record ParticipantLeft(ParticipantId participant, UUID place) {
}
