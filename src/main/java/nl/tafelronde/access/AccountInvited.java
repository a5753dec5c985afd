package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;

/** Somebody got an account and has to hear of it. Carries the address because the mail goes there; never logged. */
public record AccountInvited(AccountId account, String name, EmailAddress email, Language language) {

    @Override
    public String toString() {
        return "AccountInvited[" + account + "]";
    }
}
