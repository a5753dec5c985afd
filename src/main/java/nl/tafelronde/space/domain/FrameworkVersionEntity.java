package nl.tafelronde.space.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.SpaceId;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A published framework. Has no way to change: what a session referred to stays what it was. */
@Entity
@Immutable
@Table(name = "framework_version")
public class FrameworkVersionEntity implements Persistable<UUID> {

    @Id
    private UUID id;
    @Column(name = "space_id")
    private UUID space;
    private int number;
    @Convert(converter = FrameworkJson.class)
    @Column(name = "content", columnDefinition = "json")
    private FrameworkText text;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkVersionEntity() {
    }

    public FrameworkVersionEntity(SpaceId space, int number, FrameworkText text, Instant now) {
        this.id = Ids.next();
        this.space = space.value();
        this.number = number;
        this.text = text;
        this.publishedAt = now;
    }

    public FrameworkVersion read() {
        return new FrameworkVersion(id, new SpaceId(space), number, text, publishedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only new ones are ever saved. */
    @Override
    public boolean isNew() {
        return true;
    }
}
