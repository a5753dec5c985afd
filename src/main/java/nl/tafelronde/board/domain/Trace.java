package nl.tafelronde.board.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one change did, thing by thing: how each stood before and after it. Kept with the change, so that it can be taken back. */
public record Trace(List<OfNote> notes, List<OfCluster> clusters) {

    public static final Trace NOTHING = new Trace(List.of(), List.of());

    public Trace {
        notes = List.copyOf(notes);
        clusters = List.copyOf(clusters);
    }

    /** One note before and after. */
    public record OfNote(UUID id, NoteState was, NoteState is) {

        /** Keeps the words only where they changed. */
        public static OfNote of(UUID id, NoteState was, NoteState is) {
            var same = is.words() != null && is.words().equals(was.words());
            return new OfNote(id, same ? was.withoutWords() : was, same ? is.withoutWords() : is);
        }

        /** Whether nobody touched since what this change did to it. */
        public boolean stands(Note now) {
            return is.holds(was, now.state());
        }

        public void takeBack(Note now) {
            now.stand(now.state().back(was, is));
        }
    }

    /** One cluster before and after; before it was made it was gone. */
    public record OfCluster(UUID id, ClusterState was, ClusterState is) {

        public boolean stands(Cluster now) {
            return is.holds(was, now.state());
        }

        public void takeBack(Cluster now, long number, @Nullable UUID by) {
            now.stand(now.state().back(was, is), number, by);
        }
    }

    /** The same without one note, which nobody can put back any more; also nothing is merged into it. */
    Trace without(UUID note) {
        return new Trace(notes.stream().filter(it -> !it.id().equals(note)
                && !note.equals(it.was().mergedInto()) && !note.equals(it.is().mergedInto())).toList(), clusters);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return notes.isEmpty() && clusters.isEmpty();
    }
}
