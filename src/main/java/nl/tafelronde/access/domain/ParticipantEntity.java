package nl.tafelronde.access.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantCard;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** Somebody in one place, without account. Knows nothing that could be found again in another place. */
@Entity
@Table(name = "participant")
public class ParticipantEntity {

    @Id
    private UUID id;
    @Version
    private @Nullable Long version;
    private UUID place;
    @Column(columnDefinition = "binary(32)")
    private byte[] joiningHash;
    private @Nullable String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "group_name", columnDefinition = "varchar(20)")
    private StakeholderGroup group;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(2)")
    private Language language;
    private Instant created;
    private @Nullable Instant withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected ParticipantEntity() {
    }

    public ParticipantEntity(ParticipantId id, UUID place, byte[] joiningHash, String name, StakeholderGroup group,
            Language language, Instant created) {
        this.id = id.value();
        this.place = place;
        this.joiningHash = joiningHash.clone();
        this.name = name;
        this.group = group;
        this.language = language;
        this.created = created;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void read(Language newLanguage) {
        this.language = newLanguage;
    }

    /** Forgets the name; what was contributed stays with the group. */
    public void withdraw(Instant at) {
        if (withdrawn == null) {
            withdrawn = at;
            name = null;
        }
    }

    public boolean withdrawn() {
        return withdrawn != null;
    }

    public UUID place() {
        return place;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public Actor.Participant actor() {
        return new Actor.Participant(new ParticipantId(id), place, name(), group, language);
    }

    public ParticipantCard card(@Nullable String maskedEmail, boolean invite) {
        return new ParticipantCard(new ParticipantId(id), place, name(), group, language, maskedEmail, invite, created, withdrawn());
    }
}
