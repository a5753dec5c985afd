package nl.tafelronde.lab.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.importing.ImportSummary.FrameworkStep;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.springframework.stereotype.Component;

/** Brings in the surroundings of a session: its space, organisations, members and framework. What is there is reused. */
@Component
class SpaceBringer {

    private final Spaces spaces;
    private final SpaceMembers members;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Frameworks frameworks;

    SpaceBringer(Spaces spaces, SpaceMembers members, Organisations organisations, Accounts accounts, Frameworks frameworks) {
        this.spaces = spaces;
        this.members = members;
        this.organisations = organisations;
        this.accounts = accounts;
        this.frameworks = frameworks;
    }

    /** The space comes first: two imports of one new space at once wait for each other at its key. */
    SpaceId bring(Actor actor, ImportPlan plan) {
        var file = plan.file();
        var space = plan.space() == null ? spaces.create(actor, profile(file)) : plan.space();
        members(actor, space, file, organisations(actor, space, file));
        if (file.framework() != null && plan.summary().framework() == FrameworkStep.NEW) {
            frameworks.publish(actor, space, ImportCheck.text(file.framework()),
                    file.framework().date().atStartOfDay(TimeConfiguration.HOME).toInstant());
        }
        return space;
    }

    private static NewSpace profile(LabFile file) {
        var profile = file.space().profile();
        if (profile == null) {
            throw new IllegalStateException("A space without profile must exist; the check saw to it");
        }
        return new NewSpace(SpaceKind.LAB_TRACK, profile.name(), profile.description(), null, file.space().key());
    }

    private Map<String, OrganisationId> organisations(Actor actor, SpaceId space, LabFile file) {
        var byKey = new HashMap<String, OrganisationId>();
        for (var organisation : file.organisations()) {
            byKey.put(organisation.key(), organisations.named(organisation.name()).map(Organisation::id).orElseGet(() ->
                    organisations.createFor(actor, space.value(), new OrganisationData(organisation.name(), organisation.kind(), null))));
        }
        return byKey;
    }

    private void members(Actor actor, SpaceId space, LabFile file, Map<String, OrganisationId> byKey) {
        if (file.space().members().isEmpty()) {
            return;
        }
        var there = members.of(actor, space).stream().map(MemberCard::account).collect(Collectors.toSet());
        for (var member : file.space().members()) {
            var account = accounts.byEmail(EmailAddress.of(member.email())).orElseGet(() -> account(actor, member));
            if (there.add(account)) {
                members.add(actor, space, account, member.role(), member.organisation() == null ? null : byKey.get(member.organisation()));
            }
        }
    }

    /** Whoever may manage the space may ask people in, and so give them an account; only the system does so without a mail. */
    private AccountId account(Actor actor, LabFile.Member member) {
        var invitation = new Invitation(member.name(), member.email(), member.language(), false);
        return actor instanceof Actor.TheSystem ? accounts.admit(actor, invitation) : accounts.invite(Actor.SYSTEM, invitation);
    }
}
