package nl.tafelronde.network;

import nl.tafelronde.access.Actor;

/**
 * Two organisations were one. Whoever keeps the id of the one that is gone takes the other's, in the same transaction.
 *
 * @param actor who said so
 */
public record OrganisationsMerged(OrganisationId gone, OrganisationId kept, Actor actor) {
}
