package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;

/**
 * A research team at work: two phones and the facilitator's laptop write on one canvas at once, one phone without network in
 * the middle of it; then the team reads back on the projector. By keyboard wherever one can press, with axe on every screen.
 */
class TeamsIT extends BrowserTest {

    private static final String HOUSING = "Wonen en handhaving";

    private static final String AFTER_WRITING_IN_PRIVATE = "Thema's vormen";

    private Facilitator facilitator;
    private Phone magda;
    private Phone joost;

    @Test
    void two_phones_and_a_laptop_lose_no_word_of_each_other_and_the_hall_reads_it_back() throws SQLException {
        var evening = LiveEvening.of(server);
        facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        facilitator.openConsole(evening.id);
        var projector = facilitator.openProjector();
        try (var line = new Line(server.address())) {
            magda = new Phone(person(new Browser.NewContextOptions().setBaseURL(line.address()).setViewportSize(390, 844).setIsMobile(true)
                    .setHasTouch(true).setLocale("pl")), Language.PL);
            joost = new Phone(phone("nl-NL"), Language.NL);
            magda.join(evening.code, StakeholderGroup.MIGRANT, "Magda");
            joost.join(evening.code, StakeholderGroup.RESIDENT, "Joost");
            facilitator.start(LiveEvening.WELCOME);
            for (var phase : List.of(LiveEvening.TODAY, "Wat valt op?", "Thema's vormen", "Onderzoeksteams")) {
                if (phase.equals(AFTER_WRITING_IN_PRIVATE)) {
                    facilitator.reveal();
                }
                facilitator.goOnTo(phase);
            }
            teamsAreMadeAndChosen();
            allThreeWrite();
            oneWritesWithoutNetworkWhileTheOthersGoOn(line);
            theTeamAsksForHelpAndFindsASpokesperson();
            accessibleInLightAndDark(facilitator.page);
            accessibleInLightAndDark(magda.page);
            theHallReadsItBack(projector);
        }
        assertThat(texts("need")).containsExactly("Kamers voor jongeren, betaalbaar\nPokoje dla młodych", "Toezicht", "Pisane bez sieci");
        assertThat(number("select count(*) from team_change c join team t on t.id = c.team_id where t.title = '" + HOUSING + "'"))
                .as("numbers without gaps").isEqualTo(number("select number from team where title = '" + HOUSING + "'"));
    }

    private void teamsAreMadeAndChosen() {
        for (var title : List.of(HOUSING, "Meedoen")) {
            var field = facilitator.page.locator(".lab-teams-bar vaadin-text-field input");
            field.fill(title);
            field.press("Enter");
            facilitator.page.locator(".lab-team h3", new Page.LocatorOptions().setHasText(title)).waitFor();
        }
        for (var phone : List.of(magda, joost)) {
            var choose = phone.page.getByLabel(phone.say("team.choose-named", HOUSING));
            choose.waitFor();
            accessible(phone.page);
            choose.press("Enter");
            phone.page.locator(".team-head h2", new Page.LocatorOptions().setHasText(HOUSING)).waitFor();
            phone.page.locator("team-canvas .columns").waitFor();
        }
        facilitator.page.locator(".lab-team", new Page.LocatorOptions().setHasText("Mensen: 2")).waitFor();
    }

    private void allThreeWrite() {
        facilitator.page.locator(".lab-team", new Page.LocatorOptions().setHasText(HOUSING)).locator(".lab-team-sheet").press("Enter");
        add(joost.page, "need", "Kamers voor jongeren");
        add(facilitator.page, "need", "Toezicht");
        joost.page.locator("section[data-column=pledge] .add").press("Enter");
        var form = joost.page.locator("dialog[open] team-entry-form");
        form.locator("textarea").fill("Ik vraag mijn straat");
        form.locator("#person").fill("Joost P.");
        form.locator("button[type=submit]").press("Enter");
        form.locator("[role=alert]:visible").waitFor();
        accessible(joost.page);
        form.locator("input[name=who]").first().press("Space");
        form.locator("button[type=submit]").press("Enter");
        for (var page : List.of(magda.page, joost.page, facilitator.page)) {
            entry(page, "Kamers voor jongeren").waitFor();
            entry(page, "Toezicht").waitFor();
            page.locator("team-canvas dd", new Page.LocatorOptions().setHasText("Joost P.")).waitFor();
        }
    }

    private void oneWritesWithoutNetworkWhileTheOthersGoOn(Line line) {
        line.cut();
        change(magda.page, "Kamers voor jongeren", "Pokoje dla młodych");
        add(magda.page, "need", "Pisane bez sieci");
        change(joost.page, "Kamers voor jongeren", "Kamers voor jongeren, betaalbaar");
        entry(facilitator.page, "Kamers voor jongeren, betaalbaar").waitFor();
        line.mend();
        magda.page.reload();
        var clash = magda.page.locator("team-canvas .clash");
        clash.waitFor();
        assertThat(clash.locator(".sides")).containsText("Kamers voor jongeren, betaalbaar");
        assertThat(clash.locator(".sides")).containsText("Pokoje dla młodych");
        accessibleInLightAndDark(magda.page);
        clash.locator("button.primary").press("Enter");
        magda.page.locator("dialog[open] team-entry-form button[type=submit]").press("Enter");
        for (var page : List.of(magda.page, joost.page, facilitator.page)) {
            entry(page, "betaalbaar\nPokoje dla młodych").waitFor();
            entry(page, "Pisane bez sieci").waitFor();
            assertThat(page.locator("team-canvas section[data-column=need] > ul > li")).hasCount(3);
        }
    }

    private void theTeamAsksForHelpAndFindsASpokesperson() {
        joost.page.getByText(joost.say("team.help"), new Page.GetByTextOptions().setExact(true)).press("Enter");
        facilitator.page.locator(".lab-team .lab-badge", new Page.LocatorOptions().setHasText("Vraagt hulp")).waitFor();
        facilitator.page.getByText("Hulp gegeven").press("Enter");
        facilitator.page.locator(".lab-team .lab-badge").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        facilitator.page.locator(".lab-team vaadin-details-summary").first().press("Enter");
        facilitator.page.getByLabel("Vraag Joost als woordvoerder").press("Enter");
        var name = joost.page.locator("#speaker");
        name.fill("Joost uit de Vennewijk");
        name.press("Enter");
        magda.page.getByText(magda.say("team.speaker", "Joost uit de Vennewijk")).waitFor();
    }

    private void theHallReadsItBack(Page projector) {
        projector.locator(".screen-teams h2", new Page.LocatorOptions().setHasText(HOUSING)).waitFor();
        assertThat(projector.locator("body")).not().containsText("Toezicht");
        accessibleInLightAndDark(projector);
        facilitator.goOnTo("Teams lezen terug");
        facilitator.page.locator(".lab-team-next").press("Enter");
        projector.locator(".screen-canvas h2", new Page.LocatorOptions().setHasText(HOUSING)).waitFor();
        for (var word : List.of("Toezicht", "Pisane bez sieci", "Joost P.", "Joost uit de Vennewijk")) {
            assertThat(projector.locator(".screen-canvas")).containsText(word);
        }
        accessibleInLightAndDark(projector);
        Readable.fromTheBack(projector);
        magda.page.locator(".team-check button", new Page.LocatorOptions().setHasText(magda.say("team.check.wrong"))).press("Enter");
        magda.page.locator(".team-check textarea").fill("Chodziło też o rodziny");
        accessible(magda.page);
        magda.page.locator(".team-check button.primary").press("Enter");
        joost.page.locator(".team-check button", new Page.LocatorOptions().setHasText(joost.say("team.check.right")).setHasNotText(joost.say("team.check.wrong"))).press("Enter");
        facilitator.page.getByText(Facilitator.say("lab.teams.said", 1, 1)).waitFor();
        joost.page.locator("team-canvas .words .actions button").first().press("Enter");
        facilitator.page.getByText(Facilitator.say("lab.teams.said", 1, 0)).waitFor();
        facilitator.page.locator(".lab-team-next").press("Enter");
        projector.locator(".screen-canvas h2", new Page.LocatorOptions().setHasText("Meedoen")).waitFor();
        assertThat(joost.page.locator(".team-head h2")).hasText("Meedoen");
        accessibleInLightAndDark(facilitator.page);
    }

    private static void add(Page page, String column, String text) {
        page.locator("team-canvas section[data-column=" + column + "] .add").press("Enter");
        write(page, text);
    }

    private static void change(Page page, String before, String after) {
        entry(page, before).locator(".actions button").first().press("Enter");
        write(page, after);
    }

    private static void write(Page page, String text) {
        var form = page.locator("dialog[open] team-entry-form");
        form.locator("textarea").fill(text);
        form.locator("textarea").press("Control+Enter");
        entry(page, text).waitFor();
    }

    private static Locator entry(Page page, String text) {
        return page.locator("team-canvas li[data-entry]", new Page.LocatorOptions().setHas(page.locator("p.text", new Page.LocatorOptions().setHasText(text)))).first();
    }

    private List<String> texts(String column) throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var rows = query.executeQuery("select e.text from team_entry e join team t on t.id = e.team_id where t.title = '" + HOUSING
                    + "' and e.column_name = upper('" + column + "') order by e.position");
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private long number(String sql) throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
