package nl.tafelronde.space.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import org.jspecify.annotations.Nullable;

/** A space as it is kept. Removing it leaves it where it is, so that removing can be undone. */
@Entity
@Table(name = "space")
public class SpaceEntity {

    @Id
    private UUID id;
    @Column(name = "space_key")
    private @Nullable String key;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private SpaceKind kind;
    private String name;
    @Convert(converter = LocalizedJson.class)
    @Column(columnDefinition = "json")
    private Localized description;
    private @Nullable String tokens;
    private Instant createdAt;
    private @Nullable Instant removedAt;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected SpaceEntity() {
    }

    @SuppressWarnings("NullAway.Init")
    public SpaceEntity(SpaceId id, NewSpace space, Instant now) {
        this.id = id.value();
        this.key = space.key();
        this.createdAt = now;
        change(space);
    }

    /** Takes over what people typed. Refuses an empty or too long name and a too long description. */
    public final void change(NewSpace space) {
        name = Cleaning.line(space.name(), NewSpace.NAME, "space.name");
        description = Cleaning.paragraphs(space.description(), NewSpace.DESCRIPTION, "space.description");
        kind = space.kind();
        tokens = space.tokens();
    }

    /** Removes the space; it can be restored. */
    public void remove(Instant now) {
        removedAt = now;
    }

    public void restore() {
        removedAt = null;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public @Nullable String tokens() {
        return tokens;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public SpaceDetails read(@Nullable Role role, boolean mayManage) {
        return new SpaceDetails(new SpaceId(id), kind, name, description, tokens, role, mayManage, version());
    }

    @PostUpdate
    void changed() {
        SpaceMemberships.forget();
    }
}
