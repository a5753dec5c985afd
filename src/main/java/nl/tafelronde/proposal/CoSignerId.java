package nl.tafelronde.proposal;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Which co-signer. */
public record CoSignerId(UUID value) {

    public static CoSignerId next() {
        return new CoSignerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
