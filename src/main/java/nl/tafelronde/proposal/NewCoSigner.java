package nl.tafelronde.proposal;

import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask.
 *
 * @param name         at most {@value #NAME} characters; likewise the capacity, which may be empty
 * @param organisation for which they would sign; null for themselves
 * @param email        where the request goes; without one somebody hands them their link
 * @param language     in which they are asked
 */
public record NewCoSigner(String name, @Nullable OrganisationId organisation, String capacity, @Nullable EmailAddress email, Language language) {

    /** The most characters of a name, and of a capacity. */
    public static final int NAME = 120;
}
