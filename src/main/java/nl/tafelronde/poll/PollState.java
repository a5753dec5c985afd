package nl.tafelronde.poll;

import java.util.Locale;

/** How far a date poll is. After its deadline an open poll takes no answers, and waits for the organiser to choose. */
public enum PollState {
    DRAFT, OPEN, CHOSEN, CANCELLED;

    /** The key of the state's name in the texts files, for example {@code poll.state.open}. */
    public String textKey() {
        return "poll.state." + name().toLowerCase(Locale.ROOT);
    }
}
