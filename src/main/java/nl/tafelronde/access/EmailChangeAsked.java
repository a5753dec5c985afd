package nl.tafelronde.access;

import java.time.Duration;
import nl.tafelronde.kernel.Language;

/** Somebody wants another address and has to show that its mailbox is theirs. The link is a secret: never kept or logged. */
public record EmailChangeAsked(AccountId account, String name, EmailAddress wanted, Language language, String link, Duration validFor) {

    @Override
    public String toString() {
        return "EmailChangeAsked[" + account + "]";
    }
}
