package nl.tafelronde.network;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as people read it.
 *
 * @param website a full http(s) address, or null
 * @param version goes up with every change; give it back when you change the organisation
 */
public record Organisation(OrganisationId id, String name, OrganisationKind kind, @Nullable String website, long version) {
}
