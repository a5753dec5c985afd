package nl.tafelronde.proposal;

import java.util.UUID;

/**
 * The college or the council decided on a proposal, or put it off.
 *
 * @param space the place it hangs in
 */
public record ProposalDecided(ProposalId id, UUID space, Verdict verdict) {
}
