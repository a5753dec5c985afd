package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random walls with random histories: whatever people do, in whatever order, no note is lost and none is there twice, each keeps
 * its author and its words, every vote counts once, and what is taken back in turn leads to where it began.
 */
class HistoriesDbTest extends BoardDbTest {

    private static final int STEPS = 90;

    @Autowired
    Votes votes;

    private final Map<NoteId, String> written = new HashMap<>();
    private final Map<Long, Wording> wordings = new HashMap<>();
    private final Map<NoteId, Actor> authors = new HashMap<>();
    private final Set<NoteId> withdrawn = new HashSet<>();
    private final List<Long> numbers = new ArrayList<>();
    private Random random = new Random();
    private List<ClusterChange.Proposed> proposed = List.of();
    private int done;
    private int given;

    /** What a step made of the words of a note. */
    private record Wording(NoteId note, String before, String after) {
    }

    @BeforeEach
    void people_may_vote() {
        votes.hold(Actor.SYSTEM, board, new Ballot(new BallotId(Ids.next()), 5, 3, true, Ballot.State.OPEN));
    }

    @AfterEach
    void everybody_has_what_they_wrote_and_every_vote_counts() {
        for (var author : List.of(magda, joost)) {
            assertThat(boards.mine(author, place)).extracting(it -> it.note().id()).as("of %s", author.name())
                    .containsExactlyInAnyOrderElementsOf(authors.keySet().stream().filter(it -> authors.get(it).equals(author)).toList());
        }
        everyVoteCounts("at the end");
    }

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
                    undone = undone || undo(actor, made.number()) != null;
                }
                assertThat(undone).as("step %d of seed %d can be taken back", step, seed).isTrue();
                assertThat(look()).as("step %d of seed %d taken back", step, seed).isEqualTo(before);
                whatIsWithdrawn();
            }
            wholeAndConnected(seed, step);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 44, 444, 5019})
    void everything_taken_back_in_turn_leads_back_to_the_beginning(long seed) {
        random = new Random(seed);
        for (var it = 0; it < 6; it++) {
            write();
        }
        var looks = new ArrayDeque<Look>();
        var steps = new ArrayDeque<Long>();
        var before = look();
        for (var step = 0; step < STEPS / 2; step++) {
            var made = step();
            var after = made == null ? before : look();
            if (!after.equals(before)) {
                looks.push(before);
                steps.push(made.number());
            }
            before = after;
        }
        assertThat(steps).as("seed %d", seed).hasSizeGreaterThan(STEPS / 6);
        while (!steps.isEmpty()) {
            var number = steps.pop();
            var undone = List.<Actor>of(magda, joost, Actor.SYSTEM).stream().anyMatch(it -> undo(it, number) != null);
            assertThat(undone).as("change %d of seed %d can be taken back", number, seed).isTrue();
            whatIsWithdrawn();
            assertThat(look()).as("change %d of seed %d taken back", number, seed).isEqualTo(looks.pop());
        }
        wholeAndConnected(seed, STEPS);
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
        Posted made = switch (random.nextInt(written.size() < 4 ? 1 : 19)) {
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
            case 13 -> arrange();
            case 14 -> cluster() == null ? null : accepted(() -> boards.post(Actor.SYSTEM, board, new ClusterChange(Ids.next(), ChangeKind.MOVE_CLUSTER, null, null,
                    cluster(), null, null, random.nextBoolean() ? "c1" : "c2", random.nextBoolean() ? any().value() : null, random.nextInt(4) == 0, List.of())));
            case 15 -> edit(any());
            case 16 -> vote(random.nextBoolean() ? magda : joost);
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
        var posted = undo(actor, numbers.get(random.nextInt(numbers.size())));
        whatIsWithdrawn();
        return posted;
    }

    /** With the words of a note its former words come back, and the other way round when that is taken back. */
    private Posted undo(Actor actor, long number) {
        var posted = accepted(() -> boards.post(actor, board, new UndoChange(Ids.next(), number)));
        var wording = wordings.get(number);
        if (posted != null && wording != null) {
            said(posted, new Wording(wording.note(), wording.after(), wording.before()));
        }
        return posted;
    }

    private Posted edit(NoteId note) {
        var text = "Ander briefje " + random.nextInt(6);
        var posted = accepted(() -> boards.post(authors.get(note), board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, text, null, null, null, null, false)));
        if (posted != null) {
            said(posted, new Wording(note, written.get(note), text));
        }
        return posted;
    }

    private void said(Posted posted, Wording wording) {
        wordings.put(posted.number(), wording);
        written.put(wording.note(), wording.after());
    }

    /** What was proposed now, or some steps ago, while others went on. */
    private Posted arrange() {
        if (proposed.isEmpty()) {
            proposed = random.nextBoolean()
                    ? boards.suggest(Actor.SYSTEM, board).clusters().stream().map(it -> new ClusterChange.Proposed(it.id(), it.name(), it.notes())).toList()
                    : List.of(new ClusterChange.Proposed(ClusterId.next(), random.nextBoolean() ? "Thema" : null, List.of(any(), any(), any())),
                            new ClusterChange.Proposed(ClusterId.next(), null, List.of(any(), any(), any(), any())));
            if (random.nextInt(3) == 0) {
                return null;
            }
        }
        var arranged = accepted(() -> boards.post(Actor.SYSTEM, board, ClusterChange.arrange(Ids.next(), proposed)));
        proposed = List.of();
        return arranged;
    }

    private Posted vote(Actor voter) {
        var back = random.nextInt(4) == 0;
        var cluster = random.nextBoolean() ? cluster() : null;
        var note = cluster == null ? any() : null;
        var mine = accepted(() -> votes.cast(voter, board, new Vote(Ids.next(), back ? Vote.Kind.UNVOTE : Vote.Kind.VOTE, note, cluster)));
        if (mine != null) {
            given += back ? -1 : 1;
            done++;
        }
        return null;
    }

    private void everyVoteCounts(String where) {
        var score = votes.score(Actor.SYSTEM, board);
        assertThat(score.results().stream().mapToInt(Score.Result::votes).sum() + score.elsewhere()).as("%s: votes", where).isEqualTo(given);
        assertThat(List.of(magda, joost).stream().flatMap(it -> votes.mine(it, board).votes().stream()).mapToInt(OwnVotes.On::votes).sum()).as("%s: votes of each", where)
                .isEqualTo(given);
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

    private static <T> T accepted(Supplier<T> step) {
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
        if (step % 10 == 0) {
            everyVoteCounts(where);
        }
    }
}
