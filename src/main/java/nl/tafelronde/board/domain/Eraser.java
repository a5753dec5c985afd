package nl.tafelronde.board.domain;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Removes every word of a note, also from what is kept of the board's past. Used inside transactions. */
@Repository
public class Eraser {

    private final EntityManager database;
    private final JsonMapper json;

    Eraser(EntityManager database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The changes of the note stay, so that their numbers have no gap, with nothing of it in them but its id.
     *
     * @return everything that it ever said
     */
    public Set<String> erase(Note note) {
        var id = note.id();
        database.flush();
        var texts = new HashSet<>(Set.of(note.words().text()));
        var changes = database.createQuery("from BoardChange where board = :board and trace is not null", BoardChange.class)
                .setParameter("board", note.board()).getResultStream().filter(it -> touches(it, id)).toList();
        changes.stream().flatMap(it -> it.trace().notes().stream()).filter(it -> it.id().equals(id)).flatMap(it -> Stream.of(it.was(), it.is()))
                .map(NoteState::words).filter(Objects::nonNull).forEach(it -> texts.add(it.text()));
        database.createNativeQuery("update board_change set note = null where note_id = :note").setParameter("note", id).executeUpdate();
        for (var change : changes) {
            var left = change.trace().without(id);
            database.createNativeQuery("update board_change set trace = :trace where board_id = :board and number = :number")
                    .setParameter("trace", left.isEmpty() ? null : json.writeValueAsString(left))
                    .setParameter("board", change.board()).setParameter("number", change.number()).executeUpdate();
        }
        database.remove(note);
        database.flush();
        database.clear();
        return texts;
    }

    private static boolean touches(BoardChange change, UUID note) {
        return change.trace().notes().stream().anyMatch(it -> it.id().equals(note)
                || note.equals(it.was().mergedInto()) || note.equals(it.is().mergedInto()));
    }
}
