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
import nl.tafelronde.lab.Observation;
import org.jspecify.annotations.Nullable;

/** What was noticed in one phase, as it is kept. */
@Entity
@Table(name = "lab_observation")
public class ObservationEntity {

    @Id
    private UUID id;
    /** Starts at 1: 0 means that nothing was written yet. */
    @Version
    private @Nullable Long version;
    private UUID session;
    private UUID phase;
    @Column(columnDefinition = "text")
    private String text = "";
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language = Language.NL;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ObservationEntity() {
    }

    @SuppressWarnings("NullAway.Init")
    public ObservationEntity(UUID session, UUID phase) {
        this.id = Ids.next();
        this.session = session;
        this.phase = phase;
    }

    public void write(String raw, Language writtenIn, Instant now) {
        text = PlainText.optionalParagraphs(raw, Observation.TEXT, "lab.observation");
        language = writtenIn;
        changedAt = now;
    }

    public UUID phase() {
        return phase;
    }

    public long version() {
        return version == null ? 0 : version + 1;
    }

    public Observation read() {
        return new Observation(phase, version(), text, language, changedAt);
    }
}
