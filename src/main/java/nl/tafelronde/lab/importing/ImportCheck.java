package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.importing.ImportSummary.FrameworkStep;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a file that reads well against what is there: may this be imported here, and what would it make? Writes nothing. */
@Component
class ImportCheck {

    private final Permissions permissions;
    private final Spaces spaces;
    private final SpaceMembers members;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Frameworks frameworks;
    private final LabSessions sessions;
    private final Clock clock;

    ImportCheck(Permissions permissions, Spaces spaces, SpaceMembers members, Organisations organisations, Accounts accounts,
            Frameworks frameworks, LabSessions sessions, Clock clock) {
        this.permissions = permissions;
        this.spaces = spaces;
        this.members = members;
        this.organisations = organisations;
        this.accounts = accounts;
        this.frameworks = frameworks;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @throws Refusal {@code lab-import.not-here}, the same whether the space exists or not, so that nobody learns of spaces */
    Reading<ImportPlan> check(Actor actor, LabFile file, FilePlaces places, List<LabFileProblem> warnings) {
        var space = spaces.withKey(file.space().key()).orElse(null);
        if (!mayImport(actor, space)) {
            throw Refusal.forbidden("lab-import.not-here", file.space().key());
        }
        var problems = new Problems();
        problems.addAll(warnings);
        if (space == null && file.space().profile() == null) {
            places.error(problems, "lab-import.unknown-space", new Object[] {file.space().key()}, "space", "key");
        }
        var session = file.session();
        if (sessions.withKey(session.key()).isPresent()) {
            places.error(problems, "lab-import.imported-before", new Object[] {session.key()}, "session", "key");
        }
        if (session.state().isHeld() && session.endsAt().isAfter(clock.instant())) {
            places.error(problems, "lab-import.not-over-yet", new Object[] {session.state(), session.date(), session.until()}, "session", "state");
        }
        addresses(file, places, problems);
        var step = framework(file, space, places, problems);
        return problems.judge(() -> new ImportPlan(file, space, summary(actor, file, space, step)));
    }

    private boolean mayImport(Actor actor, @Nullable SpaceId space) {
        return space == null ? actor instanceof Actor.TheSystem || actor instanceof Actor.Person person && person.administrator()
                : permissions.may(actor, Permission.PLAN_SESSION, space.value());
    }

    private static void addresses(LabFile file, FilePlaces places, Problems problems) {
        for (var index = 0; index < file.space().members().size(); index++) {
            var email = file.space().members().get(index).email();
            try {
                EmailAddress.of(email);
            } catch (Refusal noMailGoesThere) {
                places.error(problems, "lab-import.email", new Object[] {email}, "space", "members", index, "email");
            }
        }
    }

    private FrameworkStep framework(LabFile file, @Nullable SpaceId space, FilePlaces places, Problems problems) {
        if (file.framework() == null) {
            return FrameworkStep.NONE;
        }
        var current = space == null ? Optional.<FrameworkVersion>empty() : frameworks.current(space);
        if (current.filter(it -> it.text().equals(text(file.framework()))).isPresent()) {
            return FrameworkStep.SAME;
        }
        var cameOut = file.framework().date().atStartOfDay(TimeConfiguration.HOME).toInstant();
        current.filter(it -> it.publishedAt().isAfter(cameOut)).ifPresent(newer -> places.error(problems, "lab-import.framework-older",
                new Object[] {newer.publishedAt().atZone(TimeConfiguration.HOME).toLocalDate()}, "framework", "date"));
        return FrameworkStep.NEW;
    }

    static FrameworkText text(LabFile.Framework framework) {
        return new FrameworkText(framework.intro(), framework.fixed(), framework.open(), framework.decides(), framework.source());
    }

    private ImportSummary summary(Actor actor, LabFile file, @Nullable SpaceId space, FrameworkStep framework) {
        var there = space == null ? List.<AccountId>of() : members.of(actor, space).stream().map(MemberCard::account).toList();
        var known = file.space().members().stream().collect(Collectors.toMap(LabFile.Member::key, it -> accounts.byEmail(EmailAddress.of(it.email()))));
        var people = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        file.participants().forEach(it -> people.merge(it.group(), 1, Integer::sum));
        return new ImportSummary(space == null ? nameOf(file) : spaces.read(actor, space).name(), space == null,
                file.organisations().stream().map(LabFile.Organisation::name).filter(it -> organisations.named(it).isEmpty()).toList(),
                file.space().members().stream().filter(it -> known.get(it.key()).isEmpty()).map(LabFile.Member::name).toList(),
                (int) known.values().stream().filter(it -> it.filter(there::contains).isEmpty()).count(), framework,
                file.session().title(), file.session().state(), file.session().startsAt(), file.session().phases().size(),
                (int) file.session().phases().stream().filter(it -> !it.columns().isEmpty()).count(), people, file.notes().size(),
                file.notes().stream().map(LabFile.Note::language).distinct().sorted().toList(),
                file.observations().values().stream().mapToInt(List::size).sum(), file.outcomes().size(), file.agreements().size());
    }

    private static String nameOf(LabFile file) {
        var profile = file.space().profile();
        return profile == null ? file.space().key() : profile.name();
    }
}
