package nl.tafelronde.network;

import org.jspecify.annotations.Nullable;

/**
 * What people fill in about an organisation, as they typed it; {@link Organisations} cleans and checks it.
 *
 * @param name    at most {@value #NAME} characters, unique without regard to case, accents, spaces and punctuation
 * @param website empty, or an address; {@code https://} is put in front when it is left out
 */
public record OrganisationData(String name, OrganisationKind kind, @Nullable String website) {

    /** The most characters of a name. */
    public static final int NAME = 120;
}
