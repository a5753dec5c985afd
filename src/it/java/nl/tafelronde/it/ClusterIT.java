package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Putting notes together: by mouse, by keyboard alone and from the menu, and what every other screen shows of it. */
class ClusterIT extends BrowserTest {

    private LiveEvening evening;
    private String board;
    private String now;
    private Guest guest;

    @BeforeEach
    void somebodyWhoWrites() {
        evening = LiveEvening.of(server);
        board = evening.board(1);
        guest = new Guest(server.address(), Language.NL);
        guest.join(evening.code, "Schrijver " + UUID.randomUUID().toString().substring(0, 8), StakeholderGroup.RESIDENT);
        now = guest.columns(board).getFirst();
    }

    @Test
    void a_note_dropped_on_another_makes_a_group_that_is_named_and_is_on_every_screen() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var page = facilitator.page;
        var first = written("Eerst los " + mark());
        var second = written("Hoort bij het eerste " + mark());
        note(page, second).waitFor();
        drag(page, second, note(page, first));
        together(page, first, second);
        together(projector, first, second);

        cluster(page, first).locator(".cluster-head .more").click();
        item(page, "board.menu.name").click();
        var name = "Groepje " + mark();
        page.locator("idea-board cluster-namer input").fill(name);
        accessible(page);
        page.keyboard().press("Enter");
        named(page, name);
        named(projector, name);

        var phone = new Phone(phone("pl"), Language.PL);
        phone.join(evening.code, StakeholderGroup.MIGRANT, null);
        phone.inPhase("Dziś i jutro");
        phone.tab("wall");
        named(phone.page, name);
        together(phone.page, first, second);

        facilitator.chooseFor(second, "board.menu.ungroup");
        gone(cluster(projector, first).locator("article.note", new Locator.LocatorOptions().setHasText(second)));
        page.locator("idea-board .undo button").click();
        together(page, first, second);
        together(projector, first, second);
    }

    @Test
    void by_keyboard_alone_a_note_is_put_with_another_found_by_a_word() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        var word = "zoekwoord" + mark();
        var target = written("Dit briefje heeft een " + word);
        var text = written("Komt erbij " + mark());
        note(page, target).waitFor();
        note(page, text).waitFor();
        Hands.tabTo(page, "li[data-note]");
        note(page, text).locator("xpath=..").focus();
        var keys = page.keyboard();
        keys.press("Enter");
        page.locator("idea-board [role=menu]").waitFor();
        var wanted = Facilitator.say("board.menu.group");
        for (var tries = 0; tries < 10 && !wanted.equals(Hands.focused(page)); tries++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        page.locator("idea-board board-picker input").waitFor();
        accessible(page);
        keys.type(word);
        page.locator("idea-board board-picker .choice").first().waitFor();
        page.waitForCondition(() -> page.locator("idea-board board-picker .choice").count() == 1);
        keys.press("ArrowDown");
        keys.press("Enter");
        together(page, target, text);
        page.waitForCondition(() -> text.equals(Hands.focused(page)));
    }

    @Test
    void a_note_that_is_gone_when_it_is_dropped_is_told_and_everything_stays() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        var target = written("Blijft hangen " + mark());
        var text = written("Wordt net weggehaald " + mark());
        note(page, text).waitFor();
        lift(page, text);
        guest.withdraw(board, text);
        gone(page.locator("idea-board li[data-note] article.note:not(.ghost)", new Page.LocatorOptions().setHasText(text)));
        var to = Hands.middle(note(page, target));
        page.mouse().move(to.x(), to.y(), new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        page.locator("idea-board .undo[role=alert]").waitFor();
        note(page, target).waitFor();
    }

    @Test
    void the_facilitator_takes_over_a_proposal_and_takes_it_back_from_the_steps() {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        var word = "Ontbijtclub" + mark();
        var first = written(word + " in de kerk");
        var second = written(word + " op school");
        note(page, second).waitFor();
        page.locator("idea-board .bar button", new Page.LocatorOptions().setHasText(Facilitator.say("board.bar.suggest"))).click();
        var proposal = page.locator("idea-board cluster-suggester fieldset", new Page.LocatorOptions().setHasText(first));
        proposal.waitFor();
        assertThat(proposal.textContent()).contains(second);
        accessible(page);
        page.locator("idea-board cluster-suggester footer .primary").click();
        together(page, first, second);

        page.locator("idea-board .bar button", new Page.LocatorOptions().setHasText(Facilitator.say("board.bar.steps"))).click();
        var timeline = page.locator("idea-board board-timeline");
        timeline.locator(".steps .button").first().waitFor();
        accessible(page);
        timeline.locator("input[type=range]").focus();
        page.keyboard().press("Home");
        page.waitForCondition(() -> timeline.locator(".then article.note").count() == 0);
        page.keyboard().press("End");
        timeline.locator(".then article.note", new Locator.LocatorOptions().setHasText(second)).waitFor();
        timeline.locator(".steps .button").first().click();
        timeline.locator(".steps .undone").first().waitFor();
        timeline.locator(".top .button").click();
        gone(cluster(page, first));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }

    private String written(String text) {
        guest.write(board, now, text, null);
        return text;
    }

    private static Locator note(Page screen, String text) {
        return screen.locator("idea-board li[data-note] > article.note", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator cluster(Page screen, String text) {
        return screen.locator("idea-board li[data-cluster]", new Page.LocatorOptions().setHas(
                screen.locator("article.note", new Page.LocatorOptions().setHasText(text))));
    }

    private static void together(Page screen, String one, String other) {
        cluster(screen, one).locator("article.note", new Locator.LocatorOptions().setHasText(other)).waitFor();
    }

    private static void named(Page screen, String name) {
        screen.locator("idea-board .cluster-name", new Page.LocatorOptions().setHasText(name)).waitFor();
    }

    private static Locator item(Page page, String key) {
        return page.locator("idea-board [role=menuitem]", new Page.LocatorOptions().setHasText(Facilitator.say(key)));
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void lift(Page page, String text) {
        note(page, text).scrollIntoViewIfNeeded();
        var from = Hands.middle(note(page, text));
        page.mouse().move(from.x(), from.y());
        page.mouse().down();
        page.mouse().move(from.x() + 20, from.y() + 5);
        page.locator("idea-board .ghost").waitFor();
    }

    private static void drag(Page page, String text, Locator to) {
        lift(page, text);
        var target = Hands.middle(to);
        page.mouse().move(target.x(), target.y(), new Mouse.MoveOptions().setSteps(8));
        page.locator("idea-board [data-drop=with]").waitFor();
        page.mouse().up();
    }
}
