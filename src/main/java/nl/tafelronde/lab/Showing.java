package nl.tafelronde.lab;

/** When others see what somebody wrote in a phase, where they may read at all. */
public enum Showing {
    AT_ONCE,
    /** When the facilitator presses for it: until then everybody writes for themselves. */
    ON_REVEAL
}
