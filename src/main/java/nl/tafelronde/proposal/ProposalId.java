package nl.tafelronde.proposal;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Which proposal. */
public record ProposalId(UUID value) {

    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
