package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.ReportRemark;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong with a block, and what came of it. Goes when its author withdraws. */
@Entity
@Table(name = "lab_report_remark")
public class RemarkEntity {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private UUID session;
    private UUID block;
    private @Nullable UUID participant;
    private @Nullable UUID account;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private @Nullable StakeholderGroup groupName;
    @Column(columnDefinition = "text")
    private String text;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private ReportRemark.State state = ReportRemark.State.OPEN;
    @Column(columnDefinition = "text")
    private String answer = "";
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private @Nullable Language answerLanguage;
    private Instant madeAt;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected RemarkEntity() {
    }

    /** Of a participant, or of a person with an account: one of both is null. */
    @SuppressWarnings("NullAway.Init")
    public RemarkEntity(UUID session, UUID block, @Nullable UUID participant, @Nullable StakeholderGroup group, @Nullable UUID account,
            String text, Language language, Instant now) {
        this.id = Ids.next();
        this.session = session;
        this.block = block;
        this.participant = participant;
        this.groupName = group;
        this.account = account;
        this.text = PlainText.paragraphs(text, ReportRemark.TEXT, "lab-report.remark");
        this.language = language;
        this.madeAt = now;
    }

    /** @throws Refusal {@code lab-report.remark-settled} when somebody did so before */
    public void settle(ReportRemark.State settled, String words, Language wordsIn, Instant now) {
        if (state != ReportRemark.State.OPEN) {
            throw Refusal.conflict("lab-report.remark-settled");
        }
        answer = settled == ReportRemark.State.ANSWERED ? PlainText.paragraphs(words, ReportRemark.TEXT, "lab-report.answer")
                : PlainText.optionalParagraphs(words, ReportRemark.TEXT, "lab-report.answer");
        answerLanguage = wordsIn;
        state = settled;
        answeredAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public UUID block() {
        return block;
    }

    public @Nullable UUID participant() {
        return participant;
    }

    public ReportRemark read() {
        return new ReportRemark(id, block, groupName, text, language, state, answer, answerLanguage, madeAt);
    }
}
