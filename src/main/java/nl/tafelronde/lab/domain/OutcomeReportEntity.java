package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.ReportState;
import org.jspecify.annotations.Nullable;

/** The report of one session on its way from draft to frozen. Its blocks and editions are kept apart. */
@Entity
@Table(name = "lab_report")
public class OutcomeReportEntity {

    private static final Duration LONGEST = Duration.ofDays(60);

    @Id
    private UUID session;
    @Version
    private @Nullable Long version;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private ReportState state = ReportState.DRAFT;
    private @Nullable Instant correctUntil;
    private int windowNumber;
    private @Nullable String contentHash;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeReportEntity() {
    }

    @SuppressWarnings("NullAway.Init")
    public OutcomeReportEntity(UUID session) {
        this.session = session;
    }

    /** Lets who was there say what is wrong; again, with another end, while they may already. */
    public void ask(Instant until, Instant now) {
        if (state == ReportState.PUBLISHED) {
            throw Refusal.conflict("lab-report.is-frozen");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("lab-report.until-when", LONGEST.toDays());
        }
        if (state == ReportState.DRAFT) {
            windowNumber++;
        }
        state = ReportState.CORRECTING;
        correctUntil = until;
    }

    /** Goes back to writing; who was there can no longer read it. */
    public void stopAsking() {
        if (state != ReportState.CORRECTING) {
            throw Refusal.conflict("lab-report.not-asking");
        }
        state = ReportState.DRAFT;
        correctUntil = null;
    }

    /** @throws Refusal {@code lab-report.not-asking} when nobody may say anything now */
    public void requireAsking(Instant now) {
        if (state != ReportState.CORRECTING || correctUntil == null || !correctUntil.isAfter(now)) {
            throw Refusal.conflict("lab-report.not-asking");
        }
    }

    /** What is public from now on says what has this hash. */
    public void frozen(String content) {
        state = ReportState.PUBLISHED;
        correctUntil = null;
        contentHash = content;
    }

    public void takenBack() {
        state = ReportState.DRAFT;
        contentHash = null;
    }

    public ReportState state() {
        return state;
    }

    public @Nullable Instant correctUntil() {
        return correctUntil;
    }

    public int windowNumber() {
        return windowNumber;
    }

    public @Nullable String contentHash() {
        return contentHash;
    }
}
