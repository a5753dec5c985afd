package nl.tafelronde.actionpoint;

import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who does it: an organisation, a person, or a person of an organisation. Neither needs an account.
 *
 * @param person at most {@value #PERSON} characters
 * @param email  where reminders go; only with a person
 */
public record Owner(@Nullable OrganisationId organisation, @Nullable String person, @Nullable EmailAddress email) {

    /** The most characters of a person's name. */
    public static final int PERSON = 120;

    /** For who may not see addresses. */
    Owner withoutEmail() {
        return new Owner(organisation, person, null);
    }
}
