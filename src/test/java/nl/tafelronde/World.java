package nl.tafelronde;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.springframework.stereotype.Component;

/**
 * A small world for tests: two spaces with a running session each, somebody of every kind in the first and their likes in
 * the second. Every world is new and knows nothing of other tests.
 */
public final class World {

    /** Somebody of every kind. "Elsewhere" belongs to the other space or session. */
    public enum Who {
        NOBODY, OUTSIDER, OBSERVER, MEMBER, FACILITATOR, FACILITATOR_ELSEWHERE, ADMINISTRATOR, PARTICIPANT,
        PARTICIPANT_ELSEWHERE, PROJECTOR, PROJECTOR_ELSEWHERE
    }

    /** Makes worlds; the services it needs come from the application under test. */
    @Component
    public record Maker(Accounts accounts, Spaces spaces, SpaceMembers members, LabSessions sessions, Evenings evenings,
            Boards boards, Participants participants) {

        public World make() {
            return new World(this);
        }
    }

    public final Map<Who, Actor> people = new EnumMap<>(Who.class);
    public final SpaceId space;
    public final SpaceId otherSpace;
    public final LabSessionId session;
    public final LabSessionId otherSession;
    public final UUID firstPhase = Ids.next();
    public final UUID secondPhase = Ids.next();
    public final BoardId board;
    public final NoteId note = new NoteId(Ids.next());
    private final Maker maker;

    private World(Maker maker) {
        this.maker = maker;
        people.put(Who.NOBODY, Actor.ANONYMOUS);
        people.put(Who.ADMINISTRATOR, account("Admin", true));
        people.put(Who.OUTSIDER, account("Outsider", false));
        space = maker.spaces().create(administrator(), new NewSpace(SpaceKind.LAB_TRACK, "Space " + Ids.next(), Localized.EMPTY));
        otherSpace = maker.spaces().create(administrator(), new NewSpace(SpaceKind.LAB_TRACK, "Space " + Ids.next(), Localized.EMPTY));
        member(Who.OBSERVER, space, Role.OBSERVER);
        member(Who.MEMBER, space, Role.MEMBER);
        member(Who.FACILITATOR, space, Role.FACILITATOR);
        member(Who.FACILITATOR_ELSEWHERE, otherSpace, Role.FACILITATOR);
        session = session(space, firstPhase, secondPhase);
        otherSession = session(otherSpace, Ids.next(), Ids.next());
        board = new BoardId(maker.sessions().read(administrator(), session).programme().boards().getFirst().id());
        people.put(Who.PARTICIPANT, joined(session));
        people.put(Who.PARTICIPANT_ELSEWHERE, joined(otherSession));
        people.put(Who.PROJECTOR, new Actor.Display(session.value(), Language.NL));
        people.put(Who.PROJECTOR_ELSEWHERE, new Actor.Display(otherSession.value(), Language.NL));
        maker.boards().post(people.get(Who.PARTICIPANT), board, NoteChange.add(note, "c1", "Een briefje", null, Language.NL));
    }

    public Actor administrator() {
        return people.get(Who.ADMINISTRATOR);
    }

    public Actor facilitator() {
        return people.get(Who.FACILITATOR);
    }

    public Actor.Participant participant() {
        return (Actor.Participant) people.get(Who.PARTICIPANT);
    }

    public Actor.Person person(Who who) {
        return (Actor.Person) people.get(who);
    }

    /** The session, after its evening. */
    public LabSessionId closed() {
        if (!maker.sessions().read(administrator(), session).state().over()) {
            maker.sessions().close(administrator(), session);
        }
        return session;
    }

    /** A new account of nobody in particular. */
    public Actor.Person account(String name, boolean administrator) {
        var id = maker.accounts().invite(Actor.SYSTEM, new Invitation(name, "t" + Ids.next() + "@example.org", Language.NL, administrator));
        return new Actor.Person(id, name, administrator, Language.NL);
    }

    /** The phases of a test session: two on one board of two columns, in which participants may read and write. */
    public static Programme programme(UUID first, UUID second) {
        var wall = Ids.next();
        var open = new May(true, true, false);
        return new Programme(
                List.of(new Phase(first, PhaseKind.BOARD, Localized.nl("Eerst"), Localized.nl("Schrijf"), 10, wall, open),
                        new Phase(second, PhaseKind.BOARD, Localized.nl("Dan"), Localized.nl("Schrijf meer"), 10, wall, open)),
                List.of(new PlannedBoard(wall, Localized.nl("De muur"), List.of(new PlannedColumn("c1", Localized.nl("Wat")),
                        new PlannedColumn("c2", Localized.nl("Wie"))))));
    }

    /** The plan of a test session. */
    public static SessionPlan plan() {
        return new SessionPlan(Localized.nl("Een LAB"), Localized.nl("Om te proberen"), "De zaal",
                LocalDateTime.of(2030, 4, 24, 19, 30), LocalDateTime.of(2030, 4, 24, 21, 30), Naming.PSEUDONYM,
                List.of(StakeholderGroup.values()), List.of(Language.values()));
    }

    private LabSessionId session(SpaceId where, UUID first, UUID second) {
        var id = maker.sessions().create(administrator(), new NewLabSession(where.value(), plan()), programme(first, second));
        maker.sessions().open(administrator(), id);
        maker.evenings().start(administrator(), id);
        return id;
    }

    private Actor.Participant joined(LabSessionId where) {
        return maker.participants().join(Actor.ANONYMOUS, where.value(),
                new Joining(Ids.next(), "Naam " + UUID.randomUUID().toString().substring(0, 6), StakeholderGroup.MIGRANT, Language.PL, null, false));
    }

    private void member(Who who, SpaceId where, Role role) {
        var person = account(who.name(), false);
        maker.members().add(administrator(), where, person.id(), role, null);
        people.put(who, person);
    }
}
