package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.tafelronde.it.Facilitator.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what an evening found to action points, over a board by keyboard, to the agenda on which what is late stands by itself. */
class FollowUpIT extends BrowserTest {

    private static final String POINT = "Een verwachting maken";
    private static final String NOTED = "Uit een briefje";
    private static final String AGREED = "Eerst praten met de bureaus";

    @Test
    void a_next_step_that_a_team_wrote_down_becomes_an_action_point() throws SQLException {
        var page = office();
        page.navigate("/lab/" + one("select id from lab_session where state = 'PUBLISHED'") + "/actions");
        var forms = page.locator("fieldset.lab-proposal");
        forms.first().waitFor();
        accessibleInLightAndDark(page);
        var open = forms.count();
        for (var place = 1; place < open; place++) {
            forms.nth(place).getByLabel(say("lab-follow.make-this")).uncheck();
        }
        forms.first().getByLabel(say("actionpoint.text")).fill(POINT);
        page.locator(".lab-follow-make").click();
        assertThat(forms).hasCount(open - 1);
        assertThat(page.locator(".lab-follow-made").getByText(POINT).first()).isVisible();
        accessibleInLightAndDark(page);
    }

    @Test
    void a_note_on_the_wall_leads_to_the_action_point_that_was_made_of_it_and_back() throws SQLException {
        var page = office();
        var session = one("select id from lab_session where state = 'PUBLISHED'");
        page.navigate("/lab/" + session + "/board/" + one("select id from board where place_id = '" + session + "' order by created_at limit 1") + "/wall");
        var first = page.locator("idea-board li[data-note]").first();
        first.waitFor();
        var note = page.locator("idea-board li[data-note='" + first.getAttribute("data-note") + "']");
        note.locator(".more").click();
        accessibleInLightAndDark(page);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say("board.menu.act"))).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("actionpoint.new"))).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(say("actionpoint.text")).fill(NOTED);
        dialog.getByLabel(say("actionpoint.person")).fill("Ana");
        var day = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(say("actionpoint.due")));
        day.fill(LocalDate.now(Clock.systemUTC()).plusDays(40).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        day.press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("actionpoint.save"))).click();
        page.locator(".action-origins a").click();
        note.focus();
        page.keyboard().press("Enter");
        var made = page.getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(NOTED));
        assertThat(made).isVisible();
        accessibleInLightAndDark(page);
        made.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".action-page h1")).hasText(NOTED);
    }

    @Test
    void an_action_point_is_moved_over_the_board_by_keyboard() throws SQLException {
        var page = office();
        page.navigate("/space/" + one("select space from lab_session where state = 'PUBLISHED'") + "/actions?form=board");
        var first = column(page, "open").locator("a.action-link").first();
        var point = first.getAttribute("data-point");
        first.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(first).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        var moved = column(page, "started").locator("a[data-point='" + point + "']");
        assertThat(moved).isVisible();
        assertThat(moved).isFocused();
        assertThat(one("select state from action_point where id = '" + point + "'")).isEqualTo("STARTED");
        accessibleInLightAndDark(page);
        page.reload();
        assertThat(moved).isVisible();
    }

    @Test
    void the_table_is_gone_through_sorted_and_opened_by_keyboard() throws SQLException {
        var page = office();
        page.navigate("/space/" + one("select space from lab_session where state = 'PUBLISHED'") + "/actions?pile=all");
        var links = page.locator(".action-table a.action-link");
        links.nth(2).waitFor();
        links.first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(links.nth(2)).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(links.nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(links.first()).isFocused();
        var number = page.locator(".action-table th").filter(new Locator.FilterOptions().setHasText(say("actionpoint.column.number")));
        number.getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");
        assertThat(number).hasAttribute("aria-sort", "ascending");
        accessibleInLightAndDark(page);
        links.nth(1).focus();
        var point = links.nth(1).getAttribute("data-point");
        page.keyboard().press("Enter");
        page.waitForURL("**/action/" + point);
    }

    @Test
    void the_parts_of_a_divided_list_are_opened_and_gone_through_by_keyboard() throws SQLException {
        var page = office();
        page.navigate("/space/" + one("select space from lab_session where state = 'PUBLISHED'") + "/actions?pile=all&group=state");
        var parts = page.locator(".action-groups > vaadin-details");
        parts.nth(1).waitFor();
        var first = parts.first().locator("a.action-link");
        first.first().waitFor();
        var last = first.count() - 1;
        first.first().focus();
        for (var step = 0; step <= last; step++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(first.nth(last)).isFocused();
        var summary = parts.nth(1).locator("vaadin-details-summary");
        summary.focus();
        page.keyboard().press("Enter");
        var second = parts.nth(1).locator("a.action-link");
        second.first().waitFor();
        second.first().focus();
        page.keyboard().press("ArrowUp");
        assertThat(second.first()).isFocused();
        accessibleInLightAndDark(page);
        summary.focus();
        page.keyboard().press("Enter");
        assertThat(second.first()).isHidden();
    }

    @Test
    void on_a_phone_an_item_of_the_agenda_has_two_steps_and_a_menu_that_works_by_keyboard() throws SQLException {
        var page = new Facilitator(phone("nl-NL"), "administrator").page;
        page.navigate("/meeting/" + one("select id from meeting where state = 'PLANNED' order by starts_at desc limit 1"));
        for (var item : List.of("Een loket openen", "Een folder maken")) {
            page.getByLabel(say("agenda.text")).fill(item);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("agenda.add")).setExact(true)).click();
            page.locator(".agenda-items li").filter(new Locator.FilterOptions().setHasText(item)).waitFor();
        }
        var items = page.locator(".agenda-items > li");
        var mine = items.filter(new Locator.FilterOptions().setHasText("Een folder maken"));
        assertThat(mine.getByRole(AriaRole.BUTTON)).hasCount(2);
        assertThat(mine.getByRole(AriaRole.MENUITEM)).hasCount(1);
        var before = items.allInnerTexts().stream().map(it -> it.lines().findFirst().orElse("")).toList().indexOf("Een folder maken");
        var more = mine.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(say("agenda.more") + ": Een folder maken"));
        accessibleInLightAndDark(page);
        more.focus();
        page.keyboard().press("Enter");
        var up = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say("agenda.up")));
        up.waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(up).isFocused();
        page.keyboard().press("Enter");
        assertThat(items.nth(before - 1)).containsText("Een folder maken");
        assertThat(more).isFocused();
    }

    @Test
    void what_is_late_stands_on_the_next_agenda_by_itself_until_something_is_agreed() throws SQLException {
        var page = office();
        page.navigate("/meeting/" + one("select id from meeting where state = 'PLANNED' order by starts_at limit 1"));
        var late = page.locator(".agenda-late li");
        late.first().waitFor();
        var before = late.count();
        late.first().getByRole(AriaRole.BUTTON).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(say("agenda.note")).fill(AGREED);
        var day = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(say("agenda.new-date")));
        day.fill(LocalDate.now(Clock.systemUTC()).plusDays(40).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        day.press("Enter");
        accessibleInLightAndDark(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("agenda.save"))).click();
        assertThat(late).hasCount(before - 1);
        assertThat(page.locator(".agenda-items").getByText(AGREED)).isVisible();
        accessibleInLightAndDark(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("agenda.about-late"))).click();
        assertThat(page.locator(".action-history")).containsText(AGREED);
    }

    private Page office() {
        return new Facilitator(laptop("nl-NL"), "administrator").page;
    }

    private static Locator column(Page page, String state) {
        return page.locator(".action-board section[aria-label='" + say("actionpoint.state." + state) + "']");
    }

    private String one(String query) throws SQLException {
        try (var database = server.database(); var statement = database.createStatement(); var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
