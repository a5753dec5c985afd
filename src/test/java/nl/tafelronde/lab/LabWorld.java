package nl.tafelronde.lab;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.People;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.springframework.boot.test.context.TestComponent;

/** A space with its people, and sessions in it, for the tests of LAB sessions; every call makes new ones. */
@TestComponent
public class LabWorld {

    private final Spaces spaces;
    private final SpaceMembers members;
    private final LabSessions sessions;
    private final Evenings evenings;
    private final Entrances entrances;
    private final Boards boards;

    LabWorld(Spaces spaces, SpaceMembers members, LabSessions sessions, Evenings evenings, Entrances entrances, Boards boards) {
        this.spaces = spaces;
        this.members = members;
        this.sessions = sessions;
        this.evenings = evenings;
        this.entrances = entrances;
        this.boards = boards;
    }

    public final Actor.Person kim = People.administrator();

    public SpaceId space() {
        return spaces.create(kim, new NewSpace(SpaceKind.LAB_TRACK, "LAB Lindeveld", Localized.EMPTY));
    }

    public Actor.Person member(SpaceId space, Role role) {
        var person = People.somebody(role.name());
        members.add(kim, space, person.id(), role, null);
        return person;
    }

    public static SessionPlan plan() {
        return plan(LocalDateTime.now().plusDays(1).withHour(19).withMinute(30).withSecond(0).withNano(0));
    }

    public static SessionPlan plan(LocalDateTime starts) {
        return new SessionPlan(Localized.nl("LAB Wonen").with(Language.PL, "LAB Mieszkania"), Localized.nl("Samen kijken"),
                "Buurthuis", starts, starts.plusHours(2), Naming.PSEUDONYM,
                List.of(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER),
                List.of(Language.NL, Language.PL, Language.UK));
    }

    /** A plan in which every group can take part. */
    public static SessionPlan everybody() {
        var plan = plan();
        return new SessionPlan(plan.title(), plan.purpose(), plan.place(), plan.starts(), plan.ends(), plan.naming(),
                List.of(StakeholderGroup.values()), plan.languages());
    }

    /** Welcome without board, then a board to write on, then one to talk about with the same board. */
    public static Programme programme() {
        var board = Ids.next();
        return new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.WELCOME, Localized.nl("Welkom"), Localized.nl("Kijk rond"), 15, null, May.NOTHING),
                new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Vandaag en morgen"), Localized.nl("Wat gebeurt er al?"), 20,
                        board, May.WRITE),
                new Phase(Ids.next(), PhaseKind.TALK, Localized.nl("Wat valt op?"), Localized.nl("Praat samen"), 15, board, May.READ)),
                List.of(new PlannedBoard(board, Localized.nl("De muur"), List.of(
                        new PlannedColumn("now", Localized.nl("Nu")), new PlannedColumn("soon", Localized.nl("Straks"))))));
    }

    /** One phase in which people write in private until the facilitator shows the notes, then one to talk about them. */
    public static Programme inPrivate() {
        var board = Ids.next();
        return new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Schrijf op"), Localized.nl("Ieder voor zich"), 20, board, May.WRITE)
                        .with(Showing.ON_REVEAL),
                new Phase(Ids.next(), PhaseKind.TALK, Localized.nl("Wat valt op?"), Localized.nl("Praat samen"), 15, null, May.NOTHING)),
                List.of(new PlannedBoard(board, Localized.nl("De muur"), List.of(new PlannedColumn("now", Localized.nl("Nu"))))));
    }

    /** One phase in which people write and vote, then one to talk. */
    public static Programme voting() {
        var board = Ids.next();
        return new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Schrijf op"), Localized.nl("En stem"), 20, board, new May(true, true, true)),
                new Phase(Ids.next(), PhaseKind.TALK, Localized.nl("Wat valt op?"), Localized.nl("Praat samen"), 15, null, May.NOTHING)),
                List.of(new PlannedBoard(board, Localized.nl("De muur"), List.of(new PlannedColumn("now", Localized.nl("Nu"))))));
    }

    public LabSessionId draft(SpaceId space) {
        return sessions.create(kim, new NewLabSession(space.value(), plan()), programme());
    }

    public LabSessionDetails open(SpaceId space) {
        return sessions.open(kim, draft(space));
    }

    public LabSessionDetails running(SpaceId space) {
        return evenings.start(kim, open(space).id());
    }

    public Actor.Participant join(LabSessionDetails session, String name) {
        return entrances.join(Actor.ANONYMOUS, session.code(),
                new Joining(Ids.next(), name, StakeholderGroup.MIGRANT, Language.PL, null, false));
    }

    /** Somebody new comes in and leaves a note in the first column. */
    public NoteId write(LabSessionDetails session, UUID board, String text) {
        var note = new NoteId(Ids.next());
        boards.post(join(session, "Naam " + Ids.next().toString().substring(24)), new BoardId(board),
                NoteChange.add(note, "now", text, null, Language.PL));
        return note;
    }

    /** Somebody who comes in and leaves an address, as they may. */
    public Actor.Participant joinWithMail(LabSessionDetails session, String name, Language language, String email) {
        return entrances.join(Actor.ANONYMOUS, session.code(), new Joining(Ids.next(), name, StakeholderGroup.RESIDENT, language, email, true));
    }
}
