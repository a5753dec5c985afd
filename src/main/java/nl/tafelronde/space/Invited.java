package nl.tafelronde.space;

import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked into a space.
 *
 * @param name     used only when the address has no account yet
 * @param language the language of the mail, and of the account when it is new
 */
public record Invited(String name, String email, Language language, Role role, @Nullable OrganisationId organisation) {

    @Override
    public String toString() {
        return "Invited[" + role + "]";
    }
}
