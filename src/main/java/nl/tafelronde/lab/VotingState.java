package nl.tafelronde.lab;

/** How the voting in a phase stands, once the facilitator opened it. */
public enum VotingState {
    OPEN,
    /** Nobody votes any more, and everybody sees the result. */
    CLOSED
}
