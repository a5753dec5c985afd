package nl.tafelronde.access;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one account. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
