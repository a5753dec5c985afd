/**
 * Proposals to the college or the council of a municipality: written from what a session made, signed by others too, handed in with
 * its text frozen, followed to the decision, and told back to everybody it came from. Knows the place it hangs in by id only;
 * who offers material to start from implements {@link nl.tafelronde.proposal.ProposalSource}, and who does something with a
 * decision {@link nl.tafelronde.proposal.AfterDecision}.
 */
@NullMarked
package nl.tafelronde.proposal;

import org.jspecify.annotations.NullMarked;
