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
    /** Forming themes out of what hangs on the walls; a board may hang behind it. */
    THEMES,
    /** Research teams fill in what is needed, who contributes and what comes next. */
    TEAMS,
    /** Research teams read back, one after another, on the screen. */
    READ_BACK,
    /** Reading back and agreeing. */
    CLOSE;

    /** Whether what people do in it happens in their research team, and not on a board. */
    public boolean ofTeams() {
        return this == TEAMS || this == READ_BACK;
    }

    public String textKey() {
        return "lab.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
