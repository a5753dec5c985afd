package nl.tafelronde.lab;

/**
 * How people vote in a phase.
 *
 * @param budget how many votes each person has, 1 to {@value #MOST}
 * @param cap    how many of them may go to one note or group, 1 to the budget
 * @param live   whether everybody sees the score while it goes on; otherwise nobody does until the voting is closed
 */
public record VoteRules(int budget, int cap, boolean live) {

    /** The most votes that one person can have. */
    public static final int MOST = 20;
    /** Three votes, spread as one likes, and the score at the end. */
    public static final VoteRules USUAL = new VoteRules(3, 3, false);
}
