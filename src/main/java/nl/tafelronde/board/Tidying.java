package nl.tafelronde.board;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.NoteState;
import org.springframework.stereotype.Component;

/**
 * Keeps what must be so after every change, whatever it was. A merged note stands with the note that is shown for it; when
 * that one is hidden or withdrawn another takes over, so that nobody's words go with somebody else's. A cluster has a name or
 * more than one note.
 */
@Component
class Tidying {

    private final BoardStore store;

    Tidying(BoardStore store) {
        this.store = store;
    }

    void tidy(Making at) {
        var held = at.heldNotes();
        var followed = followed(held);
        for (var it : held) {
            if (followersConcerned(it) && followed.contains(it.thing().id())) {
                lead(at, it.thing());
                followed = followed(held);
            }
        }
        for (var id : concerned(at)) {
            store.cluster(id).filter(it -> !it.gone()).ifPresent(it -> endWhenAlone(at, it));
        }
    }

    /** Asked at once: a step can be about thousands of notes. And not at all for a new note, which nothing follows yet. */
    private Set<UUID> followed(Collection<Making.Held<Note, NoteState>> held) {
        var concerned = held.stream().filter(Tidying::followersConcerned).map(it -> it.thing().id()).toList();
        return concerned.isEmpty() ? Set.of() : store.mergedInto(concerned).stream().map(Note::mergedInto).collect(Collectors.toSet());
    }

    private static boolean followersConcerned(Making.Held<Note, NoteState> held) {
        var was = held.was();
        return was != null && followersConcerned(was, held.thing());
    }

    private static boolean followersConcerned(NoteState was, Note now) {
        return was.shown() && !now.shown() || !Objects.equals(was.cluster(), now.cluster())
                || !was.column().equals(now.column()) || now.mergedInto() != null && !now.mergedInto().equals(was.mergedInto());
    }

    private void lead(Making at, Note note) {
        var followers = store.mergedInto(List.of(note.id()));
        if (followers.isEmpty()) {
            return;
        }
        followers.forEach(at::touch);
        if (note.mergedInto() == null && !note.shown()) {
            succeed(note, followers);
            return;
        }
        for (var follower : followers) {
            if (note.mergedInto() != null) {
                follower.merge(note.mergedInto());
            }
            follower.belong(note.cluster());
            follower.move(note.column(), follower.position());
        }
    }

    /** The eldest that is shown takes over; those that are not shown stand for themselves when they come back. */
    private static void succeed(Note note, List<Note> followers) {
        Note heir = null;
        for (var follower : followers) {
            if (!follower.shown()) {
                follower.merge(null);
            } else if (heir == null) {
                heir = follower;
                heir.merge(null);
                heir.move(note.column(), note.position());
            } else {
                follower.merge(heir.id());
            }
        }
    }

    /** The clusters that got or lost something. */
    private static Set<UUID> concerned(Making at) {
        var ids = new LinkedHashSet<UUID>();
        for (var held : at.heldNotes()) {
            var was = held.was();
            var note = held.thing();
            if (was != null && (!Objects.equals(was.cluster(), note.cluster()) || !Objects.equals(was.mergedInto(), note.mergedInto()))) {
                ids.add(was.cluster());
                ids.add(note.cluster());
            }
        }
        at.changedClusters().forEach(it -> ids.add(it.id()));
        ids.remove(null);
        return ids;
    }

    private void endWhenAlone(Making at, Cluster cluster) {
        var members = store.members(List.of(cluster.id()));
        var piles = members.stream().filter(it -> it.mergedInto() == null).toList();
        if (members.isEmpty() || cluster.name() == null && piles.size() < 2) {
            at.touch(cluster).split();
            members.forEach(it -> at.touch(it).belong(null));
            piles.forEach(it -> it.move(cluster.column(), cluster.position()));
        }
    }
}
