package nl.tafelronde.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clusters that could be made of notes that are in none yet. Nothing on the wall has changed.
 *
 * @param left how many notes that are in no cluster were like no other
 */
public record ProposedClusters(List<Proposal> clusters, int left) {

    public ProposedClusters {
        clusters = List.copyOf(clusters);
    }

    /**
     * One cluster that could be made, of notes of one column.
     *
     * @param name a word that most of them have in common; null when there is none
     */
    public record Proposal(ClusterId id, @Nullable String name, String column, List<NoteId> notes) {

        public Proposal {
            notes = List.copyOf(notes);
        }
    }
}
