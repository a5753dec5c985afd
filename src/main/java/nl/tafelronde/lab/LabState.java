package nl.tafelronde.lab;

import java.util.Locale;

/** Where a LAB session is in its life, in the order in which it passes through. */
public enum LabState {
    /** Being prepared; nobody can join yet. */
    DRAFT,
    /** People can scan the code and join; no phase has begun. */
    OPEN,
    /** The evening is on: there is a current phase. */
    RUNNING,
    /** The evening is over; nobody can join or write. */
    CLOSED,
    /** The outcome is public. */
    PUBLISHED;

    /** The key of the state's name in the texts files, for example {@code lab.state.draft}. */
    public String textKey() {
        return "lab.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the evening is over. */
    public boolean over() {
        return this == CLOSED || this == PUBLISHED;
    }
}
