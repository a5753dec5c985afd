package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.publishing.CanonicalJson;
import org.junit.jupiter.api.Test;

/** The report of an evening, from the first sentence over a correction to the frozen text in four formats. */
class ReportIT extends BrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String NOTE = "Sąsiad pomaga z formularzami";
    private static final String SUMMARY = "Een avond met veel plannen";
    private static final String REMARK = "Zapomniano o kursie języka";

    @Test
    void an_evening_becomes_a_report_is_corrected_and_stays_what_it_is() throws IOException {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var phone = new Phone(phone("pl"), Language.PL);
        phone.join(evening.code, StakeholderGroup.MIGRANT, null);
        phone.inPhase(phone.page.locator("section.phase h1").innerText());
        phone.write(0, NOTE, null);
        facilitator.page.locator("idea-board article.note").first().waitFor();
        facilitator.closeEarly();

        var office = facilitator.page;
        office.navigate("/lab/" + evening.id + "/outcome");
        office.locator(".lab-block vaadin-text-area textarea").first().fill(SUMMARY);
        // whatever is pressed next sends along what was typed: sooner than a pause in typing would
        button(office, "lab.outcome.own-heading").first().click();
        office.locator(".lab-saved", new Page.LocatorOptions().setHasText("Opgeslagen om")).waitFor();
        office.reload();
        assertThat(office.locator(".lab-block vaadin-text-area textarea").first()).hasValue(SUMMARY);
        accessibleInLightAndDark(office);
        shot(office, "report-editor-light-nl");
        askForCorrections(office);

        somebodyHasARemark(phone, evening);
        office.reload();
        office.locator(".lab-remark").waitFor();
        accessible(office);
        shot(office, "report-remark-light-nl");
        takeOver(office);
        phone.page.reload();
        phone.page.getByText(phone.say("lab-report.remark.accepted")).first().waitFor();

        button(office, "lab.outcome.publish").click();
        button(office, "lab.outcome.take-back").waitFor();
        phone.page.reload();
        phone.page.locator("code.hash").waitFor();
        accessibleInLightAndDark(phone.page);
        shot(phone.page, "report-phone-light-pl");
        var words = phone.page.innerText("body");
        assertThat(words).contains(NOTE, REMARK, SUMMARY);
        fourFormats(phone.page, evening.id, phone.page.locator("code.hash").innerText());
        phone.page.locator("a[href*='/check']").click();
        phone.page.locator(".holds").first().waitFor();
        accessibleInLightAndDark(phone.page);

        correction(office);
        var reader = laptop("uk");
        reader.navigate("/outcome/" + evening.id);
        assertThat(reader.locator(".edition")).containsText("1");
        shot(reader, "report-page-light-uk");
        accessibleInLightAndDark(reader);
    }

    private void askForCorrections(Page office) {
        button(office, "lab-report.ask").click();
        office.getByText(Facilitator.say("lab-report.ask-title")).first().waitFor();
        accessible(office);
        button(office, "lab-report.ask-do").click();
        button(office, "lab-report.stop").waitFor();
    }

    private void somebodyHasARemark(Phone phone, LiveEvening evening) {
        phone.page.navigate("/outcome/" + evening.id + "?lang=pl");
        phone.page.locator("details.say summary").first().click();
        var form = phone.page.locator("details.say form").first();
        form.locator("textarea").fill(REMARK);
        accessibleInLightAndDark(phone.page);
        shot(phone.page, "report-correcting-phone-light-pl");
        form.locator("button").click();
        phone.page.getByText(phone.say("lab-report.said")).first().waitFor();
        assertThat(phone.page.locator(".remarks").first()).containsText(REMARK);
    }

    private void takeOver(Page office) {
        button(office, "lab-report.take-over").first().click();
        office.getByText(Facilitator.say("lab-report.take-over-title")).first().waitFor();
        accessible(office);
        button(office, "lab-report.take-over-do").last().click();
        office.getByText(Facilitator.say("lab-report.taken-over")).first().waitFor();
    }

    private void correction(Page office) {
        office.locator(".lab-block vaadin-text-area textarea").first().fill(SUMMARY + ", en een taalcursus");
        office.locator(".lab-saved", new Page.LocatorOptions().setHasText("Opgeslagen om")).waitFor();
        office.reload();
        button(office, "lab-report.correct").click();
        var fields = office.locator("vaadin-dialog vaadin-text-area textarea");
        fields.nth(0).fill("De taalcursus erbij gezet.");
        fields.nth(1).fill("Die waren we vergeten.");
        accessible(office);
        button(office, "lab-report.correct-do").last().click();
        office.getByText(Facilitator.say("lab-report.corrected")).first().waitFor();
    }

    /** Everything that was said is in each of them; the text they are frozen by has the hash that stands on the page. */
    private void fourFormats(Page reader, String session, String hash) throws IOException {
        for (var paper : List.of(Papers.pdf(reader, session, "pl"), Papers.docx(reader, session, "pl"), Papers.odt(reader, session, "pl"))) {
            assertThat(paper).contains(NOTE, REMARK, SUMMARY, hash);
        }
        var canonical = Papers.canonical(reader, session);
        assertThat(CanonicalJson.sha256(canonical)).isEqualTo(hash);
        assertThat(canonical).doesNotContain(NOTE);
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Facilitator.say(key)).setExact(true));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
