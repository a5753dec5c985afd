package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.junit.jupiter.api.Test;

/** A date poll from the organiser's laptop to two phones and into the calendar, through a real mail server. */
class DatePollIT extends BrowserTest {

    private static final Texts TEXTS = new Texts();
    private static final Pattern LINK = Pattern.compile("http://\\S+/p/[\\w-]{40}");

    @Override
    protected RunningServer start() {
        return RunningServer.withDemo(getClass().getSimpleName(), "--spring.mail.host=localhost", "--spring.mail.port=" + TestMail.port());
    }

    @Test
    void from_the_question_to_the_calendar() throws Exception {
        var organiser = laptop("nl-NL");
        new Facilitator(organiser, "facilitator");
        organiser.navigate("/spaces");
        organiser.locator("main a[href^='space/']").first().click();
        organiser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("poll.tab"))).click();
        button(organiser, "poll.new").first().click();
        organiser.getByLabel(say("poll.title") + " · Nederlands").fill("Vervolg in de buurt");
        organiser.getByLabel(say("poll.ui.deadline-day")).fill(day(6));
        organiser.getByLabel(say("poll.ui.deadline-day")).press("Enter");
        for (var date = 0; date < 2; date++) {
            button(organiser, "poll.ui.add-date").click();
            organiser.locator(".poll-date-row").nth(date).waitFor();
        }
        accessibleInLightAndDark(organiser);
        button(organiser, "poll.ui.save").click();
        organiser.getByText(say("poll.ui.paste-title")).click();
        organiser.getByLabel(say("poll.ui.paste"), new Page.GetByLabelOptions().setExact(true)).fill("Ana Pop <ana.pop@example.org>\nbo@example.org\ngeen adres");
        button(organiser, "poll.ui.paste-add").click();
        organiser.getByText(say("poll.paste.invalid")).waitFor();
        organiser.reload();
        button(organiser, "poll.ui.send").click();
        organiser.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("poll.ui.send"))).click();

        var ana = phone("nl-NL");
        ana.navigate(link(TestMail.await("ana.pop@example.org", 1)));
        accessibleInLightAndDark(ana);
        var dates = ana.locator("fieldset.date");
        tap(dates.first(), "YES");
        assertThat(ana.locator("#status")).hasText(TEXTS.say(Language.NL, "poll.page.saved"));

        ana.context().setOffline(true);
        tap(dates.nth(1), "IF_NEED_BE");
        assertThat(ana.locator("#status")).hasText(TEXTS.say(Language.NL, "poll.page.waiting-for-net"));
        accessible(ana);
        ana.context().setOffline(false);
        assertThat(ana.locator("#status")).hasText(TEXTS.say(Language.NL, "poll.page.saved-all"));
        ana.reload();
        assertThat(ana.locator("input:checked")).hasCount(2);
        button(ana, "poll.page.receipt").click();
        TestMail.await("ana.pop@example.org", 2);

        // the same link on a second device: the last tap counts, and the first one sees it
        var tablet = phone("nl-NL");
        tablet.navigate(ana.url());
        tap(tablet.locator("fieldset.date").first(), "NO");
        assertThat(tablet.locator("#status")).hasText(TEXTS.say(Language.NL, "poll.page.saved-all"));
        ana.reload();
        assertThat(ana.locator("fieldset.date").first().locator("input[value=NO]")).isChecked();

        var address = link(TestMail.await("bo@example.org", 1)) + "?lang=pl";
        var bo = phone("pl-PL");
        slowed(bo, 4);
        var opened = System.nanoTime();
        bo.navigate(address);
        assertThat(bo.locator("html")).hasAttribute("lang", "pl");
        tapped(bo.locator("fieldset.date").first(), "IF_NEED_BE");
        assertThat(bo.locator("#status")).hasText(TEXTS.say(Language.PL, "poll.page.saved"));
        tapped(bo.locator("fieldset.date").nth(1), "YES");
        assertThat(bo.locator("#status")).hasText(TEXTS.say(Language.PL, "poll.page.saved-all"));
        var answered = Duration.ofNanos(System.nanoTime() - opened);
        System.out.printf("A date poll was answered on a phone in %d ms%n", answered.toMillis());
        assertThat(answered).as("from opening the personal link to the last answer saved").isLessThan(Duration.ofSeconds(30));
        slowed(bo, 1);

        refresh(organiser);
        assertThat(organiser.locator(".poll-table")).containsText("Ana Pop");
        assertThat(organiser.locator("main")).not().containsText("@example.org");
        organiser.locator(".poll-tally").first().getByRole(AriaRole.BUTTON).click();
        organiser.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("poll.ui.choose")).setExact(true)).click();

        var invited = TestMail.await("bo@example.org", 2);
        var event = Biweekly.parse(String.join("", Letters.parts(invited, "text/calendar"))).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Vervolg in de buurt");
        bo.reload();
        bo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TEXTS.say(Language.PL, "poll.page.next"))).click();
        accessibleInLightAndDark(bo);
        bo.locator("button[name=comes][value=yes]").click();
        assertThat(bo.getByText(TEXTS.say(Language.PL, "meeting.coming.yes-said"))).isVisible();
        organiser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("poll.ui.to-meeting"))).click();
        organiser.locator(".poll-item a").first().click();
        organiser.getByText(say("meeting.coming.yes")).first().waitFor();
        accessibleInLightAndDark(organiser);
    }

    /** The news is there when the table is another one; what was pressed before that would be gone with the old one. */
    static void refresh(Page organiser) {
        organiser.evaluate("() => document.querySelector('.poll-tally')?.setAttribute('data-old', '')");
        button(organiser, "poll.ui.refresh").click();
        organiser.locator(".poll-tally").first().and(organiser.locator(":not([data-old])")).waitFor();
        organiser.locator(".poll-table").waitFor();
    }

    /** As a phone that is so many times slower than this machine. */
    private static void slowed(Page page, int times) {
        var rate = new JsonObject();
        rate.addProperty("rate", times);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    /** With a finger. */
    private static void tapped(Locator date, String choice) {
        date.locator("label:has(input[value=" + choice + "])").tap();
    }

    private static void tap(Locator date, String choice) {
        date.locator("label:has(input[value=" + choice + "])").click();
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say(key)).setExact(true));
    }

    private static String say(String key) {
        return Facilitator.say(key);
    }

    /** A day of this month or the next as an organiser types it. */
    private static String day(int ahead) {
        return LocalDate.now(Clock.systemUTC()).plusDays(ahead).format(DateTimeFormatter.ofPattern("d-M-yyyy"));
    }

    private static String link(MimeMessage mail) throws Exception {
        var found = LINK.matcher(String.join("\n", Letters.parts(mail, "text/plain")));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
