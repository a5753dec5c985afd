package nl.tafelronde.poll;

import java.util.Optional;

/** What comes after the date is chosen: who makes the meeting tells where somebody says whether they come. */
public interface AfterChoice {

    /** The full address for this person; nothing when there is none. */
    Optional<String> next(PollGuestId guest);
}
