package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.importing.LabFile;
import nl.tafelronde.lab.importing.LabFileReader;
import nl.tafelronde.lab.importing.Reading;
import nl.tafelronde.lab.importing.ShippedTemplates;
import org.junit.jupiter.api.Test;

/**
 * The evening of 24 April 2018, played again from its file: one facilitator, one projector, four phones in four languages,
 * and the other participants over HTTP. After every phase, and at the end, every screen shows what the database holds.
 */
class EveningReplayIT extends BrowserTest {

    /** The languages of the four people whose phones we see. */
    private static final List<Language> PHONES = List.of(Language.NL, Language.PL, Language.RO, Language.EN);

    private final LabFile evening = read();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Map<String, Guest> guests = new HashMap<>();

    @Test
    void the_evening_of_24_april_2018_is_played_again_and_every_screen_agrees_with_the_database() throws Exception {
        var session = openSession();
        var facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        facilitator.openConsole(session.id());
        var projector = facilitator.openProjector();
        projector.getByText(session.code().substring(0, 3)).first().waitFor();

        everybodyJoins(session.code());
        assertThat(number("select count(*) from participant where place = ?", session.id())).isEqualTo(evening.participants().size());
        var people = String.valueOf(evening.participants().size());
        facilitator.page.locator(".lab-people", new Page.LocatorOptions().setHasText(people)).waitFor();
        projector.locator("section.who", new Page.LocatorOptions().setHasText(people)).waitFor();

        for (var phase : evening.session().phases()) {
            if (phase.equals(evening.session().phases().getFirst())) {
                facilitator.start(phase.title().in(Language.NL));
            } else {
                facilitator.goOnTo(phase.title().in(Language.NL));
            }
            phones.forEach((key, phone) -> phone.inPhase(phase.title().in(participant(key).language())));
            projector.getByText(phase.title().in(Language.NL)).first().waitFor();
            if (!phase.columns().isEmpty()) {
                play(phase, session);
                everyScreenShows(board(session.id(), phase), facilitator, projector);
            }
        }
        facilitator.close();
        phones.values().forEach(phone -> phone.page.getByText(phone.say("hall.closed.title")).first().waitFor());
        projector.getByText(Facilitator.say("hall.projector.thanks")).first().waitFor();
        assertThat(number("select count(*) from note n join board b on b.id = n.board_id where b.place_id = ?", session.id()))
                .isEqualTo(evening.notes().size());

        publicOutcomeHoldsEveryNote(session, facilitator);
    }

    private void everybodyJoins(String code) {
        for (var language : PHONES) {
            var person = evening.participants().stream().filter(it -> it.language() == language).findFirst().orElseThrow();
            var phone = new Phone(phone(language.tag()), language);
            phone.join(code, person.group(), person.name());
            phones.put(person.key(), phone);
        }
        evening.participants().stream().filter(it -> !phones.containsKey(it.key())).forEach(person -> {
            var guest = new Guest(server.address(), person.language());
            guest.join(code, person.name(), person.group());
            guests.put(person.key(), guest);
        });
    }

    private void play(LabFile.Phase phase, Session session) throws SQLException {
        var board = board(session.id(), phase);
        var columns = guests.values().iterator().next().columns(board);
        for (var note : evening.notes()) {
            if (!note.phase().equals(phase.key())) {
                continue;
            }
            var column = phase.columns().stream().map(it -> it.id()).toList().indexOf(note.column());
            if (phones.containsKey(note.by())) {
                phones.get(note.by()).write(column, note.text(), note.byWhom());
            } else {
                guests.get(note.by()).write(board, columns.get(column), note.text(), note.byWhom());
            }
        }
        var written = evening.notes().stream().filter(it -> it.phase().equals(phase.key())).map(LabFile.Note::text).sorted().toList();
        anyPhone().waitForCondition(() -> written.size() == notesOn(board).size());
        assertThat(notesOn(board)).as("notes of %s", phase.key()).isEqualTo(written);
    }

    private void everyScreenShows(String board, Facilitator facilitator, Page projector) {
        var expected = notesOn(board);
        Wall.shows(facilitator.page, expected);
        phones.values().forEach(phone -> {
            phone.tab("wall");
            Wall.shows(phone.page, expected);
            phone.tab("now");
        });
        projector.waitForLoadState(LoadState.DOMCONTENTLOADED);
        projector.waitForCondition(() -> expected.containsAll(Wall.on(projector)) && !Wall.on(projector).isEmpty());
        projector.locator("aside.corner", new Page.LocatorOptions().setHasText(String.valueOf(expected.size()))).waitFor();
    }

    private void publicOutcomeHoldsEveryNote(Session session, Facilitator facilitator) {
        facilitator.page.navigate("/lab/" + session.id() + "/outcome");
        facilitator.page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Facilitator.say("lab.outcome.publish"))).first().click();
        var phone = phones.values().iterator().next();
        phone.page.getByText(phone.say("hall.published.link")).first().click();
        phone.page.waitForURL("**/outcome/**");
        var page = phone.page.innerText("body").replaceAll("\\s+", " ");
        assertThat(evening.notes()).allSatisfy(note -> assertThat(page).contains(note.text().replaceAll("\\s+", " ")));
        accessible(phone.page);
    }

    private record Session(String id, String code) {
    }

    private Session openSession() throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery("select id, join_code from lab_session where state = 'OPEN'");
            assertThat(row.next()).as("the demo has a session that is ready to run").isTrue();
            return new Session(row.getString(1), row.getString(2));
        }
    }

    /** The board of a phase of the running session: the phases stand in the file's order. */
    private String board(String session, LabFile.Phase phase) throws SQLException {
        try (var database = server.database(); var query = database.prepareStatement(
                "select json_unquote(json_extract(programme, concat('$.phases[', ?, '].board'))) from lab_session where id = ?")) {
            query.setInt(1, evening.session().phases().indexOf(phase));
            query.setString(2, session);
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private List<String> notesOn(String board) {
        try (var database = server.database()) {
            return Wall.in(database, board);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    private int number(String sql, String id) throws SQLException {
        try (var database = server.database(); var query = database.prepareStatement(sql)) {
            query.setString(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private Page anyPhone() {
        return phones.values().iterator().next().page;
    }

    private LabFile.Participant participant(String key) {
        return evening.participants().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    private static LabFile read() {
        try (var file = EveningReplayIT.class.getResourceAsStream("/demo/lab-2018-04-24.yaml")) {
            var reading = LabFileReader.read(file.readAllBytes(), new ShippedTemplates()::find, LocalDate.of(2018, 4, 24));
            if (reading instanceof Reading.Right<LabFile> right) {
                return right.content();
            }
            throw new AssertionError("The demo file is not right: " + reading);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
