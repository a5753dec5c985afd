package nl.tafelronde.proposal;

import nl.tafelronde.access.Actor;

/** Does something with a decision in the place a proposal hangs in. */
public interface AfterDecision {

    /**
     * Prepares the next framework of the space from a decision that adopted the proposal; nothing is published yet.
     *
     * @return where it is edited, an address within the application
     */
    String prepareFramework(Actor actor, ProposalDetails proposal);
}
