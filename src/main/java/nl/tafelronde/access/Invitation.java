package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;

/**
 * Somebody who gets an account.
 *
 * @param name  at most 80 characters
 * @param email where the one-time sign-in link goes
 */
public record Invitation(String name, String email, Language language, boolean administrator) {

    @Override
    public String toString() {
        return "Invitation[" + language + "]";
    }
}
