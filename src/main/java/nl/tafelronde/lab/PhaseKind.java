package nl.tafelronde.lab;

import java.util.Locale;

/** What a phase is for, and so what the screens show in it. */
public enum PhaseKind {
    /** Arriving: big code on the projector, the framework on the phone. */
    WELCOME,
    /** Writing on, or looking at, a board. Always has one. */
    BOARD,
    /** Talking; a board may hang behind it. */
    TALK,
    /** Reading back and agreeing. */
    CLOSE;

    public String textKey() {
        return "lab.kind." + name().toLowerCase(Locale.ROOT);
    }
}
