package nl.tafelronde.space;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.network.OrganisationsMerged;
import nl.tafelronde.space.domain.MemberEntity;
import nl.tafelronde.space.domain.MemberRepository;
import nl.tafelronde.space.domain.SpaceRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in a space, as what, and for which organisation. Steps that could leave a space without a facilitator hold the
 * space while they look, so that two facilitators who take each other's role away at the same moment cannot both succeed.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SpaceMembers {

    private final SpaceRepository spaces;
    private final MemberRepository members;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    SpaceMembers(SpaceRepository spaces, MemberRepository members, Organisations organisations, Accounts accounts,
            Permissions permissions, Audit audit, Clock clock) {
        this.spaces = spaces;
        this.members = members;
        this.organisations = organisations;
        this.accounts = accounts;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The members, longest there first. */
    @Transactional(readOnly = true)
    public List<MemberCard> of(Actor actor, SpaceId space) {
        permissions.require(actor, Permission.SEE_SPACE, space.value());
        var all = members.findBySpaceOrderBySince(space.value());
        var named = organisations.find(all.stream().map(MemberEntity::organisation).filter(Objects::nonNull).distinct().toList());
        var people = accounts.find(all.stream().map(MemberEntity::account).toList());
        return all.stream().map(it -> {
            var person = people.get(it.account());
            return new MemberCard(it.account(), person == null ? "" : person.name(), it.role(),
                    it.organisation() == null ? null : named.get(it.organisation()), it.since(), it.version());
        }).toList();
    }

    /**
     * Adds somebody by e-mail address. Who has no account yet gets one, and a mail that says so; who has one keeps the
     * name they gave themselves.
     *
     * @throws Refusal {@code access.email-invalid}, {@code space.member-already}, a name that is empty or too long
     */
    public AccountId invite(Actor actor, SpaceId space, Invited invited) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        var account = accounts.byEmail(EmailAddress.of(invited.email())).orElseGet(() -> accounts.invite(Actor.SYSTEM,
                new Invitation(invited.name(), invited.email(), invited.language(), false)));
        add(actor, space, account, invited.role(), invited.organisation());
        return account;
    }

    /** Adds somebody who has an account. Somebody who is a member already stays what they are: {@code space.member-already}. */
    public void add(Actor actor, SpaceId space, AccountId account, Role role, @Nullable OrganisationId organisation) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        if (members.findBySpaceAndAccount(space.value(), account.value()).isPresent()) {
            throw Refusal.conflict("space.member-already");
        }
        members.save(new MemberEntity(space, account, role, checked(organisation), clock.instant()));
        audit.record(actor, "space.member-added", "space", space.value(), facts(account, role));
    }

    /**
     * Gives a member another role or organisation. Refuses {@code kernel.stale} when somebody else did so after
     * {@code version} was read, and {@code space.last-facilitator}.
     */
    public void change(Actor actor, SpaceId space, AccountId account, long version, Role role,
            @Nullable OrganisationId organisation) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        var member = member(space, account);
        if (member.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        if (role != Role.FACILITATOR) {
            keepOneFacilitator(space, member);
        }
        member.become(role, checked(organisation));
        audit.record(actor, "space.member-changed", "space", space.value(), facts(account, role));
    }

    /** Takes somebody out of the space; people may take themselves out. Refuses {@code space.last-facilitator}. */
    public void remove(Actor actor, SpaceId space, AccountId account) {
        permissions.require(actor, isSelf(actor, account) ? Permission.SEE_SPACE : Permission.MANAGE_SPACE, space.value());
        hold(space);
        var member = member(space, account);
        keepOneFacilitator(space, member);
        members.delete(member);
        audit.record(actor, "space.member-removed", "space", space.value(), facts(account, member.role()));
    }

    /** Somebody who erased themselves is nobody's member any more, also when that leaves a space without facilitator. */
    @EventListener
    void forget(AccountErased erased) {
        members.deleteByAccount(erased.account().value());
    }

    /** Members of an organisation that was entered twice act for the one that is left. */
    @EventListener
    void move(OrganisationsMerged merged) {
        members.moveOrganisation(merged.gone().value(), merged.kept().value());
    }

    private static Map<String, String> facts(AccountId account, Role role) {
        return Map.of("account", account.toString(), "role", role.name());
    }

    private void keepOneFacilitator(SpaceId space, MemberEntity leaving) {
        if (leaving.role() == Role.FACILITATOR && members.countBySpaceAndRole(space.value(), Role.FACILITATOR) == 1) {
            throw Refusal.conflict("space.last-facilitator");
        }
    }

    private MemberEntity member(SpaceId space, AccountId account) {
        return members.findBySpaceAndAccount(space.value(), account.value())
                .orElseThrow(() -> Refusal.notFound("space.member-gone"));
    }

    private @Nullable OrganisationId checked(@Nullable OrganisationId organisation) {
        if (organisation != null && organisations.find(organisation).isEmpty()) {
            throw Refusal.notFound("network.gone");
        }
        return organisation;
    }

    private void hold(SpaceId space) {
        spaces.hold(space.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private static boolean isSelf(Actor actor, AccountId account) {
        return actor instanceof Actor.Person person && person.id().equals(account);
    }
}
