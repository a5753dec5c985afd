package nl.tafelronde.space.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.tafelronde.space.FrameworkDraft;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.SpaceId;
import org.jspecify.annotations.Nullable;

/** The framework that is being worked on; one per space at most. */
@Entity
@Table(name = "framework_draft")
public class FrameworkDraftEntity {

    @Id
    @Column(name = "space_id")
    private UUID space;
    @Convert(converter = FrameworkJson.class)
    @Column(name = "content", columnDefinition = "json")
    private FrameworkText text;
    private int basedOn;
    private @Nullable UUID becauseOf;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkDraftEntity() {
    }

    public FrameworkDraftEntity(SpaceId space, FrameworkText text, int basedOn) {
        this.space = space.value();
        this.text = text;
        this.basedOn = basedOn;
    }

    public void write(FrameworkText newText) {
        text = newText;
    }

    /** The proposal whose adoption asks for it. */
    public void because(UUID proposal) {
        becauseOf = proposal;
    }

    public @Nullable UUID becauseOf() {
        return becauseOf;
    }

    /** The version as people see it: 0 means that nothing was saved, so the first saved one is 1. */
    public FrameworkDraft read() {
        return new FrameworkDraft(text, basedOn, version == null ? 0 : version + 1);
    }
}
