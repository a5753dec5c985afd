package nl.tafelronde.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.poll.Audience;
import nl.tafelronde.poll.AudienceSource;
import nl.tafelronde.poll.Invitee;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The members of a space, to be asked for a date. Their group follows from the organisation they act for. */
@Component
class MemberAudience implements AudienceSource {

    private static final String KEY = "members";

    private final SpaceMembers members;
    private final Accounts accounts;

    MemberAudience(SpaceMembers members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    @Override
    public List<Audience> in(Actor actor, UUID space) {
        var number = members.of(actor, new SpaceId(space)).size();
        return number == 0 ? List.of() : List.of(new Audience(KEY, "poll.audience.members", Localized.EMPTY, number, number, null));
    }

    @Override
    public List<Invitee> people(Actor actor, UUID space, String key) {
        if (!key.equals(KEY)) {
            return List.of();
        }
        var all = members.of(actor, new SpaceId(space));
        var people = accounts.find(all.stream().map(MemberCard::account).toList());
        return all.stream().flatMap(it -> Optional.ofNullable(people.get(it.account())).filter(who -> !who.erased() && !who.ended())
                .map(who -> invitee(it, who)).stream()).toList();
    }

    private static Invitee invitee(MemberCard member, AccountCard who) {
        return new Invitee(who.name(), EmailAddress.of(who.email()), who.language(), group(member.organisation() == null ? null : member.organisation().kind()),
                null, who.id());
    }

    private static @Nullable StakeholderGroup group(@Nullable OrganisationKind kind) {
        return switch (kind) {
            case null -> null;
            case MUNICIPALITY, PROVINCE -> StakeholderGroup.MUNICIPALITY;
            case EMPLOYER, AGENCY -> StakeholderGroup.EMPLOYER;
            case HOUSING_PROVIDER -> StakeholderGroup.HOUSING;
            case CIVIL_SOCIETY, UNION, EDUCATION -> StakeholderGroup.CIVIL;
            case OTHER -> StakeholderGroup.OTHER;
        };
    }
}
