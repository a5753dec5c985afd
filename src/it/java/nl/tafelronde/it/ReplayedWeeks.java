package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.TestMail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.importing.LabFile;
import org.awaitility.Awaitility;

/**
 * The weeks after the replayed evening, on a clock that is moved ahead: who took an action point on is reminded of it and says on
 * their phone that it is done, and the day after that it is told to the people whose notes it came from. What is late, due today
 * and due in a week goes out beside each other, so that each start of the server has something new to say and much to keep
 * silent about.
 */
final class ReplayedWeeks {

    private static final Texts TEXTS = new Texts();
    /** The next steps of the first team that are made an action point, each for its own day. */
    private static final List<Integer> DUE_AFTER_DAYS = List.of(14, 21, 29);
    private static final String DONE = "De verwachting ligt er. De cijfers komen elk kwartaal.";
    private static final String SHOWN_ON = "www.example.org/verwachting";

    private final ReplayedHall hall;
    private final Page office;
    private final Map<String, String> addresses;
    private final ReplayedFollowUp.PhoneMaker phone;
    private final List<Promise> promises = new ArrayList<>();

    /** @param addresses of the people of the evening, by their key */
    ReplayedWeeks(ReplayedHall hall, Page office, Map<String, String> addresses, ReplayedFollowUp.PhoneMaker phone) {
        this.hall = hall;
        this.office = office;
        this.addresses = addresses;
        this.phone = phone;
    }

    /** @param by the address of whoever does it */
    private record Promise(String text, LocalDate due, String by) {
    }

    /** The next steps of the first team, each with somebody who does it, their address, and a day; the rest is left out. */
    void makeActionPoints() {
        office.navigate("/lab/" + hall.session() + "/actions");
        var forms = office.locator(".lab-proposal");
        forms.first().waitFor();
        for (var form = 0; form < forms.count(); form++) {
            if (form < DUE_AFTER_DAYS.size()) {
                promises.add(promise(forms.nth(form), today().plusDays(DUE_AFTER_DAYS.get(form))));
            } else {
                forms.nth(form).locator("vaadin-checkbox input").uncheck();
            }
        }
        office.locator(".lab-follow-make").click();
        assertThat(office.locator(".lab-follow-made > li")).hasCount(promises.size());
    }

    private static Promise promise(Locator form, LocalDate day) {
        var promise = new Promise(field(form, "actionpoint.text").inputValue(), day, "femke." + UUID.randomUUID() + "@example.org");
        field(form, "actionpoint.person").fill("Femke Jansen");
        field(form, "actionpoint.email").fill(promise.by());
        var due = field(form, "actionpoint.due");
        due.fill(day.format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        due.press("Enter");
        return promise;
    }

    private static Locator field(Locator form, String key) {
        return form.getByLabel(Facilitator.say(key), new Locator.GetByLabelOptions().setExact(true));
    }

    /** A week before, on the day and a week late; then it is done, and the day after those who wrote about it hear so. */
    void goBy() {
        daysLater(7);
        reminded(0, 1, "action-soon");
        authors().forEach(it -> awaited(1, addresses.get(it), "/c/"));
        daysLater(14);
        reminded(0, 2, "action-today");
        reminded(1, 1, "action-soon");
        daysLater(21);
        reminded(1, 2, "action-today");
        reportDone(reminded(0, 3, "action-late"));
        daysLater(22);
        // the last in line: whatever is said to the others on this day was posted before it
        reminded(2, 1, "action-soon");
        authors().forEach(this::isTold);
        seesTheWholeWay("r1");
        seesTheWholeWay("m3");
        assertThat(promises).extracting(it -> TestMail.to(it.by()).size()).as("nobody is reminded twice").containsExactly(3, 2, 1);
        assertThat(addresses.keySet()).filteredOn(it -> digests(it).stream().anyMatch(mail -> Letters.words(mail).contains(over(it))))
                .as("whoever wrote about something else is told nothing").containsExactlyInAnyOrderElementsOf(authors());
        authors().forEach(it -> assertThat(digests(it)).as("told once").hasSize(2));
        assertThat(hall.server().log()).as("what was under way when the server stopped kept its database").content().doesNotContain("marked as broken");
    }

    private void daysLater(int days) {
        hall.server().startAgain("--tafelronde.clock.ahead=P" + days + "D");
    }

    /** Has had so many reminders of it by now; this is the last one. */
    private MimeMessage reminded(int which, int times, String template) {
        var promise = promises.get(which);
        awaited(times, promise.by(), "/a/");
        assertThat(TestMail.to(promise.by())).hasSize(times);
        var mail = TestMail.to(promise.by()).getLast();
        assertThat(Letters.subject(mail)).isEqualTo(Facilitator.say("mail." + template + ".subject", promise.text()));
        assertThat(Letters.words(mail)).contains("“" + promise.text() + "”",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Language.NL.locale()).format(promise.due()));
        return mail;
    }

    private void reportDone(MimeMessage reminder) {
        var page = phone.in("nl");
        page.navigate(Letters.link(reminder, "/a/"));
        page.getByLabel(Facilitator.say("actionpoint.link-done")).check();
        page.getByLabel(Facilitator.say("actionpoint.link-why")).fill(DONE);
        page.getByLabel(Facilitator.say("actionpoint.link-url")).fill(SHOWN_ON);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Facilitator.say("actionpoint.link-send"))).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Facilitator.say("actionpoint.link-saved"));
        assertThat(page.locator("main")).containsText(Facilitator.say("actionpoint.state.done") + " · " + DONE);
        EveningReplayIT.shot(page, "weeks-phone-reported-nl");
        BrowserTest.accessibleInLightAndDark(page);
    }

    /** Of what it became after the evening, and now that it is done; in numbers, because a mail is read by others too. */
    private void isTold(String key) {
        var mails = awaited(2, addresses.get(key), "/c/").stream().map(Letters::words).toList();
        assertThat(mails.getFirst()).contains(joined(key)).doesNotContain(over(key));
        assertThat(mails.getLast()).contains(over(key)).doesNotContain(joined(key));
        assertThat(mails).noneMatch(it -> it.contains(promises.getFirst().text()));
    }

    private String joined(String key) {
        var language = hall.person(key).language();
        return TEXTS.say(language, "chain.news", TEXTS.say(language, "chain.joined.action-point"), promises.size());
    }

    private String over(String key) {
        var language = hall.person(key).language();
        return TEXTS.say(language, "chain.news-over", TEXTS.say(language, "provenance.kind.action-point"), 1);
    }

    /** The link out of the mail, on a phone: from the note over the theme and the team to what shows that it was done. */
    private void seesTheWholeWay(String key) {
        var language = hall.person(key).language();
        var page = phone.in(language.tag());
        page.navigate(Letters.link(digests(key).getLast(), "/c/"));
        var note = notes().filter(it -> it.by().equals(key)).findFirst().orElseThrow();
        var way = page.locator("section.chain-own", new Page.LocatorOptions().setHasText(note.text()));
        assertThat(way).containsText(TEXTS.say(language, "chain.joined.theme") + ": " + theme().title());
        assertThat(way).containsText(TEXTS.say(language, "chain.joined.team") + ": " + theme().title());
        var end = way.locator("li", new Locator.LocatorOptions().setHasText(TEXTS.say(language, "actionpoint.state.done")));
        assertThat(end).hasCount(1);
        assertThat(end).containsText(promises.getFirst().text());
        assertThat(end.locator("a[href='https://" + SHOWN_ON + "']")).isVisible();
        assertThat(page.locator("main")).not().containsText("Femke");
        EveningReplayIT.shot(page, "weeks-phone-way-" + language.tag());
        BrowserTest.accessibleInLightAndDark(page);
    }

    /** Who wrote the notes that the first team's theme was made of. */
    private Set<String> authors() {
        return notes().map(LabFile.Note::by).collect(Collectors.toSet());
    }

    private Stream<LabFile.Note> notes() {
        return hall.evening().notes().stream().filter(it -> it.key() != null && theme().notes().contains(it.key()));
    }

    private LabFile.Theme theme() {
        return hall.chosen().getFirst();
    }

    private List<MimeMessage> digests(String key) {
        return letters(addresses.get(key), "/c/");
    }

    private static List<MimeMessage> awaited(int number, String address, String path) {
        Awaitility.await("mails to " + address + " with a link under " + path + ": " + number).atMost(Duration.ofSeconds(60))
                .until(() -> letters(address, path).size() >= number);
        return letters(address, path);
    }

    /** What came to this address with such a personal link in it. */
    private static List<MimeMessage> letters(String address, String path) {
        return TestMail.to(address).stream().filter(it -> Letters.words(it).contains(path)).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(TimeConfiguration.HOME));
    }
}
