package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.tafelronde.it.Facilitator.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From what an evening found to action points, over a board by keyboard, to the agenda on which what is late stands by itself. */
class FollowUpIT extends BrowserTest {

    @Test
    void from_the_evening_to_the_board_and_the_table() throws SQLException {
        var page = laptop("nl-NL");
        new Facilitator(page, "administrator");
        page.navigate("/lab/" + one("select id from lab_session where state = 'PUBLISHED'") + "/actions");
        var forms = page.locator("fieldset.lab-proposal");
        forms.first().waitFor();
        accessibleInLightAndDark(page);
        var open = forms.count();
        for (var place = 1; place < open; place++) {
            var box = forms.nth(place).getByLabel(say("lab-follow.make-this"));
            if (box.isChecked()) {
                box.uncheck();
            }
        }
        forms.first().getByLabel(say("actionpoint.text")).fill("Een verwachting maken");
        page.locator(".lab-follow-make").click();
        assertThat(forms).hasCount(open - 1);
        assertThat(page.locator(".lab-follow-made").getByText("Een verwachting maken").first()).isVisible();
        accessibleInLightAndDark(page);

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
        accessibleInLightAndDark(page);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say("actionpoint.search"))).fill("verwachting");
        assertThat(page).hasURL(Pattern.compile("q=verwachting"));
        page.reload();
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say("actionpoint.search")))).hasValue("verwachting");
        assertThat(page.locator("a.action-link")).hasCount(1);

        page.navigate("/meeting/" + one("select id from meeting where state = 'PLANNED' order by starts_at limit 1"));
        var late = page.locator(".agenda-late li");
        assertThat(late.first()).isVisible();
        var before = late.count();
        late.first().getByRole(AriaRole.BUTTON).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(say("agenda.note")).fill("Eerst praten met de bureaus");
        dialog.getByLabel(say("agenda.new-date")).fill(LocalDate.now(java.time.Clock.systemUTC()).plusDays(40).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        dialog.getByLabel(say("agenda.new-date")).press("Enter");
        accessibleInLightAndDark(page);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("agenda.save"))).click();
        assertThat(late).hasCount(before - 1);
        assertThat(page.locator(".agenda-items").getByText("Eerst praten met de bureaus")).isVisible();
        accessibleInLightAndDark(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("agenda.about-late"))).click();
        assertThat(page.locator(".action-history")).containsText("Eerst praten met de bureaus");
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
