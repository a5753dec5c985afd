package nl.tafelronde.access;

import java.time.Duration;
import nl.tafelronde.kernel.Language;

/** Somebody asked for a link to sign in with. The link is a secret: this is handed over in memory and never kept or logged. */
public record SignInLinkRequested(AccountId account, String name, EmailAddress email, Language language, String link,
        Duration validFor) {

    @Override
    public String toString() {
        return "SignInLinkRequested[" + account + "]";
    }
}
