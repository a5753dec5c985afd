package nl.tafelronde.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.board.domain.VoteStore;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voting on the notes and clusters of a board, in rounds that the place opens and closes. Nobody ever learns what somebody
 * else voted; nobody at all learns the score before the round is closed, unless it is held live. Whoever watches the topic
 * with the board's id is told of every vote.
 *
 * @see <a href="file:src/docs/decisions/0025-votes.md">decision 0025</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Votes {

    private final Boards boards;
    private final Seats seats;
    private final VoteStore store;
    private final Topics topics;
    private final Clock clock;

    Votes(Boards boards, Seats seats, VoteStore store, Topics topics, Clock clock) {
        this.boards = boards;
        this.seats = seats;
        this.store = store;
        this.topics = topics;
        this.clock = clock;
    }

    /** Opens, pauses or closes a round, or changes its rules; for facilitators. Votes that were given stay as they are. */
    public void hold(Actor actor, BoardId board, Ballot ballot) {
        seats.facilitator(actor, boards.facts(board));
        if (store.ballot(ballot.id()).filter(ballot::equals).isEmpty()) {
            store.hold(board.value(), ballot, clock.instant());
            topics.changed(board.value());
        }
    }

    /**
     * Gives a vote or takes one back, in the round that is open; for participants.
     *
     * @return what the actor voted, after it
     * @throws Refusal {@code board.refused.voting-closed}, {@code board.refused.votes-spent} with the budget,
     *                 {@code board.refused.votes-cap} with the cap, {@code board.refused.no-vote} to take back,
     *                 {@code board.refused.note-gone} or {@code board.refused.cluster-gone} for what does not hang there,
     *                 {@code board.refused.id-taken}, {@code board.refused.not-joined}
     */
    public OwnVotes cast(Actor actor, BoardId board, Vote vote) {
        var voter = voter(actor, board);
        var ballot = store.standing(board.value()).orElseThrow(() -> Refusal.conflict("board.refused.voting-closed"));
        var person = voter.id().value();
        if (madeBefore(ballot, person, vote)) {
            return own(ballot, person);
        }
        if (ballot.state() != Ballot.State.OPEN) {
            throw Refusal.conflict("board.refused.voting-closed");
        }
        store.lock(ballot.id(), person);
        if (madeBefore(ballot, person, vote)) {
            return own(ballot, person);
        }
        try {
            if (vote.kind() == Vote.Kind.VOTE) {
                give(ballot, board, voter, vote);
            } else {
                takeBack(ballot, board, person, vote);
            }
        } catch (DataIntegrityViolationException sameIdOfSomebodyElse) {
            throw Refusal.conflict("board.refused.id-taken");
        }
        topics.changed(board.value());
        return own(ballot, person);
    }

    /** Asked once without waiting, and again when nobody else can answer it any more. */
    private boolean madeBefore(Ballot ballot, UUID person, Vote vote) {
        var before = store.made(vote.id());
        if (before.isPresent() && !before.get().equals(new VoteStore.Made(ballot.id().value(), person))) {
            throw Refusal.conflict("board.refused.id-taken");
        }
        return before.isPresent();
    }

    private void give(Ballot ballot, BoardId board, Actor.Participant voter, Vote vote) {
        var given = store.of(ballot.id(), voter.id().value());
        if (given.size() >= ballot.budget()) {
            throw Refusal.conflict("board.refused.votes-spent", ballot.budget());
        }
        var target = target(board, vote).orElseThrow(() -> gone(vote));
        if (given.stream().filter(it -> it.target().equals(target)).count() >= ballot.cap()) {
            throw Refusal.conflict("board.refused.votes-cap", ballot.cap());
        }
        store.cast(ballot.id(), voter.id().value(), voter.group(), vote, clock.instant());
    }

    /** The vote that was given last for it; also when it does not hang there any more. */
    private void takeBack(Ballot ballot, BoardId board, UUID person, Vote vote) {
        var pressed = vote.note() == null ? Objects.requireNonNull(vote.cluster()).value() : vote.note().value();
        var target = target(board, vote).orElse(pressed);
        var last = store.of(ballot.id(), person).reversed().stream().filter(it -> it.target().equals(target)).findFirst();
        store.takeBack(last.orElseThrow(() -> Refusal.conflict("board.refused.no-vote")).id(), vote.id());
    }

    private Optional<UUID> target(BoardId board, Vote vote) {
        return store.target(board.value(), vote.note() == null ? null : vote.note().value(), vote.cluster() == null ? null : vote.cluster().value());
    }

    private static Refusal gone(Vote vote) {
        return Refusal.notFound(vote.cluster() == null ? "board.refused.note-gone" : "board.refused.cluster-gone");
    }

    /** What the actor voted in the round that is on or was last; for participants. Null when there was none. */
    @Transactional(readOnly = true)
    public @Nullable OwnVotes mine(Actor actor, BoardId board) {
        var voter = voter(actor, board);
        return store.current(board.value()).map(it -> own(it, voter.id().value())).orElse(null);
    }

    /** How the round that is on, or was last, stands for everybody at the board. Null when there was none. */
    @Transactional(readOnly = true)
    public @Nullable Score score(Actor actor, BoardId board) {
        seats.of(actor, boards.facts(board));
        return store.current(board.value()).map(this::score).orElse(null);
    }

    /**
     * How many votes came from each group, when the score may be seen; for facilitators, to whom it tells who is not heard.
     * Empty before.
     */
    @Transactional(readOnly = true)
    public Map<StakeholderGroup, Integer> byGroup(Actor actor, BoardId board) {
        seats.facilitator(actor, boards.facts(board));
        return store.current(board.value()).filter(Votes::seen).map(it -> store.turnout(it.id()).stream()
                .collect(Collectors.toMap(VoteStore.Turnout::group, VoteStore.Turnout::votes))).orElse(Map.of());
    }

    @EventListener
    void left(ParticipantLeft left) {
        store.left(left.participant().value());
    }

    private Actor.Participant voter(Actor actor, BoardId board) {
        seats.of(actor, boards.facts(board));
        if (actor instanceof Actor.Participant participant) {
            return participant;
        }
        throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
    }

    private OwnVotes own(Ballot ballot, UUID person) {
        var given = store.of(ballot.id(), person);
        var on = new LinkedHashMap<UUID, OwnVotes.On>();
        given.forEach(it -> on.merge(it.target(), new OwnVotes.On(it.target(), 1, !it.there()),
                (one, other) -> new OwnVotes.On(one.target(), one.votes() + other.votes(), one.gone())));
        return new OwnVotes(ballot, Math.max(0, ballot.budget() - given.size()), List.copyOf(on.values()));
    }

    private Score score(Ballot ballot) {
        var voters = store.voters(ballot.id());
        if (!seen(ballot)) {
            return new Score(ballot, voters, null, 0);
        }
        var marked = ballot.state() == Ballot.State.CLOSED ? VoteMarks.of(store.turnout(ballot.id())) : List.<StakeholderGroup>of();
        var results = new LinkedHashMap<UUID, Score.Result>();
        var elsewhere = 0;
        for (var tally : store.tally(ballot.id())) {
            if (!tally.there()) {
                elsewhere += tally.votes();
                continue;
            }
            var result = results.computeIfAbsent(tally.target(), it -> new Score.Result(it, 0, new EnumMap<>(StakeholderGroup.class)));
            if (marked.contains(tally.group())) {
                result.groups().put(tally.group(), tally.votes());
            }
            results.put(tally.target(), new Score.Result(tally.target(), result.votes() + tally.votes(), result.groups()));
        }
        var sorted = new ArrayList<>(results.values());
        sorted.sort(Comparator.comparingInt(Score.Result::votes).reversed().thenComparing(Score.Result::target));
        return new Score(ballot, voters, sorted, elsewhere);
    }

    private static boolean seen(Ballot ballot) {
        return ballot.live() || ballot.state() == Ballot.State.CLOSED;
    }
}
