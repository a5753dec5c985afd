package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes that belong together, as one reader sees them. There is at least one note in it that the reader may see; with one
 * and without a name it is drawn as that note alone.
 *
 * @param position among the notes and clusters of its column
 * @param named    the number of the change that last named it, 0 for none: who gives it another name says which one they saw
 * @param notes    in order, those that were merged into another among them. Not sent: each note says in which cluster it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterCard(ClusterId id, String column, @Nullable String name, @JsonProperty("rank") double position, long named,
                          @JsonIgnore List<NoteId> notes) {

    public ClusterCard {
        notes = List.copyOf(notes);
    }
}
