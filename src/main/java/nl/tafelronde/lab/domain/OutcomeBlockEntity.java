package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.OutcomeBlock;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One block of an outcome, as it is kept. Blocks are saved one by one, so that two people can work on one outcome. */
@Entity
@Table(name = "lab_outcome_block")
public class OutcomeBlockEntity {

    private static final int MOST_AGREEMENTS = 60;

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private UUID session;
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private OutcomeBlock.Kind kind;
    private @Nullable UUID phase;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized heading = Localized.EMPTY;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized body = Localized.EMPTY;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<OutcomeBlock.Agreement> agreements = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<UUID> leftOut = Set.of();
    private boolean shown = true;
    private boolean edited;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeBlockEntity() {
    }

    @SuppressWarnings("NullAway.Init")
    public OutcomeBlockEntity(UUID session, int position, OutcomeBlock.Kind kind, @Nullable UUID phase, Instant now) {
        this.id = Ids.next();
        this.session = session;
        this.position = position;
        this.kind = kind;
        this.phase = phase;
        this.changedAt = now;
    }

    /** Takes over what somebody edited; from then on the session no longer fills this block by itself. */
    public void change(OutcomeBlock changed, Instant now) {
        heading = PlanCheck.line(changed.heading(), OutcomeBlock.HEADING, "lab.outcome.heading");
        body = PlanCheck.paragraphs(changed.body(), OutcomeBlock.BODY, "lab.outcome.body");
        if (changed.agreements().size() > MOST_AGREEMENTS) {
            throw Refusal.invalid("lab.outcome.too-many-agreements", MOST_AGREEMENTS);
        }
        agreements = changed.agreements().stream().map(OutcomeBlockEntity::checked).filter(it -> !it.text().isEmpty()).toList();
        leftOut = new LinkedHashSet<>(changed.leftOut());
        shown = changed.shown();
        edited = true;
        changedAt = now;
    }

    private static OutcomeBlock.Agreement checked(OutcomeBlock.Agreement raw) {
        var byWhom = PlainText.optionalLine(raw.byWhom(), OutcomeBlock.Agreement.BY_WHOM, "lab.outcome.by-whom");
        return new OutcomeBlock.Agreement(
                PlanCheck.paragraphs(raw.text(), OutcomeBlock.Agreement.TEXT, "lab.outcome.agreement"), byWhom == null ? "" : byWhom);
    }

    /**
     * Fills the text from the session, unless somebody edited the block.
     *
     * @return whether that changed it
     */
    public boolean fill(Localized text, Instant now) {
        if (edited || body.equals(text)) {
            return false;
        }
        body = text;
        changedAt = now;
        return true;
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public int position() {
        return position;
    }

    public OutcomeBlock.Kind kind() {
        return kind;
    }

    public @Nullable UUID phase() {
        return phase;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public OutcomeBlock read() {
        return new OutcomeBlock(id, version(), kind, phase, heading, body, agreements, Set.copyOf(leftOut), shown);
    }
}
