package nl.tafelronde.lab.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseTimer;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.VotingState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where the evening is in its programme: the current phase with its timer, and what is passed over. */
@Embeddable
class Course {

    private static final Duration LONGEST_EXTENSION = Duration.ofHours(2);

    private @Nullable UUID phase;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> skipped = new LinkedHashSet<>();
    /** Phases in the order in which they were last entered; null for evenings of which this was not kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<UUID> visited = List.of();
    /** Phases whose notes were written in private and are shown; null for evenings of which this was not kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Set<UUID> revealed = new LinkedHashSet<>();
    /** Boards that participants could read at some time; null for evenings of which this was not kept. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Set<UUID> seen = new LinkedHashSet<>();
    /** Null for evenings before there was voting. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<UUID, VotingState> voting = new LinkedHashMap<>();
    @Embedded
    private @Nullable StoredTimer timer;

    protected Course() {
    }

    /** Enters the first phase that is not skipped. */
    void begin(Programme programme, Instant now) {
        enter(programme.phases().stream().filter(it -> !skipped.contains(it.id())).findFirst().orElse(programme.phases().getFirst()), now);
    }

    void next(Programme programme, Instant now) {
        enter(neighbour(programme, 1), now);
    }

    void back(Programme programme, Instant now) {
        enter(neighbour(programme, -1), now);
    }

    void jump(Programme programme, UUID target, Instant now) {
        enter(programme.phase(target).orElseThrow(() -> Refusal.notFound("lab.phase-gone")), now);
    }

    /** Takes the phase up again with its whole time, and the timer paused. */
    void resumeAfterClosing(Programme programme, Instant now) {
        enter(programme.phase(phase).orElse(programme.phases().getLast()), now);
        pause(now);
    }

    /** @return whether that changed anything */
    boolean skip(Programme programme, UUID target, boolean skip) {
        if (programme.phase(target).isEmpty()) {
            throw Refusal.notFound("lab.phase-gone");
        }
        if (skip && target.equals(phase)) {
            throw Refusal.conflict("lab.current-phase-not-skipped");
        }
        skipped = new LinkedHashSet<>(skipped);
        return skip ? skipped.add(target) : skipped.remove(target);
    }

    /** Forgets about phases that are no longer in the programme. */
    void keepTo(Programme programme) {
        skipped = new LinkedHashSet<>(skipped);
        skipped.removeIf(it -> programme.phase(it).isEmpty());
        look(programme.phase(phase).orElse(null));
    }

    void reveal(Programme programme) {
        var current = writtenPrivately(programme);
        if (revealed().contains(current.id())) {
            throw Refusal.conflict("lab.already-revealed");
        }
        revealed = with(revealed, current.id());
        look(current);
    }

    /** Takes the reveal back. That it was seen stays known. */
    void cover(Programme programme) {
        var current = writtenPrivately(programme);
        if (!revealed().contains(current.id())) {
            throw Refusal.conflict("lab.not-revealed");
        }
        var fewer = new LinkedHashSet<>(revealed());
        fewer.remove(current.id());
        revealed = fewer;
    }

    void openVoting(Programme programme) {
        var current = votedIn(programme);
        if (!mayIn(current).read()) {
            throw Refusal.conflict("lab.show-first");
        }
        if (voting().get(current.id()) == VotingState.OPEN) {
            throw Refusal.conflict("lab.voting-is-open");
        }
        voting(current.id(), VotingState.OPEN);
    }

    void closeVoting(Programme programme) {
        var current = votedIn(programme);
        if (voting().get(current.id()) != VotingState.OPEN) {
            throw Refusal.conflict("lab.voting-is-not-open");
        }
        voting(current.id(), VotingState.CLOSED);
    }

    private static boolean votes(Phase it) {
        return it.board() != null && it.may().read() && it.may().vote();
    }

    private Phase votedIn(Programme programme) {
        return programme.phase(phase).filter(Course::votes).orElseThrow(() -> Refusal.conflict("lab.no-voting-here"));
    }

    private void voting(UUID phase, VotingState state) {
        var changed = new LinkedHashMap<>(voting());
        changed.put(phase, state);
        voting = changed;
    }

    /** Whoever leaves a phase does not leave a vote open behind them. */
    private void endVoting() {
        voting().forEach((id, state) -> voting(id, VotingState.CLOSED));
    }

    Map<UUID, VotingState> voting() {
        return voting == null ? Map.of() : new LinkedHashMap<>(voting);
    }

    private Phase writtenPrivately(Programme programme) {
        return programme.phase(phase).filter(Phase::privately).orElseThrow(() -> Refusal.conflict("lab.nothing-to-reveal"));
    }

    void pause(Instant now) {
        timer = timer().paused(now);
    }

    void resume(Instant now) {
        timer = timer().resumed(now);
    }

    void extend(Duration by, Instant now) {
        if (by.abs().compareTo(LONGEST_EXTENSION) > 0) {
            throw Refusal.invalid("lab.extension-too-long");
        }
        timer = timer().extended(by, now);
    }

    /** The evening is over: the phase stays known, the time does not. */
    void stop() {
        endVoting();
        timer = null;
    }

    /**
     * The current phase's rules on its own board while the evening runs; on the others, what could be read in a phase the
     * evening was in stays readable. A phase that was jumped over or skipped opened nothing, and neither did one in which
     * people wrote in private and nobody showed the notes: after that the wall is covered, also when it was read before.
     */
    May mayOn(Programme programme, UUID board, boolean running) {
        var current = programme.phase(phase).orElse(null);
        if (running && current != null && board.equals(current.board())) {
            return mayIn(current);
        }
        var readable = programme.phases().stream().limit(programme.indexOf(phase) + 1L)
                .filter(it -> (visited == null || visited.contains(it.id())) && !skipped.contains(it.id()))
                .anyMatch(it -> board.equals(it.board()) && mayIn(it).read());
        return readable && !covered(programme).contains(board) ? May.READ : May.NOTHING;
    }

    /**
     * The walls on which people wrote what the hall was never shown: in private, or where nobody could read. A wall is shown by a
     * phase in which it could be read and that the evening was in afterwards, wherever it stands in the programme; of its own wall the
     * phase that is on decides, or that was on when the evening ended.
     */
    Set<UUID> covered(Programme programme) {
        var covered = new LinkedHashSet<UUID>();
        var been = visited != null ? visited.stream().flatMap(it -> programme.phase(it).stream())
                : programme.phases().stream().filter(it -> programme.indexOf(it.id()) <= programme.indexOf(phase) && !skipped.contains(it.id()));
        Stream.concat(been, programme.phase(phase).stream()).filter(it -> it.board() != null).forEach(it -> {
            if (mayIn(it).read()) {
                covered.remove(it.board());
            } else if (it.privately() || it.may().write()) {
                covered.add(it.board());
            }
        });
        return Set.copyOf(covered);
    }

    /** What the phase allows now: what is written in private is not read before the reveal, and people vote while that is open. */
    private May mayIn(Phase it) {
        var read = it.may().read() && (!it.privately() || revealed().contains(it.id()));
        return new May(read, it.may().write(), read && it.may().vote() && voting().get(it.id()) == VotingState.OPEN);
    }

    Set<UUID> revealed() {
        return revealed == null ? Set.of() : Set.copyOf(revealed);
    }

    Set<UUID> seen() {
        return seen == null ? Set.of() : Set.copyOf(seen);
    }

    @Nullable UUID phase() {
        return phase;
    }

    Set<UUID> skipped() {
        return Set.copyOf(skipped);
    }

    @Nullable PhaseTimer readTimer() {
        return timer == null ? null : timer.read();
    }

    private Phase neighbour(Programme programme, int direction) {
        for (var index = programme.indexOf(phase) + direction; index >= 0 && index < programme.phases().size(); index += direction) {
            var candidate = programme.phases().get(index);
            if (direction < 0 || !skipped.contains(candidate.id())) {
                return candidate;
            }
        }
        throw Refusal.conflict(direction > 0 ? "lab.last-phase" : "lab.first-phase");
    }

    private void enter(Phase entered, Instant now) {
        if (!entered.id().equals(phase)) {
            endVoting();
        }
        phase = entered.id();
        skipped = new LinkedHashSet<>(skipped);
        skipped.remove(entered.id());
        if (visited != null) {
            visited = Stream.concat(visited.stream().filter(it -> !it.equals(entered.id())), Stream.of(entered.id())).toList();
        }
        look(entered);
        timer = StoredTimer.running(Duration.ofMinutes(entered.minutes()), now);
    }

    /** Keeps which walls the hall has had before its eyes. */
    private void look(@Nullable Phase at) {
        if (at != null && at.board() != null && mayIn(at).read() && !seen().contains(at.board())) {
            seen = with(seen, at.board());
        }
    }

    private static Set<UUID> with(@Nullable Set<UUID> before, UUID more) {
        var all = before == null ? new LinkedHashSet<UUID>() : new LinkedHashSet<>(before);
        all.add(more);
        return all;
    }

    private StoredTimer timer() {
        return timer == null ? StoredTimer.running(Duration.ZERO, Instant.EPOCH) : timer;
    }
}
