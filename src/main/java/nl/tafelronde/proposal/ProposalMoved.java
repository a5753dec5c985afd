package nl.tafelronde.proposal;

import java.util.UUID;

/** A proposal came into another state: submitted, received, on an agenda, withdrawn. Of a decision {@link ProposalDecided} tells. */
public record ProposalMoved(ProposalId id, UUID space, ProposalState state) {
}
