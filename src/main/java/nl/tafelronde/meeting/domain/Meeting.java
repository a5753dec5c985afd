package nl.tafelronde.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.meeting.MeetingDetails;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.meeting.MeetingPlan;
import nl.tafelronde.meeting.MeetingState;
import nl.tafelronde.poll.ChosenDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting. Every change that calendars have to know gives it the next sequence. */
@Entity
@Table(name = "meeting")
public class Meeting {

    /** The most characters of the words with which a meeting is called off. */
    public static final int REASON = 500;

    @Id
    private UUID id;
    private UUID space;
    private UUID poll;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized title;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized explanation;
    private String location;
    private String wallStart;
    private @Nullable String wallEnd;
    private boolean wholeDay;
    private Instant startsAt;
    private Instant overAt;
    private @Nullable Integer capacity;
    private @Nullable UUID organiser;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private MeetingState state = MeetingState.PLANNED;
    private int sequence;
    private Instant stamp;
    private String reason = "";
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {
    }

    @SuppressWarnings("NullAway.Init")
    public Meeting(MeetingId id, ChosenDate date, Instant now) {
        this.id = id.value();
        this.space = date.space();
        this.poll = date.poll().value();
        this.organiser = date.organiser();
        this.capacity = date.option().capacity();
        this.stamp = now;
        fill(new MeetingPlan(date.title(), date.explanation(), date.location(), date.option().starts(), date.option().ends(), date.option().wholeDay()));
    }

    /** @return whether calendars have to know: nothing happens when nothing changed */
    public boolean change(MeetingPlan plan, Instant now) {
        requirePlanned();
        var before = plan();
        fill(checked(plan));
        if (plan().equals(before)) {
            return false;
        }
        next(now);
        return true;
    }

    /** @param why in the organiser's words; may be empty */
    public void cancel(String why, Instant now) {
        requirePlanned();
        reason = PlainText.optionalParagraphs(why, REASON, "meeting.reason");
        state = MeetingState.CANCELLED;
        next(now);
    }

    public void requirePlanned() {
        if (state != MeetingState.PLANNED) {
            throw Refusal.conflict("meeting.cancelled");
        }
    }

    private void next(Instant now) {
        sequence++;
        stamp = now;
    }

    private void fill(MeetingPlan plan) {
        title = plan.title();
        explanation = plan.explanation();
        location = plan.location();
        wallStart = plan.starts().toString();
        wallEnd = plan.ends() == null ? null : plan.ends().toString();
        wholeDay = plan.wholeDay();
        startsAt = WallTime.instant(plan.starts());
        overAt = WallTime.instant(plan.ends() == null ? plan.starts().toLocalDate().plusDays(1).atStartOfDay() : plan.ends());
    }

    private static MeetingPlan checked(MeetingPlan plan) {
        var title = words(plan.title(), MeetingPlan.TITLE, "meeting.title", false);
        if (title.isEmpty()) {
            throw Refusal.invalid("kernel.text-empty", new TextKey("meeting.title"));
        }
        var starts = plan.wholeDay() ? plan.starts().truncatedTo(ChronoUnit.DAYS) : WallTime.checked(plan.starts().truncatedTo(ChronoUnit.MINUTES));
        var ends = plan.wholeDay() || plan.ends() == null ? null : WallTime.checked(plan.ends().truncatedTo(ChronoUnit.MINUTES));
        if (!plan.wholeDay() && (ends == null || !WallTime.instant(ends).isAfter(WallTime.instant(starts)))) {
            throw Refusal.invalid("meeting.ends-before");
        }
        var location = PlainText.optionalLine(plan.location(), MeetingPlan.LOCATION, "meeting.location");
        return new MeetingPlan(title, words(plan.explanation(), MeetingPlan.EXPLANATION, "meeting.explanation", true), location == null ? "" : location,
                starts, ends, plan.wholeDay());
    }

    private static Localized words(Localized text, int most, String field, boolean lines) {
        var clean = new LinkedHashMap<Language, String>();
        text.texts().forEach((language, each) -> {
            if (!PlainText.isBlank(each)) {
                clean.put(language, lines ? PlainText.paragraphs(each, most, field) : PlainText.line(each, most, field));
            }
        });
        return new Localized(clean);
    }

    public MeetingId id() {
        return new MeetingId(id);
    }

    public UUID space() {
        return space;
    }

    public MeetingState state() {
        return state;
    }

    public int sequence() {
        return sequence;
    }

    public Instant stamp() {
        return stamp;
    }

    public @Nullable Integer capacity() {
        return capacity;
    }

    public @Nullable UUID organiser() {
        return organiser;
    }

    public String reason() {
        return reason;
    }

    /** Whether a place that comes free is for who waits. */
    public boolean passesPlacesOn(Instant now) {
        return capacity != null && state == MeetingState.PLANNED && !over(now);
    }

    public boolean over(Instant now) {
        return !now.isBefore(overAt);
    }

    public MeetingPlan plan() {
        return new MeetingPlan(title, explanation, location, LocalDateTime.parse(wallStart), wallEnd == null ? null : LocalDateTime.parse(wallEnd), wholeDay);
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public MeetingDetails read(boolean mayOrganise) {
        return new MeetingDetails(id(), space, poll, state, plan(), sequence, capacity, reason, mayOrganise, version());
    }
}
