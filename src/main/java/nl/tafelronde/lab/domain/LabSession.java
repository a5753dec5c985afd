package nl.tafelronde.lab.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.lab.Announcement;
import nl.tafelronde.lab.FrameworkChoice;
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
    @Embedded
    private StoredFramework framework = new StoredFramework(FrameworkChoice.CURRENT, null);
    @Embedded
    private StoredCode code;
    @ElementCollection
    @CollectionTable(name = "lab_former_code", joinColumns = @JoinColumn(name = "session"))
    @Column(name = "code")
    private Set<String> formerCodes = new HashSet<>();
    private boolean boardsMade;
    @Embedded
    private Course course = new Course();
    @Embedded
    private @Nullable StoredAnnouncement announcement;
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
        this.code = StoredCode.fresh(codeTaken, now);
    }

    /**
     * Takes over a changed plan; the languages and groups on offer may change until the end. What people are called stands
     * once the boards are made: who wrote under a pseudonym was promised one.
     */
    public void plan(SessionPlan changed) {
        Step.PLAN.require(state);
        if (boardsMade && changed.naming() != plan.read().naming()) {
            throw Refusal.conflict("lab.naming-stands");
        }
        plan = new StoredPlan(PlanCheck.checked(changed));
        stageVersion++;
    }

    /** After the evening only the title, the purpose and the place can be put right; before, {@link #plan} does so. */
    public void correct(SessionPlan changed) {
        var corrected = PlanCheck.checked(changed);
        (PlanChange.onlyWords(plan.read(), corrected) ? Step.CORRECT : Step.PLAN).require(state);
        if (corrected.title().isEmpty()) {
            throw Refusal.invalid("lab.missing.title");
        }
        plan = new StoredPlan(corrected);
        stageVersion++;
    }

    /** Boards that exist and that these phases would no longer use; nothing may hang on them. */
    public List<UUID> dropped(Programme changed) {
        return boardsMade ? PlanChange.dropped(programme, changed) : List.of();
    }

    /**
     * Chooses the framework.
     *
     * @param current number of the version in force, null when the space has none
     */
    public void choose(FrameworkChoice choice, @Nullable Integer current) {
        Step.PLAN.require(state);
        framework = new StoredFramework(choice, state == LabState.DRAFT ? null : current);
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
        if (state == LabState.RUNNING && checked.phase(course.phase()).isEmpty()) {
            throw Refusal.conflict("lab.current-phase-stays");
        }
        var fresh = boardsMade ? PlanChange.fresh(programme, checked) : List.<PlannedBoard>of();
        if (boardsMade) {
            OpeningRule.require(plan.read(), checked);
        }
        programme = checked;
        course.keepTo(checked);
        stageVersion++;
        return fresh;
    }

    /** What has to be filled in before the opening, as sentences; empty when nothing is. */
    public List<TextKey> missing() {
        return OpeningRule.missing(plan.read(), programme);
    }

    /**
     * Lets people join. The boards of the programme have to be made in the same transaction.
     *
     * @param current number of the framework in force, null when the space has none
     */
    public void open(@Nullable Integer current, Instant now) {
        Step.OPEN.require(state);
        OpeningRule.require(plan.read(), programme);
        state = LabState.OPEN;
        framework = new StoredFramework(framework(), current);
        boardsMade = true;
        openedAt = now;
        stageVersion++;
    }

    /**
     * Shuts the door again before anybody came, so that everything can be changed as in any draft. The boards that were made
     * stay behind empty: the programme gets others.
     *
     * @param people how many came in
     */
    public void shut(int people) {
        Step.SHUT.require(state);
        if (people > 0) {
            throw Refusal.conflict("lab.people-are-in", people);
        }
        state = LabState.DRAFT;
        boardsMade = false;
        programme = programme.withFreshBoards();
        framework = new StoredFramework(framework(), null);
        openedAt = null;
        announcement = null;
        stageVersion++;
    }

    /** Gives the session another code. The old one lets nobody in any more; those who are in stay in. */
    public void renewCode(Predicate<String> codeTaken, Instant now) {
        Step.CODE.require(state);
        formerCodes.add(code.value());
        code = StoredCode.fresh(codeTaken, now);
        stageVersion++;
    }

    /** Begins with the first phase that is not skipped. */
    public void start(Instant now) {
        Step.START.require(state);
        state = LabState.RUNNING;
        startedAt = now;
        course.begin(programme, now);
        stageVersion++;
    }

    /**
     * Takes a step within the evening.
     *
     * @param seen the stage version on the screen on which it was pressed; another step may have been first
     */
    public void take(EveningStep step, long seen, Instant now) {
        step.when().require(state);
        if (seen != stageVersion) {
            throw Refusal.conflict("lab.already-moved-on");
        }
        if (step.take(course, programme, now)) {
            stageVersion++;
        }
    }

    /** Gives the phase more time, or less; never less than nothing left. */
    public void extend(Duration by, Instant now) {
        Step.TIME.require(state);
        course.extend(by, now);
        stageVersion++;
    }

    /** Puts one sentence on every phone and on the projector; empty takes it away. */
    public void announce(@Nullable String text, Instant now) {
        Step.ANNOUNCE.require(state);
        var line = PlainText.optionalLine(text, Announcement.TEXT, "lab.announcement");
        announcement = line == null ? null : new StoredAnnouncement(line, now);
        stageVersion++;
    }

    /** Ends the evening; also one that was opened and never begun. */
    public void close(Instant now) {
        Step.CLOSE.require(state);
        state = LabState.CLOSED;
        closedAt = now;
        code = code.released();
        course.stop();
        announcement = null;
        stageVersion++;
    }

    /** Goes on where the evening was closed, with the time of that phase anew and paused; or opens when it never began. */
    public void reopen(Predicate<String> codeTaken, Instant now) {
        Step.REOPEN.require(state);
        closedAt = null;
        code = code.retaken(codeTaken, now);
        if (startedAt == null) {
            state = LabState.OPEN;
            stageVersion++;
            return;
        }
        state = LabState.RUNNING;
        course.resumeAfterClosing(programme, now);
        stageVersion++;
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

    /** Whether the code has run out because the evening ended long ago, though nobody closed the session. */
    public boolean expired(Instant now) {
        return code.expired(plan.endsAt(), now);
    }

    /** What participants may do on this board now; on others than the current one nothing can be written. */
    public May mayOn(UUID board) {
        return course.mayOn(programme, board, state == LabState.RUNNING);
    }

    /** The same, for what the stage says about the current phase. */
    public May mayNow() {
        var board = programme.phase(course.phase()).map(Phase::board).orElse(null);
        return board == null ? May.NOTHING : mayOn(board);
    }

    /** The walls whose notes the hall was never shown, or that were covered again: what hangs there is for facilitators. */
    public Set<UUID> covered() {
        return boardsMade ? course.covered(programme) : Set.of();
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

    public FrameworkChoice framework() {
        return framework.choice();
    }

    /** The version that this session works within, once that is known. */
    public @Nullable Integer frameworkVersion() {
        return framework.version();
    }

    public String joinCode() {
        return code.value();
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
                framework(), frameworkVersion(), code.value(), course.phase(), course.skipped(), course.revealed(), course.seen(), covered(), course.voting(), course.readTimer(),
                announcement == null ? null : announcement.read(), stageVersion, boardsMade, missing());
    }
}
