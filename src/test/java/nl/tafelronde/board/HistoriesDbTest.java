package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walls with random histories: whatever people do, in whatever order, no note is lost and none is there twice. */
class HistoriesDbTest extends BoardDbTest {

    private static final int STEPS = 90;

    private final Map<NoteId, String> written = new HashMap<>();
    private final Map<NoteId, Actor> authors = new HashMap<>();
    private final Set<NoteId> withdrawn = new HashSet<>();
    private final List<Long> numbers = new ArrayList<>();
    private Random random = new Random();
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void no_note_is_lost_or_doubled(long seed) {
        random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            step();
            wholeAndConnected(seed, step);
        }
        assertThat(done).as("steps that were not refused, seed %d", seed).isGreaterThan(STEPS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777, 7777})
    void every_step_taken_back_at_once_leaves_the_wall_as_it_was(long seed) {
        random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            var before = look();
            var made = step();
            if (made != null && !look().equals(before) && random.nextInt(3) > 0) {
                var undone = false;
                for (var actor : List.<Actor>of(magda, joost, Actor.SYSTEM)) {
                    undone = undone || accepted(() -> boards.post(actor, board, new UndoChange(Ids.next(), made.number()))) != null;
                }
                assertThat(undone).as("step %d of seed %d can be taken back", step, seed).isTrue();
                assertThat(look()).as("step %d of seed %d taken back", step, seed).isEqualTo(before);
                whatIsWithdrawn();
            }
            wholeAndConnected(seed, step);
        }
    }

    @Test
    void the_same_history_twice_at_once_by_two_people_loses_nothing() throws Exception {
        for (var it = 0; it < 12; it++) {
            write();
        }
        var notes = List.copyOf(written.keySet());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Object>>();
            for (var thread = 0; thread < 4; thread++) {
                var own = new Random(thread);
                work.add(() -> {
                    for (var it = 0; it < 30; it++) {
                        var a = notes.get(own.nextInt(notes.size()));
                        var b = notes.get(own.nextInt(notes.size()));
                        accepted(() -> boards.post(joost, board, own.nextInt(3) == 0 ? ClusterChange.ungroup(Ids.next(), a)
                                : ClusterChange.group(Ids.next(), a, b, ClusterId.next())));
                    }
                    return "";
                });
            }
            for (var finished : threads.invokeAll(work)) {
                finished.get();
            }
        }
        wholeAndConnected(0, 0);
    }

    /** @param clusters by id, with name, column and notes */
    private record Look(Set<NoteCard> notes, Map<ClusterId, String> clusters) {
    }

    private Look look() {
        var read = boards.read(Actor.SYSTEM, board);
        return new Look(Set.copyOf(read.notes()), read.clusters().stream().collect(Collectors.toMap(ClusterCard::id,
                it -> it.name() + " " + it.column() + " " + it.position() + " " + it.notes())));
    }

    private Posted step() {
        var actor = List.<Actor>of(magda, joost, Actor.SYSTEM).get(random.nextInt(3));
        Posted made = switch (random.nextInt(written.size() < 4 ? 1 : 14)) {
            case 0, 1 -> write();
            case 2, 3, 4 -> accepted(() -> boards.post(actor, board, ClusterChange.group(Ids.next(), any(), any(), ClusterId.next())));
            case 5 -> accepted(() -> boards.post(actor, board, ClusterChange.ungroup(Ids.next(), any())));
            case 6 -> cluster() == null ? null : accepted(() -> boards.post(actor, board, ClusterChange.split(Ids.next(), cluster())));
            case 7 -> cluster() == null ? null : accepted(() -> boards.post(actor, board, ClusterChange.name(Ids.next(), cluster(),
                    random.nextInt(4) == 0 ? " " : "Naam " + random.nextInt(5), null)));
            case 8, 9 -> accepted(() -> boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), any(), any())));
            case 10 -> accepted(() -> boards.post(Actor.SYSTEM, board, ClusterChange.unmerge(Ids.next(), any())));
            case 11 -> accepted(() -> boards.post(Actor.SYSTEM, board, new NoteChange(Ids.next(), ChangeKind.MOVE, any(), null,
                    random.nextBoolean() ? "c1" : "c2", null, null, null, random.nextBoolean())));
            case 12 -> {
                var note = any();
                if (random.nextBoolean()) {
                    yield accepted(() -> boards.post(Actor.SYSTEM, board, NoteChange.of(Ids.next(),
                            random.nextBoolean() ? ChangeKind.HIDE : ChangeKind.RESTORE, note)));
                }
                var back = withdrawn.contains(note);
                var posted = accepted(() -> boards.post(authors.get(note), board, NoteChange.of(Ids.next(), back ? ChangeKind.RESTORE : ChangeKind.WITHDRAW, note)));
                if (posted != null && !back) {
                    withdrawn.add(note);
                } else if (posted != null) {
                    withdrawn.remove(note);
                }
                yield posted;
            }
            default -> undoAny(actor);
        };
        if (made != null) {
            numbers.add(made.number());
            done++;
        }
        return made;
    }

    private Posted undoAny(Actor actor) {
        if (numbers.isEmpty()) {
            return null;
        }
        var posted = accepted(() -> boards.post(actor, board, new UndoChange(Ids.next(), numbers.get(random.nextInt(numbers.size())))));
        whatIsWithdrawn();
        return posted;
    }

    /** What its author takes back by undo is withdrawn, and comes back by undo; their own list says so. */
    private void whatIsWithdrawn() {
        withdrawn.clear();
        for (var author : List.of(magda, joost)) {
            boards.mine(author, place).stream().filter(OwnNote::withdrawn).forEach(it -> withdrawn.add(it.note().id()));
        }
    }

    private Posted write() {
        var author = random.nextBoolean() ? magda : joost;
        var text = "Briefje " + written.size();
        var posted = boards.post(author, board, NoteChange.add(NoteId.next(), random.nextBoolean() ? "c1" : "c2", text, null, null));
        written.put(posted.note().id(), text);
        authors.put(posted.note().id(), author);
        return posted;
    }

    private NoteId any() {
        var notes = written.keySet().stream().sorted(Comparator.comparing(NoteId::value)).toList();
        return notes.get(random.nextInt(notes.size()));
    }

    private ClusterId cluster() {
        var clusters = boards.read(Actor.SYSTEM, board).clusters();
        return clusters.isEmpty() ? null : clusters.get(random.nextInt(clusters.size())).id();
    }

    private static Posted accepted(Supplier<Posted> step) {
        try {
            return step.get();
        } catch (Refusal refused) {
            return null;
        }
    }

    private void wholeAndConnected(long seed, int step) {
        var read = boards.read(Actor.SYSTEM, board);
        var where = "seed " + seed + ", step " + step;
        var expected = written.keySet().stream().filter(it -> !withdrawn.contains(it)).collect(Collectors.toSet());
        assertThat(read.notes()).as(where).extracting(NoteCard::id).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read.notes()).as(where).allSatisfy(it -> assertThat(it.text()).isEqualTo(written.get(it.id())));
        var byId = read.notes().stream().collect(Collectors.toMap(NoteCard::id, it -> it));
        var clusters = read.clusters().stream().collect(Collectors.toMap(ClusterCard::id, it -> it));
        var shown = read.notes().stream().filter(it -> it.hidden() == null).count();
        assertThat(read.count()).as("%s: the number on the wall", where).isEqualTo((int) shown);
        for (var note : read.notes()) {
            if (note.cluster() != null) {
                assertThat(clusters).as("%s: the cluster of a note", where).containsKey(note.cluster());
                assertThat(clusters.get(note.cluster()).notes()).as(where).containsOnlyOnce(note.id());
                assertThat(clusters.get(note.cluster()).column()).as("%s: of one column", where).isEqualTo(note.column());
            }
            if (note.mergedInto() != null) {
                var front = Objects.requireNonNull(byId.get(note.mergedInto()), where + ": the shown note hangs there");
                assertThat(front.mergedInto()).as("%s: one step to the shown note", where).isNull();
                assertThat(front.hidden()).as("%s: the shown note is shown", where).isNull();
                assertThat(front.cluster()).as("%s: stands with it", where).isEqualTo(note.cluster());
                assertThat(front.column()).as("%s: stands with it", where).isEqualTo(note.column());
            }
        }
        var inClusters = read.clusters().stream().flatMap(it -> it.notes().stream()).toList();
        assertThat(inClusters).as("%s: a note is in one cluster at most", where).doesNotHaveDuplicates();
    }
}
