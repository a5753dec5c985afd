package nl.tafelronde.network;

/** An organisation has another name. */
public record OrganisationRenamed(OrganisationId id, String name) {
}
