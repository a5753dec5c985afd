package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;

/** From a note on a phone to something that is done, and back: on the phone of who wrote it, in their mail, and in one picture. */
class ChainIT extends BrowserTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/c/[\\w-]{40}\\S*)");
    private static final String HERS = "Nauka języka w pracy";
    private static final String HIS = "Taalles in de kantine";
    private static final String THEME = "Taal op het werk";
    private static final String POINT = "Een taalcafé in de kantine beginnen";

    private final String address = "magda." + UUID.randomUUID() + "@example.org";

    /** Looks every second who has to hear something, at any hour. */
    @Override
    protected RunningServer start() {
        return RunningServer.withDemo(getClass().getSimpleName(), "--spring.mail.host=localhost", "--spring.mail.port=" + TestMail.port(),
                "--tafelronde.contribution.first=PT1S", "--tafelronde.contribution.every=PT1S", "--tafelronde.contribution.from=0",
                "--tafelronde.contribution.until=24");
    }

    @Test
    void magda_writes_a_note_and_hears_that_it_was_done() throws Exception {
        var demo = new DemoSession(server);
        var session = demo.id();
        var facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        facilitator.openConsole(session);
        facilitator.start("Welkom");
        var magda = new Phone(phone("pl"), Language.PL);
        magda.join(demo.code(), StakeholderGroup.MIGRANT, null);
        magda.leaveAddress(address);
        var joost = new Phone(phone("nl"), Language.NL);
        joost.join(demo.code(), StakeholderGroup.RESIDENT, null);
        facilitator.goOnTo("Vandaag en morgen");
        facilitator.goOnTo("Wat valt op?");
        magda.inPhase("Co zwraca uwagę?");
        magda.write(0, HERS, null);
        joost.inPhase("Wat valt op?");
        joost.write(0, HIS, null);
        group(facilitator.page, HERS, HIS);
        facilitator.goOnTo("Thema's vormen");
        propose(joost, HIS);
        facilitator.page.locator(".lab-theme", new Page.LocatorOptions().setHasText(THEME)).waitFor();

        magda.tab("mine");
        var journey = magda.page.locator("li", new Page.LocatorOptions().setHasText(HERS)).locator(".journey");
        assertThat(journey).containsText("Trafiła do grupy karteczek");
        assertThat(journey).containsText(THEME);
        assertThat(journey.locator(".fresh")).hasCount(2);
        accessibleInLightAndDark(magda.page);

        var office = facilitator.page;
        office.navigate("/lab/" + session + "/themes");
        office.locator(".lab-theme", new Page.LocatorOptions().setHasText(THEME)).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(say("actionpoint.make-of"))).click();
        button(office, "actionpoint.new").click();
        office.getByLabel(say("actionpoint.text")).fill(POINT);
        office.getByLabel(say("actionpoint.person"), new Page.GetByLabelOptions().setExact(true)).fill("Femke de Wit");
        office.getByLabel(say("actionpoint.due"), new Page.GetByLabelOptions().setExact(true)).fill(day());
        office.getByLabel(say("actionpoint.due"), new Page.GetByLabelOptions().setExact(true)).press("Enter");
        button(office, "actionpoint.save").click();
        office.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(POINT)).waitFor();
        button(office, "actionpoint.to.done").click();
        var dialog = office.getByRole(AriaRole.DIALOG);
        dialog.locator("textarea").fill("De eerste keer kwamen er twaalf mensen.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("actionpoint.save")).setExact(true)).click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("chain.picture-open"))).click();
        office.locator(".chain-drawing svg").waitFor();
        for (var text : new String[]{HERS, HIS, THEME, POINT}) {
            assertThat(office.locator(".chain-list")).containsText(text);
        }
        assertThat(office.locator("main")).not().containsText("Femke");
        accessibleInLightAndDark(office);
        Hands.tabTo(office, ".chain-drawing a.chain-theme");
        office.keyboard().press("Enter");
        office.waitForURL("**/lab/" + session + "/themes");

        aNightGoesBy();
        var mail = text(TestMail.await(address, 1).getContent());
        assertThat(mail).contains("Stała się częścią zadania: 1", "Zadanie, zakończone lub przerwane: 1").doesNotContain(HERS, THEME, POINT);
        assertThat(mail).as("what she saw on her phone is not mailed").doesNotContain("Trafiła do grupy", "Stała się częścią tematu");
        magda.tab("now");
        magda.tab("mine");
        assertThat(journey).containsText(POINT);
        assertThat(journey.locator("li.over")).containsText("Zrobione");
        assertThat(journey.locator(".fresh")).hasCount(1);

        var elsewhere = phone("pl");
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        elsewhere.navigate(found.group(1));
        assertThat(elsewhere.locator("main")).containsText(HERS);
        assertThat(elsewhere.locator("main")).containsText(POINT);
        assertThat(elsewhere.locator("main")).not().containsText(HIS);
        accessibleInLightAndDark(elsewhere);
        assertThat(TestMail.to(address)).hasSize(1);
    }

    private static void group(Page page, String text, String with) {
        var note = page.locator("idea-board article.note", new Page.LocatorOptions().setHasText(text)).first();
        page.locator("idea-board article.note", new Page.LocatorOptions().setHasText(with)).first().waitFor();
        note.locator("button.more").click();
        page.locator("[role=menuitem]", new Page.LocatorOptions().setHasText(say("board.menu.group"))).first().click();
        page.locator("idea-board board-picker input").fill(with);
        page.locator("idea-board board-picker .choice", new Page.LocatorOptions().setHasText(with)).first().click();
        page.locator("idea-board .cluster", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    private static void propose(Phone phone, String note) {
        phone.page.locator("button.propose").click();
        var dialog = phone.page.locator("dialog.propose-theme[open]");
        dialog.locator("label.check", new Locator.LocatorOptions().setHasText(note)).first().locator("input").check();
        dialog.locator("#theme-title").fill(THEME);
        dialog.locator("button.primary").click();
        phone.page.locator("dialog.propose-theme").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** After midnight, on the server's clock. */
    private void aNightGoesBy() {
        server.startAgain("--tafelronde.clock.ahead=P1D");
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say(key)).setExact(true));
    }

    private static String say(String key) {
        return Facilitator.say(key);
    }

    private static String day() {
        return LocalDate.now(Clock.systemUTC()).plusDays(10).format(DateTimeFormatter.ofPattern("d-M-yyyy"));
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
