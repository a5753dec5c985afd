package nl.tafelronde.poll.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.poll.DatePollCard;
import nl.tafelronde.poll.DatePollDetails;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.PollOption;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollSlot;
import nl.tafelronde.poll.PollState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One date poll, from draft to a date. Every step guards itself; people and answers are kept apart. */
@Entity
@Table(name = "date_poll")
public class DatePoll {

    /** The most characters of the words with which a poll is cancelled. */
    public static final int REASON = 500;

    private static final int ALL_OPTIONS = 300;

    @Id
    private UUID id;
    private UUID space;
    private @Nullable UUID place;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized title;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized explanation;
    private String location;
    private @Nullable UUID organiser;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private PollState state = PollState.DRAFT;
    private @Nullable String wallDeadline;
    private @Nullable Instant deadlineAt;
    private boolean hidden;
    @Convert(converter = MinimumsJson.class)
    @Column(columnDefinition = "json")
    private Map<StakeholderGroup, Integer> minimums;
    @Convert(converter = OptionsJson.class)
    @Column(columnDefinition = "json")
    private List<PollOption> options = List.of();
    private int optionsVersion = 1;
    private @Nullable UUID chosen;
    private String reason = "";
    private int round;
    private int reminded;
    private Instant createdAt;
    private @Nullable Instant openedAt;
    private Instant overAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DatePoll() {
    }

    @SuppressWarnings("NullAway.Init")
    public DatePoll(DatePollId id, UUID space, @Nullable UUID place, @Nullable UUID organiser, PollPlan plan, Instant now) {
        this.id = id.value();
        this.space = space;
        this.place = place;
        this.organiser = organiser;
        this.createdAt = now;
        fill(PollCheck.checked(plan), Set.of(), now);
    }

    /**
     * Takes over a changed plan, before and while people answer. An option whose time changes after somebody answered it is
     * another option: the old one goes off the list with its answers.
     *
     * @param answered options that somebody answered
     */
    public void change(PollPlan plan, Set<UUID> answered, Instant now) {
        require(PollState.DRAFT, PollState.OPEN);
        var clean = PollCheck.checked(plan);
        if (state == PollState.OPEN) {
            requireComplete(clean, now);
        }
        var before = deadlineAt;
        fill(clean, answered, now);
        if (state == PollState.OPEN && deadlineAt != null && !deadlineAt.equals(before)) {
            reminded = ReminderTimes.done(reminded, openedAt == null ? now : openedAt, deadlineAt, now);
        }
    }

    private void fill(PollPlan clean, Set<UUID> answered, Instant now) {
        title = clean.title();
        explanation = clean.explanation();
        location = clean.location();
        wallDeadline = clean.deadline() == null ? null : clean.deadline().toString();
        deadlineAt = clean.deadline() == null ? null : WallTime.instant(clean.deadline());
        hidden = clean.hidden();
        minimums = clean.minimums();
        options = merged(clean.slots(), answered);
        overAt = state == PollState.OPEN && deadlineAt != null ? deadlineAt : now;
    }

    private List<PollOption> merged(List<PollSlot> slots, Set<UUID> answered) {
        var merged = new ArrayList<PollOption>();
        var fresh = state == PollState.OPEN ? optionsVersion + 1 : optionsVersion;
        var changed = false;
        for (var slot : slots) {
            var was = options.stream().filter(it -> !it.removed() && it.id().equals(slot.id())).findFirst();
            if (was.isPresent() && slot.sameTime(was.get())) {
                merged.add(option(was.get().id(), slot, was.get().since()));
            } else {
                merged.add(option(was.filter(it -> !answered.contains(it.id())).map(PollOption::id).orElseGet(Ids::next), slot, fresh));
                changed = true;
            }
        }
        if (state == PollState.OPEN) {
            options.stream().filter(old -> merged.stream().noneMatch(it -> it.id().equals(old.id()))).map(PollOption::gone).forEach(merged::add);
            if (merged.size() > ALL_OPTIONS) {
                throw Refusal.invalid("poll.too-many-dates", PollPlan.SLOTS);
            }
            optionsVersion = changed ? fresh : optionsVersion;
        }
        return List.copyOf(merged);
    }

    private static PollOption option(UUID id, PollSlot slot, int since) {
        return new PollOption(id, slot.starts(), slot.ends(), slot.wholeDay(), slot.capacity(), since, false);
    }

    /** From now on people can answer. Refuses {@code poll.missing.…}. */
    public void open(Instant now) {
        require(PollState.DRAFT);
        requireComplete(plan(), now);
        state = PollState.OPEN;
        openedAt = now;
        overAt = deadlineAt == null ? now : deadlineAt;
    }

    private static void requireComplete(PollPlan plan, Instant now) {
        if (plan.title().isEmpty()) {
            throw Refusal.invalid("poll.missing.title");
        }
        if (plan.slots().isEmpty()) {
            throw Refusal.invalid("poll.missing.dates");
        }
        if (plan.deadline() == null) {
            throw Refusal.invalid("poll.missing.deadline");
        }
        if (!WallTime.instant(plan.deadline()).isAfter(now)) {
            throw Refusal.invalid("poll.deadline-past");
        }
        var last = plan.slots().stream().map(it -> it.ends() == null ? it.starts().plusDays(1) : it.ends()).max(Comparator.naturalOrder()).orElseThrow();
        if (plan.deadline().isAfter(last)) {
            throw Refusal.invalid("poll.deadline-late");
        }
    }

    /** This option becomes the date. Refuses {@code poll.option-gone} for one that is not on the list. */
    public PollOption choose(UUID option) {
        require(PollState.OPEN);
        var date = live(option).orElseThrow(() -> Refusal.conflict("poll.option-gone"));
        state = PollState.CHOSEN;
        chosen = option;
        overAt = WallTime.instant(date.over());
        return date;
    }

    /** Nobody needs to answer any more. @param why in the organiser's words; may be empty */
    public void cancel(String why, Instant now) {
        require(PollState.OPEN, PollState.CHOSEN);
        reason = PlainText.optionalParagraphs(why, REASON, "poll.reason");
        round++;
        state = PollState.CANCELLED;
        overAt = now;
    }

    /** People can answer again, if the deadline is still to come. */
    public void reopen() {
        require(PollState.CHOSEN, PollState.CANCELLED);
        state = PollState.OPEN;
        chosen = null;
        reason = "";
        overAt = deadlineAt == null ? overAt : deadlineAt;
    }

    /** Refuses with the sentence that says why nothing can be answered. */
    public void requireAnswers(Instant now) {
        var closed = closedKey(now);
        if (closed != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, closed);
        }
    }

    /** The key of the sentence that says why nothing can be answered now; null while it can. */
    public @Nullable String closedKey(Instant now) {
        return switch (state) {
            case DRAFT -> "poll.closed.draft";
            case CANCELLED -> "poll.closed.cancelled";
            case CHOSEN -> "poll.closed.chosen";
            case OPEN -> deadlineAt != null && !now.isBefore(deadlineAt) ? "poll.closed.over" : null;
        };
    }

    /** The option, if it is on the list. */
    public Optional<PollOption> live(UUID option) {
        return options.stream().filter(it -> !it.removed() && it.id().equals(option)).findFirst();
    }

    public List<PollOption> live() {
        return options.stream().filter(it -> !it.removed()).toList();
    }

    public void require(PollState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw Refusal.conflict("poll.not-now");
        }
    }

    /** Which reminder is due now and not yet dealt with: 1 halfway, 2 a day before the deadline; 0 for none. */
    public int reminderDue(Instant now) {
        return state != PollState.OPEN || openedAt == null || deadlineAt == null || !now.isBefore(deadlineAt) ? 0
                : ReminderTimes.due(reminded, openedAt, deadlineAt, now);
    }

    public void reminded(int stage) {
        reminded = stage;
    }

    public DatePollId id() {
        return new DatePollId(id);
    }

    public UUID space() {
        return space;
    }

    public @Nullable UUID organiser() {
        return organiser;
    }

    public PollState state() {
        return state;
    }

    public int optionsVersion() {
        return optionsVersion;
    }

    public int round() {
        return round;
    }

    public String reason() {
        return reason;
    }

    public @Nullable UUID chosen() {
        return chosen;
    }

    public boolean hidden() {
        return hidden;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public @Nullable LocalDateTime deadline() {
        return wallDeadline == null ? null : LocalDateTime.parse(wallDeadline);
    }

    public PollPlan plan() {
        return new PollPlan(title, explanation, location, deadline(), hidden, minimums, live().stream().map(PollOption::slot).toList());
    }

    public DatePollDetails read(boolean mayOrganise, Instant now) {
        return new DatePollDetails(id(), space, place, state, plan(), options, chosen, reason, organiser, openedAt, closedKey(now) == null, mayOrganise, version());
    }

    public DatePollCard card(int asked, int answered, Instant now) {
        return new DatePollCard(id(), state, title, deadline(), deadlineAt != null && !now.isBefore(deadlineAt), live().size(), asked, answered,
                options.stream().filter(it -> it.id().equals(chosen)).findFirst().orElse(null));
    }
}
