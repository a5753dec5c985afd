package nl.tafelronde.board;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VotesDbTest extends BoardDbTest {

    @Autowired
    Votes votes;
    @Autowired
    BoardPersonalData notes;
    @Autowired
    VotePersonalData file;

    private final BallotId round = new BallotId(Ids.next());
    private NoteId buddies;
    private NoteId lessons;

    @BeforeEach
    void two_notes_and_three_votes_each() {
        buddies = add(magda, "Buddy's");
        lessons = add(joost, "Taalles");
        hold(Ballot.State.OPEN);
    }

    private void hold(Ballot.State state) {
        votes.hold(Actor.SYSTEM, board, new Ballot(round, 3, 2, false, state));
    }

    private OwnVotes vote(Actor actor, NoteId note) {
        return votes.cast(actor, board, Vote.on(Ids.next(), note));
    }

    private ClusterId group(NoteId note, NoteId with) {
        var fresh = ClusterId.next();
        boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), note, with, fresh));
        return fresh;
    }

    private Map<UUID, Integer> results() {
        return votes.score(magda, board).results().stream().collect(Collectors.toMap(Score.Result::target, Score.Result::votes));
    }

    @Test
    void magda_has_three_votes_and_two_for_one_note() {
        assertThat(votes.mine(magda, board).left()).isEqualTo(3);
        vote(magda, buddies);
        vote(magda, buddies);
        assertThatThrownBy(() -> vote(magda, buddies)).satisfies(refusedWith("board.refused.votes-cap"));
        var after = vote(magda, lessons);
        assertThat(after.left()).isZero();
        assertThat(after.votes()).containsExactly(new OwnVotes.On(buddies.value(), 2, false), new OwnVotes.On(lessons.value(), 1, false));
        assertThatThrownBy(() -> vote(magda, lessons)).satisfies(refusedWith("board.refused.votes-spent"));
        assertThat(votes.mine(joost, board).left()).as("of joost").isEqualTo(3);
    }

    @Test
    void a_vote_taken_back_can_be_given_elsewhere() {
        vote(magda, buddies);
        var back = votes.cast(magda, board, Vote.back(Ids.next(), buddies));
        assertThat(back.left()).isEqualTo(3);
        assertThat(back.votes()).isEmpty();
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.back(Ids.next(), buddies))).satisfies(refusedWith("board.refused.no-vote"));
        assertThatThrownBy(() -> votes.cast(joost, board, Vote.back(Ids.next(), lessons))).satisfies(refusedWith("board.refused.no-vote"));
    }

    @Test
    void the_same_vote_sent_twice_counts_once_and_so_does_the_same_taking_back_also_after_closing() {
        var vote = Vote.on(Ids.next(), buddies);
        assertThat(votes.cast(magda, board, vote)).isEqualTo(votes.cast(magda, board, vote));
        vote(magda, buddies);
        var back = Vote.back(Ids.next(), buddies);
        assertThat(votes.cast(magda, board, back)).isEqualTo(votes.cast(magda, board, back));
        assertThat(votes.mine(magda, board).left()).isEqualTo(2);
        assertThatThrownBy(() -> votes.cast(joost, board, vote)).satisfies(refusedWith("board.refused.id-taken"));
        hold(Ballot.State.CLOSED);
        assertThat(votes.cast(magda, board, vote).left()).isEqualTo(2);
    }

    @Test
    void until_it_is_closed_nobody_learns_the_score_only_how_many_voted() {
        vote(magda, buddies);
        vote(joost, buddies);
        for (var reader : List.of(Actor.SYSTEM, magda, new Actor.Display(place, Language.NL))) {
            var score = votes.score(reader, board);
            assertThat(score.results()).isNull();
            assertThat(score.voters()).isEqualTo(2);
        }
        assertThat(votes.byGroup(Actor.SYSTEM, board)).isEmpty();
        hold(Ballot.State.PAUSED);
        assertThat(votes.score(Actor.SYSTEM, board).results()).isNull();
        hold(Ballot.State.CLOSED);
        assertThat(results()).containsExactly(Map.entry(buddies.value(), 2));
        assertThat(votes.byGroup(Actor.SYSTEM, board)).containsOnly(Map.entry(StakeholderGroup.MIGRANT, 1), Map.entry(StakeholderGroup.RESIDENT, 1));
    }

    @Test
    void a_live_score_is_seen_while_people_vote_without_groups() {
        votes.hold(Actor.SYSTEM, board, new Ballot(round, 3, 2, true, Ballot.State.OPEN));
        IntStream.range(0, 4).forEach(at -> vote(join(place, "Migrant " + at, StakeholderGroup.MIGRANT, Language.PL), buddies));
        assertThat(results()).containsExactly(Map.entry(buddies.value(), 4));
        assertThat(votes.score(magda, board).results().getFirst().groups()).isEmpty();
    }

    @Test
    void after_closing_a_vote_is_refused_with_a_sentence_and_what_was_voted_stays() {
        vote(magda, buddies);
        hold(Ballot.State.CLOSED);
        assertThatThrownBy(() -> vote(magda, lessons)).satisfies(refusedWith("board.refused.voting-closed"));
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.back(Ids.next(), buddies))).satisfies(refusedWith("board.refused.voting-closed"));
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(buddies.value(), 1, false));
        hold(Ballot.State.OPEN);
        assertThat(vote(magda, lessons).left()).as("opened again").isEqualTo(1);
    }

    @Test
    void a_second_round_begins_with_all_votes_and_the_first_keeps_its_own() {
        vote(magda, buddies);
        hold(Ballot.State.CLOSED);
        var second = new BallotId(Ids.next());
        votes.hold(Actor.SYSTEM, board, new Ballot(second, 1, 1, false, Ballot.State.OPEN));
        assertThat(votes.mine(magda, board).left()).isEqualTo(1);
        vote(magda, lessons);
        votes.hold(Actor.SYSTEM, board, new Ballot(second, 1, 1, false, Ballot.State.CLOSED));
        assertThat(results()).containsExactly(Map.entry(lessons.value(), 1));
    }

    @Test
    void groups_stand_beside_votes_when_three_of_them_voted_and_what_is_left_over_gives_nobody_away() {
        for (var at = 0; at < 4; at++) {
            vote(join(place, "Migrant " + at, StakeholderGroup.MIGRANT, Language.PL), buddies);
        }
        for (var at = 0; at < 3; at++) {
            vote(join(place, "Inwoner " + at, StakeholderGroup.RESIDENT, Language.NL), lessons);
        }
        hold(Ballot.State.CLOSED);
        assertThat(groups(lessons)).containsOnly(Map.entry(StakeholderGroup.RESIDENT, 3));
        hold(Ballot.State.OPEN);
        var housing = join(place, "Verhuurder", StakeholderGroup.HOUSING, Language.NL);
        vote(housing, lessons);
        hold(Ballot.State.CLOSED);
        assertThat(groups(buddies)).containsOnly(Map.entry(StakeholderGroup.MIGRANT, 4));
        assertThat(groups(lessons)).as("four minus three residents would be the one landlord").isEmpty();
    }

    private Map<StakeholderGroup, Integer> groups(NoteId note) {
        return votes.score(magda, board).results().stream().filter(it -> it.target().equals(note.value())).findFirst().orElseThrow().groups();
    }

    @Test
    void votes_for_a_note_go_into_the_group_with_it_and_out_again() {
        vote(magda, buddies);
        vote(joost, lessons);
        vote(joost, lessons);
        var cluster = group(buddies, lessons);
        votes.cast(magda, board, Vote.on(Ids.next(), cluster));
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(cluster.value(), 2, false));
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.on(Ids.next(), cluster))).satisfies(refusedWith("board.refused.votes-cap"));
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Meedoen", null));
        boards.post(Actor.SYSTEM, board, ClusterChange.ungroup(Ids.next(), buddies));
        hold(Ballot.State.CLOSED);
        assertThat(results()).containsOnly(Map.entry(cluster.value(), 3), Map.entry(buddies.value(), 1));
    }

    @Test
    void who_voted_for_both_keeps_both_votes_above_the_cap_and_can_give_no_third() {
        vote(magda, buddies);
        vote(magda, buddies);
        vote(magda, lessons);
        var cluster = group(buddies, lessons);
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(cluster.value(), 3, false));
        votes.cast(magda, board, Vote.back(Ids.next(), cluster));
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.on(Ids.next(), cluster))).satisfies(refusedWith("board.refused.votes-cap"));
    }

    @Test
    void votes_for_a_group_that_is_taken_apart_go_to_its_first_note_and_come_back_when_that_is_undone() {
        var cluster = group(lessons, buddies);
        votes.cast(magda, board, Vote.on(Ids.next(), cluster));
        votes.cast(joost, board, Vote.on(Ids.next(), cluster));
        var split = boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), cluster));
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(buddies.value(), 1, false));
        votes.cast(joost, board, Vote.back(Ids.next(), buddies));
        boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), split.number()));
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(cluster.value(), 1, false));
        assertThat(votes.mine(joost, board).votes()).isEmpty();
    }

    @Test
    void votes_for_a_note_that_is_merged_count_for_the_one_that_is_shown() {
        vote(magda, buddies);
        vote(joost, lessons);
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), lessons, buddies));
        hold(Ballot.State.CLOSED);
        assertThat(results()).containsOnly(Map.entry(buddies.value(), 2));
    }

    @Test
    void a_vote_for_a_note_that_is_hidden_is_kept_and_can_be_taken_back_and_nobody_can_give_one() {
        vote(magda, lessons);
        change(Actor.SYSTEM, ChangeKind.HIDE, lessons);
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(lessons.value(), 1, true));
        assertThatThrownBy(() -> vote(magda, lessons)).satisfies(refusedWith("board.refused.note-gone"));
        hold(Ballot.State.CLOSED);
        assertThat(votes.score(magda, board).results()).isEmpty();
        assertThat(votes.score(magda, board).elsewhere()).isEqualTo(1);
        hold(Ballot.State.OPEN);
        assertThat(votes.cast(magda, board, Vote.back(Ids.next(), lessons)).left()).isEqualTo(3);
    }

    @Test
    void only_people_in_the_room_vote_and_only_for_what_hangs_on_this_board() {
        var elsewhere = board;
        var other = join(Ids.next(), "Elders", StakeholderGroup.RESIDENT, Language.NL);
        for (var nobody : List.of(Actor.SYSTEM, new Actor.Display(place, Language.NL))) {
            assertThatThrownBy(() -> vote(nobody, buddies)).satisfies(refusedWith("board.refused.not-joined"));
        }
        assertThatThrownBy(() -> vote(other, buddies)).satisfies(refusedWith("board.refused.other-session"));
        board = board(false);
        votes.hold(Actor.SYSTEM, board, new Ballot(new BallotId(Ids.next()), 3, 3, false, Ballot.State.OPEN));
        assertThatThrownBy(() -> vote(magda, buddies)).satisfies(refusedWith("board.refused.note-gone"));
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.on(Ids.next(), ClusterId.next()))).satisfies(refusedWith("board.refused.cluster-gone"));
        board = elsewhere;
    }

    @Test
    void whoever_leaves_takes_their_votes_along_until_it_is_closed_and_leaves_a_result_as_it_stands() {
        vote(magda, buddies);
        vote(joost, buddies);
        participants.leave(magda, magda.id());
        assertThat(votes.score(joost, board).voters()).isEqualTo(1);
        hold(Ballot.State.CLOSED);
        participants.leave(joost, joost.id());
        assertThat(votes.score(Actor.SYSTEM, board).results()).containsExactly(new Score.Result(buddies.value(), 1, Map.of()));
        assertThat(file.of(joost)).isEmpty();
    }

    @Test
    void what_somebody_voted_is_in_their_own_file_and_in_nobody_elses() {
        vote(magda, buddies);
        votes.cast(magda, board, Vote.back(Ids.next(), buddies));
        vote(magda, lessons);
        assertThat(file.of(magda).toString()).contains(buddies.toString(), "takenBack=true", lessons.toString(), "takenBack=false");
        assertThat(file.of(joost)).isEmpty();
        assertThat(notes.of(joost).toString()).doesNotContain(round.toString());
    }

    @Test
    void a_hundred_votes_at_once_are_three_of_each_person() throws Exception {
        var people = IntStream.range(0, 5).mapToObj(at -> join(place, "Mens " + at, StakeholderGroup.RESIDENT, Language.NL)).toList();
        var targets = List.of(buddies, lessons, add(magda, "Feest"));
        var asked = new ArrayList<Callable<String>>();
        for (var person : people) {
            for (var at = 0; at < 20; at++) {
                var note = targets.get(at % targets.size());
                asked.add(() -> {
                    try {
                        vote(person, note);
                        return "voted";
                    } catch (Refusal refusal) {
                        return refusal.key();
                    }
                });
            }
        }
        var outcomes = together(asked);
        assertThat(outcomes).filteredOn("voted"::equals).hasSize(15);
        assertThat(outcomes).isSubsetOf("voted", "board.refused.votes-spent", "board.refused.votes-cap");
        assertThat(people).allSatisfy(it -> assertThat(votes.mine(it, board).votes().stream().mapToInt(OwnVotes.On::votes).sum()).isEqualTo(3));
        hold(Ballot.State.CLOSED);
        assertThat(results().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
    }

    @Test
    void whoever_presses_at_the_moment_of_closing_is_counted_or_told() throws Exception {
        var people = IntStream.range(0, 20).mapToObj(at -> join(place, "Mens " + at, StakeholderGroup.RESIDENT, Language.NL)).toList();
        var asked = new ArrayList<Callable<String>>();
        for (var person : people) {
            asked.add(() -> {
                try {
                    vote(person, buddies);
                    return "voted";
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            });
        }
        asked.add(10, () -> {
            hold(Ballot.State.CLOSED);
            return "closed";
        });
        var counted = together(asked).stream().filter("voted"::equals).count();
        assertThat(results().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) counted);
    }

    private static List<String> together(List<Callable<String>> asked) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var outcomes = new ArrayList<String>();
            for (Future<String> outcome : threads.invokeAll(asked)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
