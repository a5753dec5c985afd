package nl.tafelronde.proposal;

import java.util.Locale;

/** What was decided. */
public enum Verdict {
    ADOPTED, ADOPTED_CHANGED, REJECTED,
    /** Put off: it comes back on an agenda. */
    DEFERRED;

    /** Whether it can lead to another framework. */
    public boolean adopted() {
        return this == ADOPTED || this == ADOPTED_CHANGED;
    }

    /** Whether nothing comes after it. */
    public boolean over() {
        return this != DEFERRED;
    }

    public String textKey() {
        return "proposal.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
