package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A board in a place with two participants, on which they may read and write. */
public abstract class BoardDbTest extends DbTest {

    protected static final BoardRules OPEN = new BoardRules(true, true, false);
    protected static final BoardRules COVERED = new BoardRules(false, true, false);

    @Autowired
    protected Boards boards;
    @Autowired
    protected Participants participants;
    @Autowired
    protected ParticipantCookies cookies;

    protected UUID space;
    protected UUID place;
    protected BoardId board;
    protected Actor.Participant magda;
    protected Actor.Participant joost;

    @BeforeEach
    void a_board_with_magda_and_joost() {
        space = Ids.next();
        place = Ids.next();
        board = board(false);
        magda = join(place, "Magda", StakeholderGroup.MIGRANT, Language.PL);
        joost = join(place, "Joost", StakeholderGroup.RESIDENT, Language.NL);
    }

    protected BoardId board(boolean namesShown) {
        var made = boards.create(Actor.SYSTEM, new NewBoard(BoardId.next(), space, place, Localized.nl("Vandaag"),
                List.of(new BoardColumn("c1", Localized.nl("Nu")), new BoardColumn("c2", Localized.nl("Straks"))), namesShown));
        boards.allow(Actor.SYSTEM, made, OPEN);
        return made;
    }

    protected Actor.Participant join(UUID place, String name, StakeholderGroup group, Language language) {
        return participants.join(Actor.ANONYMOUS, place, new Joining(Ids.next(), name, group, language, null, false));
    }

    /** The cookie by which the place remembers this participant, as a browser sends it. */
    protected String cookie(Actor.Participant participant) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, participant);
        return nameAndValue(response);
    }

    protected String cookie(Actor.Display display) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, display);
        return nameAndValue(response);
    }

    private static String nameAndValue(MockHttpServletResponse response) {
        return response.getHeader("Set-Cookie").split(";")[0];
    }

    protected NoteId add(Actor actor, String text) {
        var note = NoteId.next();
        boards.post(actor, board, NoteChange.add(note, "c1", text, null, null));
        return note;
    }

    protected Posted change(Actor actor, ChangeKind kind, NoteId note) {
        return boards.post(actor, board, NoteChange.of(Ids.next(), kind, note));
    }

    protected List<String> texts(Actor actor) {
        return boards.read(actor, board).notes().stream().map(NoteCard::text).toList();
    }
}
