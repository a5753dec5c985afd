package nl.tafelronde.space.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.space.SpaceId;
import org.jspecify.annotations.Nullable;

/** One person's place in one space: their role, and the organisation they act for. */
@Entity
@Table(name = "space_member")
public class MemberEntity {

    @Id
    private UUID id;
    @Column(name = "space_id")
    private UUID space;
    @Column(name = "account_id")
    private UUID account;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Role role;
    @Column(name = "organisation_id")
    private @Nullable UUID organisation;
    private Instant since;
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected MemberEntity() {
    }

    public MemberEntity(SpaceId space, AccountId account, Role role, @Nullable OrganisationId organisation, Instant now) {
        this.id = Ids.next();
        this.space = space.value();
        this.account = account.value();
        this.role = role;
        this.organisation = organisation == null ? null : organisation.value();
        this.since = now;
    }

    public void become(Role newRole, @Nullable OrganisationId forOrganisation) {
        role = newRole;
        organisation = forOrganisation == null ? null : forOrganisation.value();
    }

    public AccountId account() {
        return new AccountId(account);
    }

    public Role role() {
        return role;
    }

    public @Nullable OrganisationId organisation() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    public Instant since() {
        return since;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    @PostPersist
    @PostRemove
    @PostUpdate
    void changed() {
        SpaceMemberships.forget();
    }
}
