package nl.tafelronde.network;

/** Two organisations were one. Whoever keeps the id of the one that is gone takes the other's, in the same transaction. */
public record OrganisationsMerged(OrganisationId gone, OrganisationId kept) {
}
