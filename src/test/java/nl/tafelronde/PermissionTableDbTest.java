package nl.tafelronde;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.FACILITATOR_ELSEWHERE;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.OUTSIDER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailChanges;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantChange;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Passkeys;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.access.Role;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.BroughtNote;
import nl.tafelronde.board.NewBoard;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Entrances;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.FrameworkChoice;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.OutcomeMails;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.PastEvening;
import nl.tafelronde.lab.PastEvenings;
import nl.tafelronde.lab.PhaseTemplateId;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.lab.importing.LabFileSamples;
import nl.tafelronde.lab.importing.LabImports;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.Invited;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;

/**
 * Who may do what: every public service method that takes an actor, tried by somebody of every kind. A method that is
 * missing here fails the last test. "May" means: not refused for who one is; a step may still be refused for other reasons.
 */
@Import(World.Maker.class)
class PermissionTableDbTest extends DbTest {

    private static final Set<Who> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> ALL_FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR, FACILITATOR_ELSEWHERE);
    private static final Set<Who> INSIDERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);
    private static final Set<Who> PRESENT = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);
    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT);
    private static final Set<Who> ACCOUNTS = EnumSet.of(ADMINISTRATOR, FACILITATOR, FACILITATOR_ELSEWHERE, MEMBER, OBSERVER, OUTSIDER);
    private static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);
    private static final Set<Who> THEMSELVES = EnumSet.of(PARTICIPANT);

    @Autowired
    World.Maker worlds;
    @Autowired
    List<PermissionRows> modules;
    @Autowired
    ApplicationContext application;

    @TestFactory
    Stream<DynamicTest> everybody_may_do_what_the_table_says_and_nothing_else() {
        return table().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> {
            var world = worlds.make();
            var passed = EnumSet.noneOf(Who.class);
            // those who may not go first: they change nothing, so that those who may find the world as it was
            var order = Stream.concat(Arrays.stream(Who.values()).filter(who -> !row.allowed().contains(who)), row.allowed().stream());
            order.forEach(who -> {
                if (passes(row, world.people.get(who), world)) {
                    passed.add(who);
                }
            });
            assertThat(passed).as("who may %s", row.name()).isEqualTo(row.allowed());
        }));
    }

    @Test
    void every_service_method_with_an_actor_is_in_the_table() {
        var inTable = table().stream().map(PermissionRow::name).collect(Collectors.toCollection(TreeSet::new));
        var inCode = new TreeMap<String, Class<?>>();
        for (var bean : application.getBeansWithAnnotation(Service.class).values()) {
            var service = AopUtils.getTargetClass(bean);
            for (var method : service.getDeclaredMethods()) {
                if (service.getName().startsWith("nl.tafelronde.") && Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
                        && !service.isAnnotationPresent(Open.class) && !method.isAnnotationPresent(Open.class)) {
                    inCode.put(service.getSimpleName() + "." + method.getName(), service);
                }
            }
        }
        assertThat(inTable).as("rows of the table against the public methods of the services").isEqualTo(new TreeSet<>(inCode.keySet()));
    }

    private static boolean passes(PermissionRow row, Actor actor, World world) {
        try {
            row.attempt().by(actor, world);
            return true;
        } catch (Refusal refusal) {
            return refusal.kind() != Refusal.Kind.FORBIDDEN && refusal.kind() != Refusal.Kind.SIGN_IN;
        } catch (Exception unexpected) {
            throw new AssertionError(row.name() + " by " + actor.getClass().getSimpleName(), unexpected);
        }
    }

    private List<PermissionRow> table() {
        var rows = new ArrayList<PermissionRow>();
        accessRows(rows);
        spaceRows(rows);
        boardRows(rows);
        labRows(rows);
        modules.forEach(it -> rows.addAll(it.rows()));
        return rows;
    }

    private void accessRows(List<PermissionRow> rows) {
        var accounts = application.getBean(Accounts.class);
        var signIns = application.getBean(SignIns.class);
        var participants = application.getBean(Participants.class);
        add(rows, Accounts.class, "list", ADMINISTRATORS, (who, in) -> accounts.list(who, "", 0, 10));
        add(rows, Accounts.class, "count", ADMINISTRATORS, (who, in) -> accounts.count(who, ""));
        add(rows, Accounts.class, "invite", ADMINISTRATORS, (who, in) -> accounts.invite(who,
                new Invitation("Nieuw", "n" + Ids.next() + "@example.org", Language.NL, false)));
        add(rows, Accounts.class, "admit", ADMINISTRATORS, (who, in) -> accounts.admit(who,
                new Invitation("Nieuw", "new." + Ids.next() + "@example.org", Language.NL, false)));
        add(rows, Accounts.class, "administer", ADMINISTRATORS, (who, in) -> accounts.administer(who, in.person(OUTSIDER).id(), false));
        add(rows, Accounts.class, "end", ADMINISTRATORS, (who, in) -> accounts.end(who, in.person(OUTSIDER).id()));
        add(rows, Accounts.class, "readmit", ADMINISTRATORS, (who, in) -> accounts.readmit(who, in.person(OUTSIDER).id()));
        add(rows, Accounts.class, "me", ACCOUNTS, (who, in) -> accounts.me(who));
        add(rows, Accounts.class, "change", ACCOUNTS, (who, in) -> accounts.change(who, "Anders", Language.EN));
        var emailChanges = application.getBean(EmailChanges.class);
        add(rows, EmailChanges.class, "ask", ACCOUNTS, (who, in) -> emailChanges.ask(who, "ander." + Ids.next() + "@example.org"));
        add(rows, SignIns.class, "mine", ACCOUNTS, (who, in) -> signIns.mine(who, null));
        add(rows, SignIns.class, "end", ACCOUNTS, (who, in) -> signIns.end(who, Ids.next()));
        add(rows, SignIns.class, "endOthers", ACCOUNTS, (who, in) -> signIns.endOthers(who, null));
        var passkeys = application.getBean(Passkeys.class);
        add(rows, Passkeys.class, "mine", ACCOUNTS, (who, in) -> passkeys.mine(who));
        add(rows, Passkeys.class, "remove", ACCOUNTS, (who, in) -> passkeys.remove(who, "none"));
        var files = application.getBean(PersonalFiles.class);
        add(rows, PersonalFiles.class, "export", EnumSet.of(ADMINISTRATOR, FACILITATOR, FACILITATOR_ELSEWHERE, MEMBER, OBSERVER, OUTSIDER, PARTICIPANT,
                Who.PARTICIPANT_ELSEWHERE),
                (who, in) -> files.export(who));
        add(rows, PersonalFiles.class, "erase", ACCOUNTS, (who, in) -> files.erase(who, "somebody else"));
        add(rows, Participants.class, "bring", ACCOUNTS, (who, in) -> participants.bring(who, Ids.next(),
                List.of(new Joining(Ids.next(), "Vroeger", StakeholderGroup.CIVIL, Language.NL, null, false)), Instant.EPOCH));
        add(rows, Participants.class, "change", THEMSELVES, (who, in) -> participants.change(who, in.participant().id(),
                new ParticipantChange(null, Language.EN, null, false)));
        add(rows, Participants.class, "withdrawEmail", THEMSELVES, (who, in) -> participants.withdrawEmail(who, in.participant().id()));
        add(rows, Participants.class, "leave", THEMSELVES, (who, in) -> participants.leave(who, in.participant().id()));
    }

    private void spaceRows(List<PermissionRow> rows) {
        var organisations = application.getBean(Organisations.class);
        var spaces = application.getBean(Spaces.class);
        var members = application.getBean(SpaceMembers.class);
        var frameworks = application.getBean(Frameworks.class);
        var organisation = new OrganisationData("Bibliotheek " + Ids.next(), OrganisationKind.CIVIL_SOCIETY, null);
        var text = new FrameworkText(Localized.nl("Kader"), List.of(Localized.nl("Vast")), List.of(), List.of(), "Zelf");
        add(rows, Organisations.class, "all", ACCOUNTS, (who, in) -> organisations.all(who));
        add(rows, Organisations.class, "create", ADMINISTRATORS, (who, in) -> organisations.create(who, organisation));
        add(rows, Organisations.class, "createFor", FACILITATORS, (who, in) -> organisations.createFor(who, in.space.value(),
                new OrganisationData("Bibliotheek " + Ids.next(), OrganisationKind.CIVIL_SOCIETY, null)));
        add(rows, Organisations.class, "merge", ADMINISTRATORS, (who, in) -> organisations.merge(who, new OrganisationId(Ids.next()), 0,
                new OrganisationId(Ids.next())));
        add(rows, Organisations.class, "change", ADMINISTRATORS, (who, in) -> organisations.change(who, new OrganisationId(Ids.next()), 0, organisation));
        add(rows, Spaces.class, "create", ADMINISTRATORS, (who, in) -> spaces.create(who, new NewSpace(SpaceKind.PLATFORM, "P " + Ids.next(), Localized.EMPTY)));
        add(rows, Spaces.class, "change", FACILITATORS, (who, in) -> spaces.change(who, in.space, 0, new NewSpace(SpaceKind.LAB_TRACK, "Q " + Ids.next(), Localized.EMPTY)));
        add(rows, Spaces.class, "read", INSIDERS, (who, in) -> spaces.read(who, in.space));
        add(rows, Spaces.class, "mine", ACCOUNTS, (who, in) -> spaces.mine(who));
        add(rows, Spaces.class, "all", ADMINISTRATORS, (who, in) -> spaces.all(who));
        add(rows, Spaces.class, "remove", FACILITATORS, (who, in) -> spaces.remove(who, in.space));
        add(rows, Spaces.class, "restore", FACILITATORS, (who, in) -> spaces.restore(who, in.space));
        add(rows, SpaceMembers.class, "of", INSIDERS, (who, in) -> members.of(who, in.space));
        add(rows, SpaceMembers.class, "add", FACILITATORS, (who, in) -> members.add(who, in.space, in.person(OUTSIDER).id(), Role.OBSERVER, null));
        add(rows, SpaceMembers.class, "invite", FACILITATORS, (who, in) -> members.invite(who, in.space,
                new Invited("Nieuw", "new." + Ids.next() + "@example.org", Language.NL, Role.OBSERVER, null)));
        add(rows, SpaceMembers.class, "change", FACILITATORS, (who, in) -> members.change(who, in.space, in.person(MEMBER).id(), 0, Role.OBSERVER, null));
        // the one who goes is the member: everybody may leave by themselves
        add(rows, SpaceMembers.class, "remove", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER), (who, in) -> members.remove(who, in.space, in.person(MEMBER).id()));
        add(rows, Frameworks.class, "publish", FACILITATORS, (who, in) -> frameworks.publish(who, in.space, text));
        add(rows, Frameworks.class, "draft", FACILITATORS, (who, in) -> frameworks.draft(who, in.space));
        add(rows, Frameworks.class, "saveDraft", FACILITATORS, (who, in) -> frameworks.saveDraft(who, in.space, 0, text));
        add(rows, Frameworks.class, "dropDraft", FACILITATORS, (who, in) -> frameworks.dropDraft(who, in.space));
        add(rows, Frameworks.class, "history", INSIDERS, (who, in) -> frameworks.history(who, in.space));
    }

    private void boardRows(List<PermissionRow> rows) {
        var boards = application.getBean(Boards.class);
        add(rows, Boards.class, "create", FACILITATORS, (who, in) -> boards.create(who, new NewBoard(new BoardId(Ids.next()), in.space.value(),
                in.session.value(), Localized.nl("Nog een"), List.of(new BoardColumn("c1", Localized.nl("Wat"))), false)));
        add(rows, Boards.class, "allow", FACILITATORS, (who, in) -> boards.allow(who, in.board, new BoardRules(true, true, false)));
        add(rows, Boards.class, "post", WRITERS, (who, in) -> boards.post(who, in.board,
                NoteChange.add(new NoteId(Ids.next()), "c1", "Nog iets", null, Language.NL)));
        add(rows, Boards.class, "bring", FACILITATORS, (who, in) -> boards.bring(who, in.board, List.of(new BroughtNote(new NoteId(Ids.next()),
                in.participant(), "c1", "Van vroeger", null, Language.NL, Instant.EPOCH))));
        add(rows, Boards.class, "read", PRESENT, (who, in) -> boards.read(who, in.board));
        add(rows, Boards.class, "count", PRESENT, (who, in) -> boards.count(who, in.board));
        add(rows, Boards.class, "mine", THEMSELVES, (who, in) -> boards.mine(who, in.session.value()));
        add(rows, Boards.class, "tally", FACILITATORS, (who, in) -> boards.tally(who, in.board));
        add(rows, Boards.class, "words", FACILITATORS, (who, in) -> boards.words(who, in.board));
        add(rows, Boards.class, "follow", PRESENT, (who, in) -> boards.follow(who, in.board, null));
    }

    private void labRows(List<PermissionRow> rows) {
        var sessions = application.getBean(LabSessions.class);
        var evenings = application.getBean(Evenings.class);
        var entrances = application.getBean(Entrances.class);
        var stages = application.getBean(Stages.class);
        var observations = application.getBean(Observations.class);
        var outcomes = application.getBean(Outcomes.class);
        var templates = application.getBean(PhaseTemplates.class);
        add(rows, LabSessions.class, "create", FACILITATORS, (who, in) -> sessions.create(who,
                new NewLabSession(in.space.value(), World.plan()), World.programme(Ids.next(), Ids.next())));
        add(rows, LabSessions.class, "read", INSIDERS, (who, in) -> sessions.read(who, in.session));
        add(rows, LabSessions.class, "unpublishedIn", ACCOUNTS, (who, in) -> sessions.unpublishedIn(who, List.of(in.space.value())));
        add(rows, LabSessions.class, "inSpace", INSIDERS, (who, in) -> sessions.inSpace(who, in.space.value()));
        add(rows, LabSessions.class, "plan", FACILITATORS, (who, in) -> sessions.plan(who, in.session, 0, World.plan(),
                World.programme(Ids.next(), Ids.next())));
        add(rows, LabSessions.class, "open", FACILITATORS, (who, in) -> sessions.open(who, in.session));
        add(rows, LabSessions.class, "close", FACILITATORS, (who, in) -> sessions.close(who, in.session));
        add(rows, LabSessions.class, "reopen", FACILITATORS, (who, in) -> sessions.reopen(who, in.session));
        add(rows, LabSessions.class, "shut", FACILITATORS, (who, in) -> sessions.shut(who, in.session));
        add(rows, LabSessions.class, "renewCode", FACILITATORS, (who, in) -> sessions.renewCode(who, in.session));
        add(rows, LabSessions.class, "framework", FACILITATORS, (who, in) -> sessions.framework(who, in.session, FrameworkChoice.NONE));
        add(rows, LabSessions.class, "remove", FACILITATORS, (who, in) -> sessions.remove(who, in.session));
        add(rows, LabSessions.class, "restore", FACILITATORS, (who, in) -> sessions.restore(who, in.session));
        add(rows, Evenings.class, "start", FACILITATORS, (who, in) -> evenings.start(who, in.session));
        add(rows, Evenings.class, "next", FACILITATORS, (who, in) -> evenings.next(who, in.session, 0));
        add(rows, Evenings.class, "back", FACILITATORS, (who, in) -> evenings.back(who, in.session, 0));
        add(rows, Evenings.class, "jump", FACILITATORS, (who, in) -> evenings.jump(who, in.session, 0, in.secondPhase));
        add(rows, Evenings.class, "skip", FACILITATORS, (who, in) -> evenings.skip(who, in.session, 0, in.secondPhase, true));
        add(rows, Evenings.class, "pause", FACILITATORS, (who, in) -> evenings.pause(who, in.session, 0));
        add(rows, Evenings.class, "resume", FACILITATORS, (who, in) -> evenings.resume(who, in.session, 0));
        add(rows, Evenings.class, "extend", FACILITATORS, (who, in) -> evenings.extend(who, in.session, Duration.ofMinutes(2)));
        add(rows, Evenings.class, "announce", FACILITATORS, (who, in) -> evenings.announce(who, in.session, "Pauze"));
        add(rows, Entrances.class, "look", EVERYBODY, (who, in) -> entrances.look(who, code(in), Language.NL));
        add(rows, Entrances.class, "join", EVERYBODY, (who, in) -> entrances.join(who, code(in),
                new Joining(Ids.next(), "N" + Ids.next().hashCode(), StakeholderGroup.MIGRANT, Language.PL, null, false)));
        add(rows, Entrances.class, "self", THEMSELVES, (who, in) -> entrances.self(who, in.session));
        add(rows, Entrances.class, "change", THEMSELVES, (who, in) -> entrances.change(who, in.session, new ParticipantChange(null, Language.EN, null, false)));
        add(rows, Entrances.class, "withdrawEmail", THEMSELVES, (who, in) -> entrances.withdrawEmail(who, in.session));
        add(rows, Entrances.class, "leave", THEMSELVES, (who, in) -> entrances.leave(who, in.session));
        add(rows, Stages.class, "read", PRESENT, (who, in) -> stages.read(who, in.session));
        add(rows, Stages.class, "requirePresence", PRESENT, (who, in) -> stages.requirePresence(who, in.session));
        add(rows, Stages.class, "projector", FACILITATORS, (who, in) -> stages.projector(who, in.session));
        add(rows, Stages.class, "mine", THEMSELVES, (who, in) -> stages.mine(who, in.session));
        add(rows, Stages.class, "notesByGroup", FACILITATORS, (who, in) -> stages.notesByGroup(who, in.session));
        add(rows, Stages.class, "framework", PRESENT, (who, in) -> stages.framework(who, in.session));
        add(rows, Observations.class, "of", FACILITATORS, (who, in) -> observations.of(who, in.session));
        add(rows, Observations.class, "write", FACILITATORS, (who, in) -> observations.write(who, in.session, in.firstPhase, 0, "Valt op", Language.NL));
        add(rows, Outcomes.class, "edit", FACILITATORS, (who, in) -> outcomes.edit(who, in.session));
        add(rows, Outcomes.class, "add", FACILITATORS, (who, in) -> outcomes.add(who, in.session));
        add(rows, Outcomes.class, "change", FACILITATORS, (who, in) -> outcomes.change(who, in.session, firstBlock(outcomes, in)));
        add(rows, Outcomes.class, "move", FACILITATORS, (who, in) -> outcomes.move(who, in.session, firstBlock(outcomes, in).id(), false));
        add(rows, Outcomes.class, "publish", FACILITATORS, (who, in) -> outcomes.publish(who, in.session));
        add(rows, Outcomes.class, "unpublish", FACILITATORS, (who, in) -> outcomes.unpublish(who, in.session));
        // while the evening is on, notes may still be covered
        add(rows, Outcomes.class, "preview", FACILITATORS, (who, in) -> outcomes.preview(who, in.session));
        add(rows, Outcomes.class, "preview", INSIDERS, (who, in) -> outcomes.preview(who, in.closed()));
        var mails = application.getBean(OutcomeMails.class);
        add(rows, OutcomeMails.class, "count", FACILITATORS, (who, in) -> mails.count(who, in.session));
        add(rows, OutcomeMails.class, "retry", FACILITATORS, (who, in) -> mails.retry(who, in.session));
        var past = application.getBean(PastEvenings.class);
        add(rows, PastEvenings.class, "tell", FACILITATORS, (who, in) -> past.tell(who, in.session, new PastEvening(Instant.EPOCH, List.of(Instant.EPOCH), Instant.EPOCH)));
        add(rows, PastEvenings.class, "publish", FACILITATORS, (who, in) -> past.publish(who, in.session, Instant.EPOCH));
        var imports = application.getBean(LabImports.class);
        // into the first space, which has no key: only administrators; LabImportsDbTest tries a space that has one
        add(rows, LabImports.class, "mayImport", ACCOUNTS, (who, in) -> imports.mayImport(who));
        add(rows, LabImports.class, "preview", ADMINISTRATORS, (who, in) -> imports.preview(who, labFile()));
        add(rows, LabImports.class, "importFile", ADMINISTRATORS, (who, in) -> imports.importFile(who, labFile()));
        add(rows, PhaseTemplates.class, "usableIn", FACILITATORS, (who, in) -> templates.usableIn(who, in.space.value()));
        add(rows, PhaseTemplates.class, "read", FACILITATORS, (who, in) -> templates.read(who, in.space.value(), template(templates, in)));
        add(rows, PhaseTemplates.class, "saveFrom", FACILITATORS, (who, in) -> templates.saveFrom(who, in.session, Localized.nl("S" + Ids.next()), Localized.EMPTY));
        add(rows, PhaseTemplates.class, "ship", ADMINISTRATORS, (who, in) -> templates.ship(who, "k" + Ids.next(), Localized.nl("T"), Localized.EMPTY,
                World.programme(Ids.next(), Ids.next())));
        add(rows, PhaseTemplates.class, "change", FACILITATORS, (who, in) -> templates.change(who, template(templates, in), 0, Localized.nl("A" + Ids.next()),
                Localized.EMPTY, World.programme(Ids.next(), Ids.next())));
        add(rows, PhaseTemplates.class, "remove", FACILITATORS, (who, in) -> templates.remove(who, template(templates, in)));
        add(rows, PhaseTemplates.class, "restore", FACILITATORS, (who, in) -> templates.restore(who, template(templates, in)));
    }

    /** A good file of a space that is not there. */
    private static byte[] labFile() {
        return LabFileSamples.small("s" + Ids.next(), "k" + Ids.next()).getBytes(StandardCharsets.UTF_8);
    }

    private String code(World world) {
        return application.getBean(LabSessions.class).read(Actor.SYSTEM, world.session).code();
    }

    private static OutcomeBlock firstBlock(Outcomes outcomes, World world) {
        return outcomes.edit(Actor.SYSTEM, world.session).blocks().getFirst();
    }

    private final Map<World, PhaseTemplateId> made = new IdentityHashMap<>();

    /** A template of the world's own space; made once per world. */
    private PhaseTemplateId template(PhaseTemplates templates, World world) {
        return made.computeIfAbsent(world, it -> templates.saveFrom(Actor.SYSTEM, it.session, Localized.nl("Van ons"), Localized.EMPTY));
    }

    private static void add(List<PermissionRow> rows, Class<?> service, String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        rows.add(new PermissionRow(service, method, allowed, attempt));
    }
}
