package nl.tafelronde.lab.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.lab.PhaseTemplateDetails;
import nl.tafelronde.lab.PhaseTemplateId;
import nl.tafelronde.lab.Programme;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A phase template as it is kept: of one space, or of all when it has none. */
@Entity
@Table(name = "phase_template")
public class PhaseTemplate {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private @Nullable UUID space;
    private @Nullable String templateKey;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized name;
    @JdbcTypeCode(SqlTypes.JSON)
    private Localized description;
    @JdbcTypeCode(SqlTypes.JSON)
    private Programme programme;
    private Instant createdAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected PhaseTemplate() {
    }

    @SuppressWarnings("NullAway.Init")
    public PhaseTemplate(PhaseTemplateId id, @Nullable UUID space, @Nullable String key, Instant now) {
        this.id = id.value();
        this.space = space;
        this.templateKey = key;
        this.createdAt = now;
    }

    /** Takes over what was filled in. A template needs a name and at least one phase. */
    public void change(Localized newName, Localized newDescription, Programme newProgramme) {
        name = PlanCheck.line(newName, PhaseTemplateDetails.NAME, "lab.template.name");
        description = PlanCheck.paragraphs(newDescription, PhaseTemplateDetails.DESCRIPTION, "lab.template.description");
        programme = PlanCheck.checked(newProgramme);
        if (name.isEmpty()) {
            throw Refusal.invalid("kernel.text-empty", new TextKey("lab.template.name"));
        }
        if (programme.phases().isEmpty()) {
            throw Refusal.invalid("lab.missing.phases");
        }
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        removedAt = null;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public @Nullable UUID space() {
        return space;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public PhaseTemplateDetails read(boolean mayChange) {
        return new PhaseTemplateDetails(new PhaseTemplateId(id), version(), space, name, description, programme,
                templateKey != null, mayChange);
    }
}
