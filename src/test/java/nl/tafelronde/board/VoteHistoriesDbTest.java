package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to the notes while people vote: no vote is lost or doubled, and nobody has more than their budget. */
class VoteHistoriesDbTest extends BoardDbTest {

    private static final int BUDGET = 4;
    private static final int CAP = 2;
    private static final int STEPS = 60;

    @Autowired
    Votes votes;

    private final List<NoteId> notes = new ArrayList<>();
    private final List<ClusterId> clusters = new ArrayList<>();
    private List<Actor.Participant> people;
    private int given;

    @Test
    void whatever_is_grouped_merged_hidden_and_undone_every_vote_counts_exactly_once() {
        people = List.of(magda, joost, join(place, "Ela", StakeholderGroup.MIGRANT, Language.PL));
        for (var seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            begin();
            for (var step = 0; step < STEPS; step++) {
                var story = "seed " + seed + ", step " + step;
                try {
                    if (random.nextInt(3) == 0) {
                        vote(random, story);
                    } else {
                        tidy(random);
                    }
                } catch (Refusal refusedStepsChangeNothing) {
                    assertThat(refusedStepsChangeNothing.key()).as(story).startsWith("board.refused.");
                }
                check(story);
            }
        }
    }

    private void begin() {
        board = board(false);
        notes.clear();
        clusters.clear();
        given = 0;
        for (var at = 0; at < 8; at++) {
            notes.add(add(people.get(at % 3), "Briefje " + at));
        }
        clusters.add(ClusterId.next());
        votes.hold(Actor.SYSTEM, board, new Ballot(new BallotId(Ids.next()), BUDGET, CAP, true, Ballot.State.OPEN));
    }

    private void vote(Random random, String story) {
        var person = any(random, people);
        var kind = random.nextInt(4) == 0 ? Vote.Kind.UNVOTE : Vote.Kind.VOTE;
        var onCluster = random.nextBoolean();
        var vote = new Vote(Ids.next(), kind, onCluster ? null : any(random, notes), onCluster ? any(random, clusters) : null);
        var before = votes.mine(person, board);
        var after = votes.cast(person, board, vote);
        given += kind == Vote.Kind.VOTE ? 1 : -1;
        assertThat(sum(after) - sum(before)).as(story).isEqualTo(kind == Vote.Kind.VOTE ? 1 : -1);
        if (kind == Vote.Kind.VOTE) {
            var grown = after.votes().stream().filter(it -> !before.votes().contains(it)).toList();
            assertThat(grown).as(story).singleElement().satisfies(it -> assertThat(it.votes()).isLessThanOrEqualTo(CAP));
        }
    }

    private void tidy(Random random) {
        var note = any(random, notes);
        var other = any(random, notes);
        var id = Ids.next();
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                var fresh = ClusterId.next();
                boards.post(Actor.SYSTEM, board, ClusterChange.group(id, note, other, fresh));
                clusters.add(fresh);
            }
            case 2 -> boards.post(Actor.SYSTEM, board, ClusterChange.into(id, note, any(random, clusters)));
            case 3 -> boards.post(Actor.SYSTEM, board, ClusterChange.ungroup(id, note));
            case 4 -> boards.post(Actor.SYSTEM, board, ClusterChange.split(id, any(random, clusters)));
            case 5 -> boards.post(Actor.SYSTEM, board, ClusterChange.merge(id, note, other));
            case 6 -> boards.post(Actor.SYSTEM, board, ClusterChange.unmerge(id, note));
            case 7 -> change(Actor.SYSTEM, random.nextBoolean() ? ChangeKind.HIDE : ChangeKind.RESTORE, note);
            default -> boards.post(Actor.SYSTEM, board, new UndoChange(id, 1 + random.nextLong(boards.read(Actor.SYSTEM, board).number())));
        }
    }

    private void check(String story) {
        var score = votes.score(Actor.SYSTEM, board);
        assertThat(score.results().stream().mapToInt(Score.Result::votes).sum() + score.elsewhere()).as(story).isEqualTo(given);
        var hanging = boards.read(magda, board);
        assertThat(score.results()).as(story).allSatisfy(it -> assertThat(hanging.notes().stream().anyMatch(note -> note.id().value().equals(it.target()))
                || hanging.clusters().stream().anyMatch(cluster -> cluster.id().value().equals(it.target()))).isTrue());
        assertThat(people.stream().mapToInt(it -> sum(votes.mine(it, board))).sum()).as(story).isEqualTo(given);
        assertThat(people).as(story).allSatisfy(it -> assertThat(sum(votes.mine(it, board))).isLessThanOrEqualTo(BUDGET));
    }

    private static int sum(OwnVotes own) {
        return own.votes().stream().mapToInt(OwnVotes.On::votes).sum();
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
