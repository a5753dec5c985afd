package nl.badhouse.lab;

import nl.badhouse.round.Back;

/** Bad: lab and round know each other. */
public class GoesRound {

    Back back = new Back();
}
