package nl.tafelronde.proposal;

/**
 * What somebody with a personal link sees: the proposal as everybody reads it, and themselves.
 *
 * @param me who they are, without their address
 */
public record LinkedProposal(ProposalDetails proposal, CoSigner me) {
}
