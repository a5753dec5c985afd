package nl.tafelronde.network;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one organisation. */
public record OrganisationId(UUID value) {

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
