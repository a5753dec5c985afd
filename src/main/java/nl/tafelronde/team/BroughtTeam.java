package nl.tafelronde.team;

import java.time.Instant;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * A team that worked before Tafelronde knew of it.
 *
 * @param people      who were in it
 * @param speaker     one of them, or null
 * @param speakerName what the spokesperson wanted to be called; needed when there was one
 * @param entries     what they wrote, in this order
 */
public record BroughtTeam(NewTeam team, List<ParticipantId> people, @Nullable ParticipantId speaker, @Nullable String speakerName,
        List<Entry> entries) {

    /**
     * One entry as it was written.
     *
     * @param need the need it was for: the place in the list of entries of the team; null for none
     */
    public record Entry(CanvasColumn column, Actor.Participant by, EntryChange.Words words, @Nullable Integer need, Instant at) {
    }
}
