package nl.tafelronde.poll;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;

/** Whom a place has to ask. Places implement it, so that the poll need not know them. */
public interface AudienceSource {

    /** What this source has for somebody who plans in the space; they may do so. */
    List<Audience> in(Actor actor, UUID space);

    /** The people of one of those; nobody for a key of another source. */
    List<Invitee> people(Actor actor, UUID space, String key);
}
