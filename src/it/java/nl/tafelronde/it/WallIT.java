package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What hands can do with the wall: by mouse, by finger, by keyboard alone and from the menu; and that every other screen
 * shows the same. Every test works on notes of its own, on one wall of one evening.
 */
class WallIT extends BrowserTest {

    private static final String TO_SOON = "Dit komt eraan";

    private LiveEvening evening;
    private String board;
    private String now;
    private String soon;
    private Guest guest;

    @BeforeEach
    void somebodyWhoWrites() {
        evening = LiveEvening.of(server);
        board = evening.board(1);
        guest = new Guest(server.address(), Language.NL);
        guest.join(evening.code, "Schrijver " + UUID.randomUUID().toString().substring(0, 8), StakeholderGroup.RESIDENT);
        var columns = guest.columns(board);
        now = columns.get(0);
        soon = columns.get(1);
    }

    @Test
    void a_note_dragged_with_the_mouse_hangs_in_the_other_column_on_every_screen() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var phone = phoneOf(StakeholderGroup.MIGRANT);
        var text = written("Met de muis naar de andere kolom");
        var there = written("Hangt er al", soon);
        dragWithMouse(facilitator.page, text, note(facilitator.page, there));
        hangsIn(facilitator.page, text, soon);
        facilitator.page.waitForCondition(() -> evening.columnOf(text).equals(soon));
        phone.tab("wall");
        hangsIn(phone.page, text, soon);
        hangsIn(projector, text, soon);
    }

    @Test
    void escape_lets_a_dragged_note_fall_back() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var text = written("Toch niet verplaatsen");
        var mouse = facilitator.page.mouse();
        note(facilitator.page, text).scrollIntoViewIfNeeded();
        var from = Hands.middle(note(facilitator.page, text));
        mouse.move(from.x(), from.y());
        mouse.down();
        mouse.move(from.x() + 300, from.y(), new Mouse.MoveOptions().setSteps(5));
        facilitator.page.locator("idea-board .ghost").waitFor();
        facilitator.page.keyboard().press("Escape");
        gone(facilitator.page.locator("idea-board .ghost"));
        mouse.up();
        hangsIn(facilitator.page, text, now);
        assertThat(evening.columnOf(text)).isEqualTo(now);
    }

    @Test
    void a_finger_that_holds_drags_and_a_finger_that_swipes_does_not() {
        var facilitator = evening.onTheFirstWall(tablet());
        var page = facilitator.page;
        var text = written("Met de vinger naar de andere kolom");
        var there = written("Hangt al in de tweede kolom", soon);
        var finger = page.context().newCDPSession(page);
        note(page, there).waitFor();

        note(page, text).scrollIntoViewIfNeeded();
        var from = Hands.middle(note(page, text));
        Hands.touch(finger, "touchStart", from.x(), from.y());
        for (var step = 1; step <= 6; step++) {
            Hands.touch(finger, "touchMove", from.x(), from.y() - 15 * step);
        }
        assertThat(page.locator("idea-board .ghost").count()).as("a swipe lifts nothing").isZero();
        Hands.touch(finger, "touchEnd", from.x(), from.y());
        assertThat(evening.columnOf(text)).isEqualTo(now);

        note(page, text).scrollIntoViewIfNeeded();
        from = Hands.middle(note(page, text));
        Hands.touch(finger, "touchStart", from.x(), from.y());
        page.locator("idea-board .ghost").waitFor();
        var to = Hands.middle(note(page, there));
        for (var step = 1; step <= 6; step++) {
            Hands.touch(finger, "touchMove", from.x() + (to.x() - from.x()) * step / 6, from.y() + (to.y() - from.y()) * step / 6);
        }
        page.locator("idea-board [data-column='" + soon + "'] [data-drop]").first().waitFor();
        Hands.touch(finger, "touchEnd", to.x(), to.y());
        hangsIn(page, text, soon);
        page.waitForCondition(() -> evening.columnOf(text).equals(soon));
    }

    @Test
    void by_keyboard_alone_one_walks_over_the_wall_and_moves_a_note() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        var text = written("Zonder muis verplaatst");
        var there = written("Buurman in de tweede kolom", soon);
        note(page, there).waitFor();
        var keys = page.keyboard();

        Hands.tabTo(page, "li[data-note]");
        keys.press("End");
        assertThat(Hands.focused(page)).as("the last note of the wall").isEqualTo(note(page, "").last().locator("p.text").textContent());
        keys.press("Home");
        assertThat(Hands.focused(page)).as("the first note of the wall").isEqualTo(note(page, "").first().locator("p.text").textContent());
        walkTo(page, there);
        assertThat(Hands.columnOfFocus(page)).isEqualTo(soon);
        walkTo(page, text);
        assertThat(Hands.columnOfFocus(page)).isEqualTo(now);

        keys.press("Enter");
        var menu = page.locator("idea-board [role=menu]");
        menu.waitFor();
        assertThat(menu.getAttribute("aria-label")).contains(text);
        keys.press("Escape");
        gone(menu);
        page.waitForCondition(() -> text.equals(Hands.focused(page)));

        keys.press("Enter");
        menu.waitFor();
        var to = Facilitator.say("board.menu.to", TO_SOON);
        for (var tries = 0; tries < 10 && !to.equals(Hands.focused(page)); tries++) {
            keys.press("ArrowDown");
        }
        assertThat(Hands.focused(page)).isEqualTo(to);
        keys.press("Enter");
        hangsIn(page, text, soon);
        page.waitForCondition(() -> evening.columnOf(text).equals(soon));
        page.waitForCondition(() -> text.equals(Hands.focused(page)));
        assertThat(Hands.columnOfFocus(page)).as("the focus goes along").isEqualTo(soon);
    }

    @Test
    void the_menu_moves_a_note_forward_and_back_within_its_column() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var first = written("Eerst geschreven");
        var second = written("Daarna geschreven");
        note(facilitator.page, second).waitFor();
        facilitator.chooseFor(second, "board.menu.up");
        comesBefore(facilitator.page, second, first);
        facilitator.page.reload();
        comesBefore(facilitator.page, second, first);
        facilitator.chooseFor(second, "board.menu.down");
        comesBefore(facilitator.page, first, second);
    }

    @Test
    void what_the_facilitator_hides_leaves_every_screen_and_the_wire_and_comes_back() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var secret = "De naam van mijn baas is " + UUID.randomUUID();
        var phone = new Phone(Wire.listened(phone("pl")), Language.PL);
        phone.join(evening.code, StakeholderGroup.EMPLOYER, null);
        phone.inPhase("Dziś i jutro");
        phone.tab("wall");
        guest.write(board, now, secret, null);
        note(phone.page, secret).waitFor();
        var projector = facilitator.openProjector();
        note(projector, secret).waitFor();

        facilitator.hide(secret);
        gone(note(phone.page, secret));
        gone(note(projector, secret));
        note(facilitator.page, secret).and(facilitator.page.locator(".hidden")).waitFor();

        // Whoever comes or returns now is told nothing of it either.
        phone.page.reload();
        Wire.listened(projector);
        projector.reload();
        var witness = written("Een ander briefje, waarna alles gelezen is");
        phone.tab("wall");
        note(phone.page, witness).waitFor();
        note(projector, witness).waitFor();
        assertThat(Wire.heard(phone.page)).contains(witness).doesNotContain(secret);
        assertThat(Wire.heard(projector)).contains(witness).doesNotContain(secret);
        assertThat(guest.get("/api/boards/" + board).body()).contains(witness);
        var other = new Guest(server.address(), Language.BG);
        other.join(evening.code, "Ander", StakeholderGroup.EMPLOYER);
        assertThat(other.get("/api/boards/" + board).body()).contains(witness).doesNotContain(secret);

        facilitator.chooseFor(secret, "board.menu.restore");
        note(phone.page, secret).waitFor();
        note(projector, secret).waitFor();
    }

    @Test
    void hiding_is_undone_with_one_press() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var phone = phoneOf(StakeholderGroup.CIVIL);
        phone.tab("wall");
        var text = written("Per ongeluk verborgen");
        note(phone.page, text).waitFor();
        facilitator.hide(text);
        gone(note(phone.page, text));
        facilitator.page.locator("idea-board .undo button").click();
        note(phone.page, text).waitFor();
    }

    @Test
    void who_takes_a_note_away_by_keyboard_stands_at_the_way_back() {
        evening.onTheFirstWall(laptop("nl"));
        var phone = phoneOf(StakeholderGroup.MIGRANT);
        var text = "Haal ik weg en hang ik weer op";
        phone.write(0, text, null);
        phone.tab("wall");
        var page = phone.page;
        note(page, text).waitFor();
        page.waitForCondition(() -> evening.notes(board).contains(text));
        note(page, text).locator("xpath=..").focus();
        page.keyboard().press("Enter");
        page.locator("idea-board [role=menu]").waitFor();
        page.keyboard().press("End");
        assertThat(Hands.focused(page)).isEqualTo(phone.say("board.menu.withdraw"));
        page.keyboard().press("Enter");
        gone(note(page, text));
        page.waitForCondition(() -> phone.say("board.undo").equals(Hands.focused(page)));
        page.keyboard().press("Enter");
        note(page, text).waitFor();
        page.waitForCondition(() -> evening.notes(board).contains(text));
    }

    @Test
    void new_notes_are_announced_politely_in_one_sentence_each_time() {
        evening.onTheFirstWall(laptop("nl"));
        var phone = phoneOf(StakeholderGroup.HOUSING);
        phone.tab("wall");
        var page = phone.page;
        var region = page.locator("idea-board [aria-live=polite]");
        region.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.evaluate("""
                () => {
                  const region = document.querySelector('idea-board').shadowRoot.querySelector('[aria-live=polite]');
                  window.spoken = [];
                  new MutationObserver(() => region.textContent.trim() && window.spoken.push(region.textContent.trim()))
                    .observe(region, { childList: true, characterData: true, subtree: true });
                }""");
        for (var sentence = 1; sentence <= 2; sentence++) {
            var expected = sentence;
            written("Nieuws " + sentence);
            page.waitForCondition(() -> spoken(page) == expected);
        }
        assertThat(page.evaluate("() => window.spoken")).as("the same sentence is said again").asInstanceOf(
                InstanceOfAssertFactories.LIST).containsOnly(phone.say("board.news", 1));
    }

    @Test
    void every_screen_wears_the_look_of_the_organisation() throws SQLException {
        try (var database = server.database(); var change = database.createStatement()) {
            assertThat(change.executeUpdate("update space set tokens = 'lindeveld' where name like 'LAB Arbeidsmigranten%'")).isEqualTo(1);
        }
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        projector.locator("idea-board").waitFor();
        var phone = phoneOf(StakeholderGroup.MIGRANT);
        var outcome = laptop("nl");
        outcome.navigate("/outcome/" + evening.before());
        for (var screen : List.of(facilitator.page, projector, phone.page, outcome)) {
            screen.waitForCondition(() -> token(screen, "--tafel-color-accent").equals("#1d4f91"));
            assertThat(token(screen, "--tafel-color-page")).as("what the organisation leaves as it is, on %s", screen.url()).isNotEmpty();
        }
    }

    @Test
    void in_every_language_the_whole_screen_can_be_read_at_the_back_of_the_hall() {
        for (var group : List.of(StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER, StakeholderGroup.HOUSING, StakeholderGroup.CIVIL,
                StakeholderGroup.MUNICIPALITY)) {
            new Guest(server.address(), Language.NL).join(evening.code, group + " " + UUID.randomUUID().toString().substring(0, 8), group);
        }
        var projector = evening.onTheFirstWall(laptop("nl")).openProjector();
        for (var language : Language.values()) {
            projector.navigate("/projector/" + evening.id + "?lang=" + language.tag());
            projector.waitForCondition(() -> projector.locator(".legend li").count() >= 6);
            Readable.fromTheBack(projector);
        }
    }

    private static String token(Page page, String name) {
        return (String) page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name);
    }

    private static int spoken(Page page) {
        return ((Number) page.evaluate("() => window.spoken.length")).intValue();
    }

    private Phone phoneOf(StakeholderGroup group) {
        var phone = new Phone(phone("pl"), Language.PL);
        phone.join(evening.code, group, null);
        phone.inPhase("Dziś i jutro");
        return phone;
    }

    private Page tablet() {
        return person(new Browser.NewContextOptions().setViewportSize(1180, 820).setHasTouch(true).setIsMobile(true).setLocale("nl"));
    }

    private String written(String text) {
        return written(text, now);
    }

    private String written(String text, String column) {
        guest.write(board, column, text, null);
        return text;
    }

    private static Locator note(Page screen, String text) {
        return screen.locator("idea-board li article.note", new Page.LocatorOptions().setHasText(text));
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void hangsIn(Page screen, String text, String column) {
        screen.locator("idea-board [data-column='" + column + "'] article.note", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    private static void comesBefore(Page page, String first, String second) {
        page.waitForCondition(() -> {
            var texts = page.locator("idea-board article.note p.text").allTextContents();
            return texts.contains(first) && texts.indexOf(first) < texts.indexOf(second);
        });
    }

    private static void dragWithMouse(Page page, String text, Locator to) {
        note(page, text).scrollIntoViewIfNeeded();
        to.waitFor();
        var from = Hands.middle(note(page, text));
        var mouse = page.mouse();
        mouse.move(from.x(), from.y());
        mouse.down();
        mouse.move(from.x() + 20, from.y() + 5);
        var target = Hands.middle(to);
        mouse.move(target.x(), target.y(), new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    /** Walks with the arrow keys towards the note with this text, as somebody who sees it does. */
    private static void walkTo(Page page, String text) {
        var goal = Hands.middle(note(page, text));
        for (var step = 0; step < 60 && !text.equals(Hands.focused(page)); step++) {
            var before = Hands.focused(page);
            var here = Hands.middle(note(page, before));
            var right = goal.x() - here.x();
            var down = goal.y() - here.y();
            var sideways = right > 0 ? "ArrowRight" : "ArrowLeft";
            var upright = down > 0 ? "ArrowDown" : "ArrowUp";
            page.keyboard().press(Math.abs(down) > Math.abs(right) ? upright : sideways);
            if (before.equals(Hands.focused(page))) {
                page.keyboard().press(Math.abs(down) > Math.abs(right) ? sideways : upright);
            }
            goal = Hands.middle(note(page, text));
        }
        assertThat(Hands.focused(page)).as("the note that the arrow keys lead to").isEqualTo(text);
    }
}
