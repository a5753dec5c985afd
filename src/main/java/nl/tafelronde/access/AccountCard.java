package nl.tafelronde.access;

import java.time.Instant;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators and its owner see it.
 *
 * @param name     empty once erased
 * @param email    empty once erased
 * @param lastSeen null when the person never signed in
 * @param ended    whether an administrator ended access
 */
public record AccountCard(AccountId id, String name, String email, Language language, boolean administrator, Instant created,
        @Nullable Instant lastSeen, boolean ended, boolean erased) {

    @Override
    public String toString() {
        return "AccountCard[" + id + "]";
    }
}
