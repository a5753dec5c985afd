package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.lab.ReportEdition;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One frozen edition of a report. What it says never changes; it can only be taken back as a whole, or lose the words behind a digest. */
@Entity
@Table(name = "lab_report_edition")
public class ReportEditionEntity implements Persistable<UUID> {

    @Id
    private UUID id;
    private UUID session;
    private int number;
    @Column(columnDefinition = "longtext")
    private String canonical;
    @Column(columnDefinition = "longtext")
    private String kept;
    private String hash;
    private String what;
    private String why;
    private Instant publishedAt;
    private @Nullable Instant takenBackAt;
    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected ReportEditionEntity() {
    }

    public ReportEditionEntity(UUID session, int number, String canonical, String kept, String hash, String what, String why, Instant now) {
        this.id = Ids.next();
        this.session = session;
        this.number = number;
        this.canonical = canonical;
        this.kept = kept;
        this.hash = hash;
        this.what = what;
        this.why = why;
        this.publishedAt = now;
        this.fresh = true;
    }

    /** Keeps fewer words than before: some had to go for good. */
    public void keep(String fewer) {
        kept = fewer;
    }

    public void takeBack(Instant now) {
        if (takenBackAt == null) {
            takenBackAt = now;
        }
    }

    public int number() {
        return number;
    }

    public String canonical() {
        return canonical;
    }

    /** What the digests in it stand for. Never shown as it is: what was withdrawn since is still in it. */
    public String kept() {
        return kept;
    }

    public String hash() {
        return hash;
    }

    public boolean takenBack() {
        return takenBackAt != null;
    }

    public ReportEdition read() {
        return new ReportEdition(number, hash, what, why, publishedAt, takenBack());
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
