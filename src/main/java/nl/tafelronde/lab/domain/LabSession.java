package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.lab.Announcement;
import nl.tafelronde.lab.JoinCode;
import nl.tafelronde.lab.LabSessionCard;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One LAB evening, from draft to published outcome. Every step guards itself: {@link Step} says when it can be taken,
 * {@link OpeningRule} what an opening needs.
 */
@Entity
@Table(name = "lab_session")
public class LabSession {

    private static final Duration LONGEST_EXTENSION = Duration.ofHours(2);
    private static final Duration CODE_OUTLIVES_EVENING = Duration.ofHours(12);

    @Id
    private UUID id;
    private UUID space;
    private @Nullable String fileKey;
    @Version
    private @Nullable Long version;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private LabState state = LabState.DRAFT;
    @Embedded
    private StoredPlan plan;
    @JdbcTypeCode(SqlTypes.JSON)
    private Programme programme;
    private @Nullable Integer frameworkVersion;
    private String joinCode;
    private @Nullable String liveCode;
    private boolean boardsMade;
    private @Nullable UUID phase;
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> skipped = new LinkedHashSet<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Set<UUID> visited;
    @Embedded
    private @Nullable StoredTimer timer;
    private @Nullable UUID announcementId;
    private @Nullable String announcement;
    private @Nullable Instant announcedAt;
    private long stageVersion;
    private Instant createdAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected LabSession() {
    }

    @SuppressWarnings("NullAway.Init")
    public LabSession(LabSessionId id, NewLabSession from, Programme programme, Predicate<String> codeTaken, Instant now) {
        this.id = id.value();
        this.space = from.space();
        this.fileKey = from.key();
        this.plan = new StoredPlan(PlanCheck.checked(from.plan()));
        this.programme = PlanCheck.checked(programme);
        this.createdAt = now;
        this.visited = new LinkedHashSet<>();
        takeCode(codeTaken);
    }

    /** Takes over a changed plan; the languages and groups on offer may change until the end. */
    public void plan(SessionPlan changed) {
        Step.PLAN.require(state);
        plan = new StoredPlan(PlanCheck.checked(changed));
        stageVersion++;
    }

    /**
     * Takes over changed phases. Once the boards are made, their columns stand; once the evening runs, the current phase
     * stays in the programme.
     *
     * @return boards that are new and have to be made, when the others exist already
     */
    public List<PlannedBoard> programme(Programme changed) {
        Step.PLAN.require(state);
        var checked = PlanCheck.checked(changed);
        if (state == LabState.RUNNING && checked.phase(phase).isEmpty()) {
            throw Refusal.conflict("lab.current-phase-stays");
        }
        var fresh = boardsMade ? freshBoards(checked) : List.<PlannedBoard>of();
        if (boardsMade && !OpeningRule.missing(plan.read(), checked).isEmpty()) {
            throw Refusal.invalid(OpeningRule.missing(plan.read(), checked).getFirst().key());
        }
        programme = checked;
        skipped = new LinkedHashSet<>(skipped);
        skipped.removeIf(it -> checked.phase(it).isEmpty());
        stageVersion++;
        return fresh;
    }

    private List<PlannedBoard> freshBoards(Programme changed) {
        for (var board : programme.boards()) {
            var now = changed.board(board.id());
            if (now.isPresent() && !now.get().columns().equals(board.columns())) {
                throw Refusal.conflict("lab.columns-stand");
            }
        }
        return changed.boards().stream().filter(it -> programme.board(it.id()).isEmpty()).toList();
    }

    /** What has to be filled in before the opening, as sentences; empty when nothing is. */
    public List<TextKey> missing() {
        return OpeningRule.missing(plan.read(), programme);
    }

    /** Lets people join. The boards of the programme have to be made in the same transaction. */
    public void open(@Nullable Integer framework, Instant now) {
        Step.OPEN.require(state);
        var missing = missing();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing.getFirst().key());
        }
        state = LabState.OPEN;
        frameworkVersion = framework;
        boardsMade = true;
        openedAt = now;
        stageVersion++;
    }

    /** Begins with the first phase that is not skipped. */
    public void start(Instant now) {
        Step.START.require(state);
        state = LabState.RUNNING;
        startedAt = now;
        enter(programme.phases().stream().filter(it -> !skipped.contains(it.id())).findFirst()
                .orElse(programme.phases().getFirst()), now);
    }

    /** Goes to the next phase that is not skipped, when {@code pressedIn} is still the current one. */
    public void next(UUID pressedIn, Instant now) {
        stillIn(pressedIn);
        enter(neighbour(1), now);
    }

    /** Goes back to the phase before, skipped or not. */
    public void back(UUID pressedIn, Instant now) {
        stillIn(pressedIn);
        enter(neighbour(-1), now);
    }

    /** Goes to any phase, which is then no longer skipped. */
    public void jump(UUID pressedIn, UUID target, Instant now) {
        stillIn(pressedIn);
        enter(programme.phase(target).orElseThrow(() -> Refusal.notFound("lab.phase-gone")), now);
    }

    /** Passes over a phase that has not begun, or takes that back. */
    public void skip(UUID target, boolean skip) {
        Step.PLAN.require(state);
        if (programme.phase(target).isEmpty()) {
            throw Refusal.notFound("lab.phase-gone");
        }
        if (skip && target.equals(phase)) {
            throw Refusal.conflict("lab.current-phase-not-skipped");
        }
        skipped = new LinkedHashSet<>(skipped);
        if (skip ? skipped.add(target) : skipped.remove(target)) {
            stageVersion++;
        }
    }

    private void stillIn(UUID pressedIn) {
        Step.MOVE.require(state);
        if (!pressedIn.equals(phase)) {
            throw Refusal.conflict("lab.already-moved-on");
        }
    }

    private Phase neighbour(int direction) {
        for (var index = programme.indexOf(phase) + direction; index >= 0 && index < programme.phases().size(); index += direction) {
            var candidate = programme.phases().get(index);
            if (direction < 0 || !skipped.contains(candidate.id())) {
                return candidate;
            }
        }
        throw Refusal.conflict(direction > 0 ? "lab.last-phase" : "lab.first-phase");
    }

    private void enter(Phase entered, Instant now) {
        phase = entered.id();
        skipped = new LinkedHashSet<>(skipped);
        skipped.remove(entered.id());
        if (visited != null) {
            visited = new LinkedHashSet<>(visited);
            visited.add(entered.id());
        }
        timer = StoredTimer.running(Duration.ofMinutes(entered.minutes()), now);
        stageVersion++;
    }

    public void pause(Instant now) {
        Step.TIME.require(state);
        timer = timer().paused(now);
        stageVersion++;
    }

    public void resume(Instant now) {
        Step.TIME.require(state);
        timer = timer().resumed(now);
        stageVersion++;
    }

    /** Gives the phase more time, or less; never less than nothing left. */
    public void extend(Duration by, Instant now) {
        Step.TIME.require(state);
        if (by.abs().compareTo(LONGEST_EXTENSION) > 0) {
            throw Refusal.invalid("lab.extension-too-long");
        }
        timer = timer().extended(by, now);
        stageVersion++;
    }

    private StoredTimer timer() {
        return timer == null ? StoredTimer.running(Duration.ZERO, Instant.EPOCH) : timer;
    }

    /** Puts one sentence on every phone and on the projector; empty takes it away. */
    public void announce(@Nullable String text, Instant now) {
        Step.ANNOUNCE.require(state);
        announcement = PlainText.optionalLine(text, Announcement.TEXT, "lab.announcement");
        announcementId = announcement == null ? null : Ids.next();
        announcedAt = announcement == null ? null : now;
        stageVersion++;
    }

    public void close(Instant now) {
        Step.CLOSE.require(state);
        state = LabState.CLOSED;
        closedAt = now;
        liveCode = null;
        timer = null;
        announcement = null;
        announcementId = null;
        announcedAt = null;
        stageVersion++;
    }

    /** Goes on where the evening was closed, with the time of that phase anew and paused. */
    public void reopen(Predicate<String> codeTaken, Instant now) {
        Step.REOPEN.require(state);
        state = LabState.RUNNING;
        closedAt = null;
        if (codeTaken.test(joinCode)) {
            takeCode(codeTaken);
        }
        liveCode = joinCode;
        enter(programme.phase(phase).orElse(programme.phases().getLast()), now);
        timer = timer().paused(now);
    }

    public void publish(Instant now) {
        Step.PUBLISH.require(state);
        state = LabState.PUBLISHED;
        publishedAt = now;
        stageVersion++;
    }

    public void unpublish() {
        Step.UNPUBLISH.require(state);
        state = LabState.CLOSED;
        stageVersion++;
    }

    /** Puts a draft away. {@link #restore} brings it back. */
    public void remove(Instant now) {
        Step.REMOVE.require(state);
        removedAt = now;
    }

    public void restore() {
        removedAt = null;
    }

    private void takeCode(Predicate<String> taken) {
        var tried = new HashSet<String>();
        String code;
        do {
            code = JoinCode.random();
        } while (tried.add(code) && taken.test(code));
        joinCode = code;
        liveCode = code;
    }

    /** Whether the code has run out because the evening ended long ago, though nobody closed the session. */
    public boolean expired(Instant now) {
        var ends = plan.endsAt();
        return ends != null && ends.plus(CODE_OUTLIVES_EVENING).isBefore(now);
    }

    /**
     * What participants may do on this board now: the current phase's rules on its own board; on the others, what they could
     * read in a phase the evening was in stays readable and nothing can be written. A phase that was jumped over or skipped
     * opened nothing.
     */
    public May mayOn(UUID board) {
        var current = programme.phase(phase).orElse(null);
        if (state == LabState.RUNNING && current != null && board.equals(current.board())) {
            return current.may();
        }
        var seen = programme.phases().stream().limit(programme.indexOf(phase) + 1L)
                .filter(it -> (visited == null || visited.contains(it.id())) && !skipped.contains(it.id()))
                .anyMatch(it -> board.equals(it.board()) && it.may().read());
        return seen ? May.READ : May.NOTHING;
    }

    /** The same, for what the stage says about the current phase. */
    public May mayNow() {
        var board = programme.phase(phase).map(Phase::board).orElse(null);
        return board == null ? May.NOTHING : mayOn(board);
    }

    public LabSessionId id() {
        return new LabSessionId(id);
    }

    public UUID space() {
        return space;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public LabState state() {
        return state;
    }

    public SessionPlan plan() {
        return plan.read();
    }

    public Programme programme() {
        return programme;
    }

    public @Nullable Integer frameworkVersion() {
        return frameworkVersion;
    }

    public String joinCode() {
        return joinCode;
    }

    public boolean boardsMade() {
        return boardsMade;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public LabSessionCard card() {
        var read = plan.read();
        return new LabSessionCard(id(), state, read.title(), read.place(), read.starts(), read.ends());
    }

    public LabSessionDetails read() {
        var read = plan.read();
        return new LabSessionDetails(id(), space, version(), state, read, plan.startsAt(), plan.endsAt(), programme,
                frameworkVersion, joinCode, phase, Set.copyOf(skipped), timer == null ? null : timer.read(),
                announcement == null || announcementId == null || announcedAt == null ? null
                        : new Announcement(announcementId, announcement, announcedAt),
                stageVersion, boardsMade, missing());
    }
}
