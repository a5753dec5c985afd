package nl.tafelronde.meeting;

import java.util.Locale;

/** Whether a meeting goes ahead. */
public enum MeetingState {
    PLANNED, CANCELLED;

    /** The key of the state's name in the texts files, for example {@code meeting.state.planned}. */
    public String textKey() {
        return "meeting.state." + name().toLowerCase(Locale.ROOT);
    }
}
