package nl.tafelronde.proposal;

import java.util.Locale;

/** How far a proposal is, in the order in which it goes. */
public enum ProposalState {
    DRAFT, SUBMITTED, RECEIVED, ON_AGENDA, DECIDED, WITHDRAWN;

    /** The key of what it is called, for example {@code proposal.state.on-agenda}. */
    public String textKey() {
        return "proposal.state." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
