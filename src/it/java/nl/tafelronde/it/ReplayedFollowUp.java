package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Texts;
import org.awaitility.Awaitility;

/**
 * What comes after the replayed evening: a date for everybody who was there. Mail goes over SMTP; links are read from it.
 *
 * @param addresses of the people, by their key
 * @param phone     makes a new phone in a language
 */
record ReplayedFollowUp(ReplayedHall hall, Page office, Map<String, String> addresses, PhoneMaker phone) {

    private static final Texts TEXTS = new Texts();

    /** Somebody's browser, of the size of a phone. */
    interface PhoneMaker {

        Page in(String language);
    }

    /** A date for everybody who was there: each gets their own link, some answer on a phone, the others at the same moment. */
    void findADate() throws Exception {
        office.navigate("/space/" + hall.values("select space from lab_session where id = ?", hall.session()).getFirst() + "/date-polls");
        button("poll.new").first().click();
        office.getByLabel(say("poll.title") + " · Nederlands").fill("Verder met elkaar");
        var deadline = office.getByLabel(say("poll.ui.deadline-day"));
        deadline.fill(LocalDate.now(Clock.systemUTC()).plusDays(6).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        deadline.press("Enter");
        for (var date = 0; date < 2; date++) {
            button("poll.ui.add-date").click();
            office.locator(".poll-date-row").nth(date).waitFor();
        }
        button("poll.ui.save").click();
        office.locator(".poll-audience", new Page.LocatorOptions().setHasText("Tweede sessie")).getByRole(AriaRole.BUTTON).click();
        office.getByText(Facilitator.say("poll.ui.people-added", addresses.size())).first().waitFor();
        button("poll.ui.send").click();
        office.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say("poll.ui.send"))).click();

        var tokens = tokens();
        assertThat(tokens.values()).as("everybody has a link of their own").doesNotHaveDuplicates().hasSize(addresses.size());
        everybodyAnswers(tokens);
        DatePollIT.refresh(office);
        assertThat(office.locator("main")).not().containsText("@example.org");
        office.locator(".poll-tally").first().getByRole(AriaRole.BUTTON).click();
        office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("poll.ui.choose")).setExact(true)).click();
        addresses.forEach((key, address) -> {
            var event = Biweekly.parse(calendar(address)).first().getEvents().getFirst();
            assertThat(event.getSummary().getValue()).isEqualTo("Verder met elkaar");
            assertThat(event.getAttendees()).as("nobody reads somebody else's address").allMatch(it -> it.getEmail() == null || it.getEmail().equals(address));
            assertThat(TestMail.to(address)).extracting(Letters::subject).as("in the language of whoever gets it")
                    .contains(TEXTS.say(hall.person(key).language(), "mail.meeting.subject", "Verder met elkaar"));
        });
    }

    private Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        addresses.forEach((key, address) -> tokens.put(key, Letters.pollToken(lastOf(address, "/p/"))));
        return tokens;
    }

    private void everybodyAnswers(Map<String, String> tokens) throws Exception {
        var others = new ArrayList<Callable<Void>>();
        tokens.forEach((key, token) -> {
            if (hall.phones().containsKey(key)) {
                var page = phone.in(hall.person(key).language().tag());
                page.navigate("/p/" + token);
                page.locator("fieldset.date").first().locator("label:has(input[value=YES])").click();
                assertThat(page.locator("#status")).hasText(hall.phones().get(key).say("poll.page.saved"));
            } else {
                var guest = new Guest(hall.server().address(), hall.person(key).language());
                var date = guest.dates(token).getFirst();
                others.add(() -> {
                    guest.answer(token, date, "YES");
                    guest.close();
                    return null;
                });
            }
        });
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answered : all.invokeAll(others)) {
                answered.get();
            }
        }
        var yes = hall.values("select count(*) from date_poll_answer where choice = 'YES' and poll in (select id from date_poll where title like '%Verder met elkaar%')");
        assertThat(yes).containsExactly(String.valueOf(addresses.size()));
    }

    private String calendar(String address) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> TestMail.to(address).stream().anyMatch(it -> !Letters.parts(it, "text/calendar").isEmpty()));
        return TestMail.to(address).stream().flatMap(it -> Letters.parts(it, "text/calendar").stream()).findFirst().orElseThrow();
    }

    private static MimeMessage lastOf(String address, String words) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> TestMail.to(address).stream().anyMatch(it -> Letters.words(it).contains(words)));
        return TestMail.to(address).stream().filter(it -> Letters.words(it).contains(words)).toList().getLast();
    }

    private Locator button(String key) {
        return office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say(key)).setExact(true));
    }

    private static String say(String key) {
        return Facilitator.say(key);
    }
}
