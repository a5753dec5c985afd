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
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.lab.Finding;
import org.jspecify.annotations.Nullable;

/** Something that stands out, as it is kept. Removed it stays, so that it can come back. */
@Entity
@Table(name = "lab_finding")
public class FindingEntity {

    @Id
    private UUID id;
    /** Null before it was kept for the first time. */
    @Version
    private @Nullable Long version;
    private UUID session;
    private UUID phase;
    @Column(columnDefinition = "text")
    private String text = "";
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language = Language.NL;
    private boolean onScreen;
    private Instant madeAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected FindingEntity() {
    }

    public FindingEntity(UUID id, UUID session, UUID phase, Instant now) {
        this.id = id;
        this.session = session;
        this.phase = phase;
        this.madeAt = now;
    }

    public void write(String raw, Language writtenIn) {
        text = PlainText.paragraphs(raw, Finding.TEXT, "lab.finding");
        language = writtenIn;
    }

    public void show(boolean onScreen) {
        this.onScreen = onScreen;
    }

    /** It leaves the screen too: brought back it is not shown unasked. */
    public void remove(Instant now) {
        removedAt = now;
        onScreen = false;
    }

    public void restore() {
        removedAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public UUID phase() {
        return phase;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public boolean onScreen() {
        return onScreen;
    }

    public String text() {
        return text;
    }

    public Language language() {
        return language;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
