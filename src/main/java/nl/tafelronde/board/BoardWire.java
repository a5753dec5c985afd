package nl.tafelronde.board;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.GroupMarks;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes what happens on a board, once for each audience. The one place that decides what of a change leaves the server:
 * participants get no hidden notes but their own, before the reveal nothing of others but their number, and no mark of a
 * group of which too few are there.
 */
@Component
class BoardWire {

    private final JsonMapper json;
    private final GroupMarks marks;
    private final NoteHints hints;

    BoardWire(JsonMapper json, GroupMarks marks, NoteHints hints) {
        this.json = json;
        this.marks = marks;
        this.hints = hints;
    }

    /** The data of a {@code change} event: the note after the change, or only its id when it is gone for this audience. */
    record ChangeData(long number, String kind, Object note) {
    }

    record Gone(UUID id) {
    }

    record RulesData(long number, Allowed may) {
    }

    record CountsData(long number, int notes) {
    }

    /** A change of a note, as the note stands now. */
    Publication change(Board board, long number, Step step, Note note) {
        var variants = new HashMap<Audience, FeedEvent>();
        var gone = note.shown() ? null : encoded("change", number, new ChangeData(number, "gone", new Gone(note.id())));
        var card = note.card();
        var forHall = forHall(board).apply(card);
        var noticed = forFacilitators(board).apply(card);
        var full = note.withdrawn() ? null : encoded("change", number, new ChangeData(number, step.tag(), noticed));
        var hall = full == null || noticed.equals(forHall) ? full : encoded("change", number, new ChangeData(number, step.tag(), forHall));
        variants.put(Audience.FACILITATORS, first(full, gone));
        if (board.rules().read()) {
            variants.put(Audience.PARTICIPANTS, first(gone, hall));
            if (note.author() != null && note.hidden()) {
                variants.put(Audience.only(note.author()), first(hall, gone));
            }
        } else {
            var counts = counts(board, number);
            variants.put(Audience.PARTICIPANTS, counts);
            if (note.author() != null) {
                var own = note.withdrawn() ? gone : encoded("change", number, new ChangeData(number, step.tag(), forHall.alone()));
                variants.put(Audience.only(note.author()), first(own, gone).and(counts));
            }
        }
        return new Publication(board.id(), number, variants);
    }

    /** What became of clusters and of more than one note, for one audience: whatever it may not see is gone for it. */
    record ClusterData(long number, String kind, List<ClusterCard> clusters, List<NoteCard> notes, List<UUID> goneClusters,
                       List<UUID> goneNotes) {
    }

    /**
     * Clusters with all their notes.
     *
     * @param members by cluster, in order, withdrawn ones too
     */
    record Clusters(List<Cluster> clusters, Map<UUID, List<Note>> members) {

        static Clusters of(List<Cluster> clusters, List<Note> members) {
            return new Clusters(clusters, members.stream().collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.cluster()))));
        }

        /** Those of these that somebody sees who sees these notes. */
        List<ClusterCard> cards(Predicate<Cluster> which, Predicate<Note> sees) {
            return clusters.stream().filter(it -> !it.gone() && which.test(it)).map(it -> it.card(members.getOrDefault(it.id(), List.of())
                    .stream().filter(sees).map(note -> new NoteId(note.id())).toList())).filter(it -> !it.notes().isEmpty()).toList();
        }
    }

    /**
     * A change of clusters and of the notes in them, as they stand now.
     *
     * @param touched  the notes that it changed
     * @param concerns which of the clusters it changed, or which have a note in them that it changed
     */
    Publication regrouped(Board board, long number, Step step, List<Note> touched, Set<UUID> concerns, Clusters clusters) {
        var variants = new HashMap<Audience, FeedEvent>();
        variants.put(Audience.FACILITATORS, regrouped(number, step, touched, concerns, clusters, it -> !it.withdrawn(), it -> !it.withdrawn(), forFacilitators(board)));
        if (board.rules().read()) {
            var look = forHall(board);
            variants.put(Audience.PARTICIPANTS, regrouped(number, step, touched, concerns, clusters, Note::shown, Note::shown, look));
            authors(touched.stream().filter(it -> it.hidden() && !it.withdrawn())).forEach(author -> variants.put(Audience.only(author),
                    regrouped(number, step, touched, concerns, clusters, Note::shown, it -> it.shown() || it.isBy(author) && !it.withdrawn(), look)));
        } else {
            var counts = counts(board, number);
            var look = forHall(board).andThen(NoteCard::alone);
            variants.put(Audience.PARTICIPANTS, counts);
            authors(touched.stream()).forEach(author -> variants.put(Audience.only(author), regrouped(number, step,
                    touched.stream().filter(it -> it.isBy(author)).toList(), Set.of(), clusters, Note::shown, it -> !it.withdrawn(), look).and(counts)));
        }
        return new Publication(board.id(), number, variants);
    }

    private FeedEvent regrouped(long number, Step step, List<Note> touched, Set<UUID> concerns, Clusters clusters, Predicate<Note> counts,
            Predicate<Note> sees, Function<NoteCard, NoteCard> look) {
        var shown = clusters.cards(it -> concerns.contains(it.id()), counts);
        var gone = new LinkedHashSet<>(concerns);
        shown.forEach(it -> gone.remove(it.id().value()));
        return encoded("cluster", number, new ClusterData(number, step.tag(), shown, touched.stream().filter(sees).map(Note::card).map(look).toList(),
                List.copyOf(gone), touched.stream().filter(sees.negate()).map(Note::id).toList()));
    }

    private static Stream<UUID> authors(Stream<Note> notes) {
        return notes.map(Note::author).filter(Objects::nonNull).distinct();
    }

    /** A note that is nowhere any more, also not for its author and for facilitators. */
    Publication gone(Board board, long number, UUID note) {
        var gone = encoded("change", number, new ChangeData(number, "gone", new Gone(note)));
        return new Publication(board.id(), number, Map.of(Audience.FACILITATORS, gone,
                Audience.PARTICIPANTS, board.rules().read() ? gone : gone.and(counts(board, number))));
    }

    /**
     * Which notes somebody gets, and how they look to them: the same in a snapshot and in the answer to what they did.
     *
     * @param sees whether they get it
     */
    record Sight(Predicate<Note> sees, UnaryOperator<NoteCard> look) {

        /** The note as they get it; null when they do not, or when there is none. */
        @Nullable NoteCard of(@Nullable Note note) {
            return note == null || !sees.test(note) ? null : look.apply(note.card());
        }
    }

    Sight sight(Seat seat, Board board) {
        var reads = seat.reads(board.rules());
        var look = seat.moderates() ? forFacilitators(board) : forHall(board);
        return new Sight(note -> !note.withdrawn() && (seat.moderates() || note.isBy(seat.person()) || reads && note.shown()),
                reads ? look : it -> look.apply(it).alone());
    }

    /** How notes look for facilitators: with what they may want to look at. */
    UnaryOperator<NoteCard> forFacilitators(Board board) {
        return it -> it.withHints(hints.in(board.space(), it));
    }

    /** How notes look for everybody but facilitators. Where names are shown, a group gives nothing away. */
    UnaryOperator<NoteCard> forHall(Board board) {
        if (board.namesShown()) {
            return it -> it;
        }
        var groups = marks.of(board.place());
        return it -> it.group() == null || groups.contains(it.group()) ? it : it.withoutGroup();
    }

    /**
     * A change of what participants may do.
     *
     * @param uncovered whether they may read what they could not before, or the other way round: then they begin anew
     */
    Publication rules(Board board, long number, boolean uncovered) {
        var variants = new HashMap<Audience, FeedEvent>();
        Map.of(Audience.FACILITATORS, Seat.Kind.FACILITATOR, Audience.PARTICIPANTS, Seat.Kind.PARTICIPANT,
                Audience.WATCHERS, Seat.Kind.WATCHER).forEach((audience, kind) -> {
                    var event = encoded("rules", number, new RulesData(number, Seat.may(kind, board.rules())));
                    variants.put(audience, uncovered && kind != Seat.Kind.FACILITATOR ? event.thenAnew() : event);
                });
        return new Publication(board.id(), number, variants);
    }

    /** Everybody reads the board anew. */
    Publication anew(UUID board, long number) {
        return new Publication(board, number,
                Map.of(Audience.FACILITATORS, FeedEvent.onlyAnew(), Audience.PARTICIPANTS, FeedEvent.onlyAnew()));
    }

    FeedEvent snapshot(BoardSnapshot snapshot) {
        return encoded("snapshot", snapshot.number(), snapshot);
    }

    FeedEvent counts(Board board, long number) {
        return encoded("counts", number, new CountsData(number, board.notes()));
    }

    private FeedEvent encoded(String name, long number, Object data) {
        return FeedEvent.of(name, number, json.writeValueAsString(data));
    }

    private static FeedEvent first(@Nullable FeedEvent preferred, @Nullable FeedEvent otherwise) {
        if (preferred != null) {
            return preferred;
        }
        if (otherwise == null) {
            throw new IllegalStateException("A note is either shown to an audience or gone for it");
        }
        return otherwise;
    }
}
