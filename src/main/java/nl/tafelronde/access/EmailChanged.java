package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;

/** An account has another address; the mailbox of the earlier one has to hear of it. Carries addresses: never logged. */
public record EmailChanged(AccountId account, String name, EmailAddress before, EmailAddress now, Language language) {

    @Override
    public String toString() {
        return "EmailChanged[" + account + "]";
    }
}
