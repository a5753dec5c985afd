package nl.tafelronde.team;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where teams work together.
 *
 * @param place      whose participants and projectors take part, for example a session
 * @param space      whose facilitators lead
 * @param namesShown whether people use their own names there; where they do not, naming oneself is asked explicitly
 */
public record TeamPlace(UUID place, UUID space, boolean namesShown) {

    /** Names the feed and the topic of this place's teams; another name than the place's, which has its own. */
    public UUID room() {
        return room(place);
    }

    static UUID room(UUID place) {
        return UUID.nameUUIDFromBytes(("teams of " + place).getBytes(StandardCharsets.UTF_8));
    }
}
