package nl.badhouse.round;

import nl.badhouse.lab.GoesRound;

/** Bad: the way back of {@link GoesRound}. */
public class Back {

    GoesRound round = new GoesRound();
}
