package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.Showing;
import nl.tafelronde.lab.importing.LabFile;
import nl.tafelronde.lab.importing.LabFileReader;
import nl.tafelronde.lab.importing.Reading;
import nl.tafelronde.lab.importing.ShippedTemplates;
import org.junit.jupiter.api.Test;

/**
 * The evening of 24 April 2018, played again from its file: one facilitator and a second one, one projector and four phones,
 * together in all six languages, and the other participants over HTTP. In every phase every screen says its own language's
 * words; after every phase, and at the end, every screen shows what the database holds. On the way screens are reloaded, lose
 * the network and fall asleep, and axe looks at what the evening shows. Then what comes after it: action points, a date, and in the
 * weeks that follow reminders, something that is done, and the people who hear that.
 */
class EveningReplayIT extends BrowserTest {

    /** The languages of the four people whose phones we see. */
    private static final List<Language> PHONES = List.of(Language.NL, Language.PL, Language.RO, Language.BG);
    /** The phase that begins while half of the screens are away, and the one in which they are loaded anew. */
    private static final String MISSED = "stands-out";
    private static final String RELOADED = "today";
    private static final String LOOKED_AT = "today";

    private final LabFile evening = read();
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Map<String, Guest> guests = new HashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private Line line;
    private Facilitator facilitator;
    private Facilitator second;
    private Page projector;

    /** Mail goes to a real server, and what happens once a day happens every second. */
    @Override
    protected RunningServer start() {
        return RunningServer.withDemo(getClass().getSimpleName(), "--spring.mail.host=localhost", "--spring.mail.port=" + TestMail.port(),
                "--tafelronde.contribution.first=PT1S", "--tafelronde.contribution.every=PT1S", "--tafelronde.contribution.from=0",
                "--tafelronde.contribution.until=24", "--tafelronde.action-points.first=PT1S", "--tafelronde.action-points.every=PT2S");
    }

    @Test
    void the_evening_of_24_april_2018_is_played_again_and_every_screen_agrees_with_the_database() throws Exception {
        var session = openSession();
        line = new Line(server.address());
        facilitator = new Facilitator(person(over(line).setViewportSize(1366, 768).setLocale("nl-NL")), "facilitator");
        facilitator.openConsole(session.id());
        second = secondFacilitator(session);
        projector = facilitator.openProjector();
        projector.navigate("/projector/" + session.id() + "?lang=uk");
        projector.getByText(session.code().substring(0, 3)).first().waitFor();

        everybodyJoins(session.code());
        assertThat(number("select count(*) from participant where place = ?", session.id())).isEqualTo(evening.participants().size());
        var people = String.valueOf(evening.participants().size());
        facilitator.page.locator(".lab-people", new Page.LocatorOptions().setHasText(people)).waitFor();
        projector.locator("section.who", new Page.LocatorOptions().setHasText(people)).waitFor();
        accessibleInLightAndDark(projector);
        Readable.fromTheBack(projector);

        for (var phase : evening.session().phases()) {
            if (phase.equals(evening.session().phases().getFirst())) {
                facilitator.start(phase.title().in(Language.NL));
            } else if (phase.key().equals(MISSED)) {
                goOnWhileScreensAreAway(phase);
            } else {
                facilitator.goOnTo(phase.title().in(Language.NL));
            }
            everyScreenSpeaksItsLanguage(phase);
            if (phase.kind() == PhaseKind.THEMES) {
                peopleCanPropose();
                themesAreFormed(session);
                continue;
            }
            if (phase.kind() == PhaseKind.TEAMS) {
                hall(session).fillSheets();
                shot(phones.get(keyOf(Language.RO)).page, "evening-phone-team-ro");
                shot(facilitator.page, "evening-console-teams-nl");
                everySheetIsInTheDatabase(session);
                nobodyReadsAnySheetOnTheBigScreen();
                continue;
            }
            if (phase.kind() == PhaseKind.READ_BACK) {
                hall(session).readBack(() -> Readable.fromTheBack(projector));
                accessibleInLightAndDark(projector);
                shot(projector, "evening-projector-read-back-uk");
                continue;
            }
            if (phase.columns().isEmpty()) {
                theFrameworkIsAtHand(phase);
                continue;
            }
            play(phase, session);
            if (phase.showing() == Showing.ON_REVEAL) {
                nobodyReadsAnything(phase);
                facilitator.reveal();
            }
            everyScreenShows(board(session.id(), phase));
            if (phase.key().equals(LOOKED_AT)) {
                everyScreenIsAccessible();
            }
            if (phase.key().equals(RELOADED)) {
                everyScreenIsLoadedAnew(phase);
                everyScreenShows(board(session.id(), phase));
            }
            if (phase.votes() != null) {
                hall(session).group(board(session.id(), phase), evening.themes().getFirst().title());
                shot(facilitator.page, "evening-console-groups-nl");
                hall(session).vote(board(session.id(), phase));
                Readable.fromTheBack(projector);
                accessibleInLightAndDark(projector);
                shot(projector, "evening-projector-votes-uk");
                shot(phones.get(keyOf(Language.PL)).page, "evening-phone-votes-pl");
            }
        }
        facilitator.close();
        phones.values().forEach(phone -> phone.page.getByText(phone.say("hall.closed.title")).first().waitFor());
        projector.getByText(new Texts().say(Language.UK, "hall.projector.thanks")).first().waitFor();
        accessible(projector);
        accessible(facilitator.page);
        accessible(anyPhone());
        assertThat(number("select count(*) from note n join board b on b.id = n.board_id where b.place_id = ?", session.id()))
                .isEqualTo(evening.notes().size());

        publicOutcomeHoldsEveryNote(session);
        everyPaperHoldsTheEvening(session);
        whatCameOfIt(session);
    }

    /** For people to look at; {@code script/pictures} keeps some. */
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private void whatCameOfIt(Session session) throws Exception {
        var weeks = new ReplayedWeeks(hall(session), facilitator.page, addresses, this::phone);
        weeks.makeActionPoints();
        new ReplayedFollowUp(hall(session), facilitator.page, addresses, this::phone).findADate();
        line.close();
        weeks.goBy();
    }

    private ReplayedHall hall(Session session) {
        return new ReplayedHall(server, evening, session.id(), phones, guests, facilitator, projector);
    }

    private void themesAreFormed(Session session) {
        hall(session).formThemes();
        accessibleInLightAndDark(projector);
        Readable.fromTheBack(projector);
        shot(projector, "evening-projector-themes-uk");
        hall(session).chooseThemes();
        accessible(facilitator.page);
    }

    private void everySheetIsInTheDatabase(Session session) {
        var written = evening.teams().stream().flatMap(it -> it.entries().stream()).map(LabFile.TeamEntry::text).sorted().toList();
        assertThat(hall(session).values("select e.text from team_entry e join team t on t.id = e.team_id where t.place_id = ? order by e.text", session.id()))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private void nobodyReadsAnySheetOnTheBigScreen() {
        projector.locator(".screen-teams").waitFor();
        var screen = projector.locator("body").innerText();
        assertThat(evening.teams().stream().flatMap(it -> it.entries().stream()).map(LabFile.TeamEntry::text)).noneMatch(screen::contains);
        accessible(projector);
    }

    /** The same evening in four formats, each read back: what was written in a paper's language, every theme, every sheet. */
    private void everyPaperHoldsTheEvening(Session session) throws IOException {
        var reader = anyPhone();
        var words = new ArrayList<String>();
        evening.notes().stream().filter(it -> it.language() == Language.NL).map(LabFile.Note::text).forEach(words::add);
        hall(session).chosen().stream().map(LabFile.Theme::title).forEach(words::add);
        evening.teams().stream().flatMap(it -> it.entries().stream()).filter(it -> it.language() == Language.NL).map(LabFile.TeamEntry::text).forEach(words::add);
        reader.navigate("/outcome/" + session.id() + "?lang=nl");
        shot(reader, "evening-report-phone-nl");
        for (var paper : List.of(Papers.web(reader, session.id(), "nl"), Papers.pdf(reader, session.id(), "nl"), Papers.docx(reader, session.id(), "nl"),
                Papers.odt(reader, session.id(), "nl"))) {
            assertThat(words).allSatisfy(it -> assertThat(paper).contains(Papers.plain(it)));
        }
    }

    /** Before the reveal the projector and a phone know how much was written, and not a word of it. */
    private void nobodyReadsAnything(LabFile.Phase phase) {
        var written = evening.notes().stream().filter(it -> it.phase().equals(phase.key())).toList();
        assertThat(projector.locator(".quiet-notes strong")).hasText(String.valueOf(written.size()));
        for (var note : written) {
            assertThat(projector.getByText(note.text())).hasCount(0);
        }
        Readable.fromTheBack(projector);
        accessible(projector);
    }

    private void everybodyJoins(String code) {
        for (var language : PHONES) {
            var person = evening.participants().stream().filter(it -> it.language() == language).findFirst().orElseThrow();
            var phone = new Phone(language != Language.BG ? phone(language.tag())
                    : person(over(line).setViewportSize(390, 844).setIsMobile(true).setHasTouch(true).setLocale("bg")), language);
            phone.join(code, person.group(), person.name());
            phone.leaveAddress(address(person.key()));
            phones.put(person.key(), phone);
        }
        evening.participants().stream().filter(it -> !phones.containsKey(it.key())).forEach(person -> {
            var guest = new Guest(server.address(), person.language());
            guest.join(code, person.name(), person.group(), address(person.key()));
            guests.put(person.key(), guest);
        });
    }

    /** Everybody leaves one, to hear what comes of it. */
    private String address(String key) {
        return addresses.computeIfAbsent(key, it -> it + "." + UUID.randomUUID() + "@example.org");
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

    private void everyScreenSpeaksItsLanguage(LabFile.Phase phase) {
        var number = evening.session().phases().indexOf(phase) + 1;
        facilitator.reads(number, phase.title().in(Language.NL), phase.instruction().in(Language.NL));
        second.reads(number, phase.title().in(Language.EN), phase.instruction().in(Language.EN));
        phones.forEach((key, phone) -> {
            var language = participant(key).language();
            phone.reads(phase.title().in(language), phase.instruction().in(language));
        });
        assertThat(projector.locator(".working h1")).hasText(phase.title().in(Language.UK));
        assertThat(projector.locator(".working .instruction")).hasText(phase.instruction().in(Language.UK));
        Readable.fromTheBack(projector);
    }

    /**
     * The line to the facilitator's laptop, with console and projector, and to one phone is cut, while that phone and another
     * one are asleep. The second facilitator goes on. Whoever returns stands in the new phase by itself.
     */
    private void goOnWhileScreensAreAway(LabFile.Phase phase) {
        var before = evening.session().phases().get(evening.session().phases().indexOf(phase) - 1);
        var asleep = phones.get(keyOf(Language.RO));
        var away = phones.get(keyOf(Language.BG));
        lifecycle(asleep.page, "frozen");
        lifecycle(away.page, "frozen");
        line.cut();
        projector.locator(".screen-offline").waitFor();
        second.goOnTo(phase.title().in(Language.EN));
        phones.get(keyOf(Language.PL)).inPhase(phase.title().in(Language.PL));
        assertThat(projector.locator(".working h1")).hasText(before.title().in(Language.UK));
        facilitator.inPhase(before.title().in(Language.NL));
        line.mend();
        lifecycle(asleep.page, "active");
        lifecycle(away.page, "active");
        asleep.inPhase(phase.title().in(Language.RO));
        away.inPhase(phase.title().in(Language.BG));
        projector.locator(".screen-offline").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void everyScreenIsLoadedAnew(LabFile.Phase phase) {
        var unfinished = "Нещо, което още пиша";
        var phone = phones.get(keyOf(Language.BG));
        phone.page.locator("note-writer textarea").fill(unfinished);
        Stream.of(phone.page, projector, facilitator.page).forEach(Page::reload);
        everyScreenSpeaksItsLanguage(phase);
        assertThat(phone.page.locator("note-writer textarea")).hasValue(unfinished);
        phone.page.locator("note-writer textarea").fill("");
    }

    private void peopleCanPropose() {
        phones.values().forEach(phone -> phone.page.getByText(phone.say("hall.theme.propose")).first().waitFor());
        projector.locator(".themes-screen").waitFor();
        accessibleInLightAndDark(anyPhone());
        accessibleInLightAndDark(projector);
    }

    private void theFrameworkIsAtHand(LabFile.Phase phase) {
        if (phase.kind() != PhaseKind.WELCOME) {
            return;
        }
        var phone = phones.get(keyOf(Language.BG));
        phone.page.getByText(phone.say("hall.framework.open")).click();
        phone.page.getByText(evening.framework().fixed().getFirst().in(Language.BG)).waitFor();
        accessibleInLightAndDark(phone.page);
        phone.openMenu();
        accessibleInLightAndDark(phone.page);
        phone.closeMenu();
        phone.page.goBack();
        for (var points : List.of(evening.framework().fixed(), evening.framework().open())) {
            points.forEach(it -> projector.locator(".kader li:visible", new Page.LocatorOptions().setHasText(it.in(Language.UK))).waitFor());
        }
        accessibleInLightAndDark(projector);
    }

    /** The wall with notes on it, and what people open there. */
    private void everyScreenIsAccessible() {
        accessibleInLightAndDark(projector);
        var phone = phones.get(keyOf(Language.PL));
        phone.page.locator("note-writer button[type=submit]").click();
        phone.page.locator("note-writer [role=alert]:visible").waitFor();
        accessibleInLightAndDark(phone.page);
        phone.tab("mine");
        phone.page.locator("ul.notes article.note").first().waitFor();
        accessibleInLightAndDark(phone.page);
        phone.tab("wall");
        accessibleInLightAndDark(phone.page);
        phone.tab("now");

        var console = facilitator.page;
        accessibleInLightAndDark(console);
        console.locator("idea-board article.note button.more").first().click();
        console.locator("idea-board [role=menuitem]").first().waitFor();
        accessibleInLightAndDark(console);
        console.keyboard().press("Escape");
        console.locator("idea-board .bar button.primary").click();
        console.locator("idea-board dialog[open] note-writer textarea").waitFor();
        accessibleInLightAndDark(console);
        console.keyboard().press("Escape");
        console.locator(".lab-code-button").click();
        console.locator(".lab-code-large").waitFor();
        accessibleInLightAndDark(console);
        console.keyboard().press("Escape");
        console.locator(".lab-code-large").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        console.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say("lab.console.close"))).first().click();
        console.getByText(Facilitator.say("lab.console.close-early-help")).waitFor();
        accessibleInLightAndDark(console);
        console.keyboard().press("Escape");
        console.getByText(Facilitator.say("lab.console.close-early-help")).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void everyScreenShows(String board) {
        Wall.shows(facilitator.page, notesOn(board, Language.NL));
        Wall.shows(second.page, notesOn(board, Language.EN));
        phones.forEach((key, phone) -> {
            phone.tab("wall");
            Wall.shows(phone.page, notesOn(board, participant(key).language()));
            phone.tab("now");
        });
        var expected = notesOn(board, Language.UK);
        projector.waitForLoadState(LoadState.DOMCONTENTLOADED);
        projector.waitForCondition(() -> expected.containsAll(Wall.on(projector)) && !Wall.on(projector).isEmpty());
        projector.locator("aside.corner", new Page.LocatorOptions().setHasText(String.valueOf(expected.size()))).waitFor();
        Readable.fromTheBack(projector);
    }

    private void publicOutcomeHoldsEveryNote(Session session) {
        facilitator.page.navigate("/lab/" + session.id() + "/outcome");
        facilitator.page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Facilitator.say("lab.outcome.publish"))).first().click();
        var phone = phones.values().iterator().next();
        phone.page.getByText(phone.say("hall.published.link")).first().click();
        phone.page.waitForURL("**/outcome/**");
        // also what is one tap away: the words as they were written, below a translation
        var page = phone.page.textContent("main").replaceAll("\\s+", " ");
        assertThat(evening.notes()).allSatisfy(note -> assertThat(page).contains(note.text().replaceAll("\\s+", " ")));
        accessible(phone.page);
    }

    private Facilitator secondFacilitator(Session session) throws SQLException {
        try (var database = server.database(); var change = database.createStatement()) {
            assertThat(change.executeUpdate("update account set language = 'EN' where email like 'second-facilitator@%'")).isEqualTo(1);
        }
        var colleague = new Facilitator(laptop("en-GB"), "second-facilitator", Language.EN);
        colleague.openConsole(session.id());
        return colleague;
    }

    private static Browser.NewContextOptions over(Line line) {
        return new Browser.NewContextOptions().setBaseURL(line.address());
    }

    /** Puts a page to sleep, or wakes it, as a phone does with a browser in somebody's pocket. */
    private static void lifecycle(Page page, String state) {
        var wish = new JsonObject();
        wish.addProperty("state", state);
        page.context().newCDPSession(page).send("Page.setWebLifecycleState", wish);
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

    /** As they are read in this language. */
    private List<String> notesOn(String board, Language reader) {
        try (var database = server.database()) {
            return Wall.in(database, board, reader);
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

    private String keyOf(Language language) {
        return phones.keySet().stream().filter(it -> participant(it).language() == language).findFirst().orElseThrow();
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
