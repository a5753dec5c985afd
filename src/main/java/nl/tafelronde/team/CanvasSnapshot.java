package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A canvas as one reader may see it.
 *
 * @param number  of the last change in it
 * @param covered true when this reader may not read it (any more); then there is nothing else in it
 * @param write   whether the reader may write here now
 * @param lead    whether the reader leads: a facilitator
 * @param named   whether who is named here is named in the report too: where people use their names
 * @param inside  for the team and facilitators; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CanvasSnapshot(TeamId team, long number, boolean covered, boolean write, boolean lead, boolean named, int maxLength,
        List<EntryCard> entries, @Nullable TeamInside inside) {
}
