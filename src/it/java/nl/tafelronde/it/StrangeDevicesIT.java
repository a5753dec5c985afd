package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices as people have them: clocks that are wrong, tabs of yesterday, and notes that look like a program. */
class StrangeDevicesIT extends BrowserTest {

    /** What two screens that are read one after the other may differ. */
    private static final int SECONDS = 4;

    private static final List<String> PROGRAMS = List.of("<img src=x onerror=\"window.hit=1\">", "<script>window.hit=1</script>",
            "</script><svg onload=\"window.hit=1\"></svg>", "{{constructor.constructor('window.hit=1')()}} ${window.hit=1} &lt;b&gt;");

    @ParameterizedTest
    @ValueSource(longs = {-60, 60, 24 * 60})
    void a_device_whose_clock_is_wrong_shows_the_time_that_the_hall_has(long minutesOff) {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var phone = new Phone(phone("uk"), Language.UK);
        phone.page.clock().install(new Clock.InstallOptions().setTime(Instant.now().plus(Duration.ofMinutes(minutesOff)).toEpochMilli()));
        phone.join(evening.code, StakeholderGroup.MIGRANT, null);
        sameTime(projector.locator(".timer .digits"), phone.page.locator(".timer .digits"));
        var console = laptop("nl");
        console.clock().install(new Clock.InstallOptions().setTime(Instant.now().plus(Duration.ofMinutes(minutesOff)).toEpochMilli()));
        new Facilitator(console, "facilitator").openConsole(evening.id);
        sameTime(projector.locator(".timer .digits"), console.locator("phase-timer .time"));
    }

    @Test
    void a_tab_of_yesterday_says_that_the_evening_is_over_and_keeps_what_was_written() {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var board = evening.board(1);
        var line = new Line(server.address());
        var phone = new Phone(person(new Browser.NewContextOptions().setBaseURL(line.address()).setViewportSize(390, 844).setHasTouch(true)
                .setIsMobile(true).setLocale("bg")), Language.BG);
        phone.page.clock().install();
        phone.join(evening.code, StakeholderGroup.MIGRANT, null);
        phone.page.locator("note-writer").waitFor();
        var text = "Написано, когато нямаше мрежа " + UUID.randomUUID();
        line.cut();
        phone.write(0, text, null);
        phone.page.locator(".under-way").waitFor();
        facilitator.closeEarly();

        phone.page.clock().fastForward(Duration.ofDays(1).toMillis());
        line.mend();
        phone.page.getByText(phone.say("hall.closed.title")).waitFor();
        phone.tab("mine");
        keeps(phone, text);
        phone.page.reload();
        keeps(phone, text);
        assertThat(evening.notes(board)).doesNotContain(text);

        // The evening goes on after all: the note, as it stands there, is sent with one press, and the timer is right.
        facilitator.reopen();
        var projector = facilitator.openProjector();
        phone.inPhase("Днес и утре");
        sameTime(projector.locator(".timer .digits"), phone.page.locator(".timer .digits"));
        phone.tab("mine");
        phone.page.getByText(phone.say("board.menu.mend")).click();
        phone.page.locator("dialog[open] note-writer button[type=submit]").click();
        phone.page.waitForCondition(() -> evening.notes(board).contains(text));
        line.close();
    }

    @Test
    void a_note_that_looks_like_a_program_is_text_on_every_screen() {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var board = evening.board(1);
        var guest = new Guest(server.address(), Language.RO);
        guest.join(evening.code, "<b>Robert</b>", StakeholderGroup.CIVIL);
        var phone = new Phone(phone("ro"), Language.RO);
        phone.join(evening.code, StakeholderGroup.CIVIL, null);
        phone.write(0, PROGRAMS.getFirst(), PROGRAMS.getLast());
        PROGRAMS.forEach(it -> guest.write(board, guest.columns(board).getFirst(), it, it));
        phone.tab("wall");
        for (var screen : List.of(phone.page, projector, facilitator.page)) {
            screen.waitForCondition(() -> Wall.on(screen).containsAll(PROGRAMS));
            PROGRAMS.forEach(it -> assertThat(screen.locator("idea-board p.who", new Page.LocatorOptions().setHasText(it)).first()).isAttached());
            nothingRan(screen);
        }
        facilitator.page.locator("idea-board article.note button.more").first().click();
        facilitator.page.locator("idea-board [role=menu]").waitFor();
        nothingRan(facilitator.page);
        facilitator.page.keyboard().press("Escape");
        facilitator.page.getByLabel(Facilitator.say("lab.announcement")).fill(PROGRAMS.getFirst());
        facilitator.page.locator(".lab-announcement vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say("lab.announcement.send"))).click();
        assertThat(projector.locator(".screen-news")).containsText(PROGRAMS.getFirst());
        assertThat(phone.page.locator(".banner.announcement")).containsText(PROGRAMS.getFirst());
        nothingRan(projector);
        nothingRan(phone.page);

        facilitator.closeEarly();
        facilitator.page.navigate("/lab/" + evening.id + "/outcome");
        PROGRAMS.forEach(it -> assertThat(facilitator.page.getByText(it).first()).isAttached());
        nothingRan(facilitator.page);
        facilitator.page.navigate("/outcome/" + evening.id + "?preview");
        PROGRAMS.forEach(it -> assertThat(facilitator.page.locator("body")).containsText(it));
        nothingRan(facilitator.page);
    }

    /** The sentence why the note is not on the wall, in the person's own language, with the note itself. */
    private static void keeps(Phone phone, String text) {
        var note = phone.page.locator("main article.note", new Page.LocatorOptions().setHasText(text));
        assertThat(note.locator(".refused")).hasText(phone.say("hall.mine.too-late"));
    }

    private static void nothingRan(Page screen) {
        assertThat(screen.evaluate("() => window.hit ?? null")).as("a program in a note ran on %s", screen.url()).isNull();
        assertThat(screen.locator("img[src='x'], svg[onload], script:has-text('window.hit')").count()).as("elements made of a note").isZero();
    }

    private static void sameTime(Locator one, Locator other) {
        other.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        Supplier<Integer> apart = () -> Math.abs(seconds(one) - seconds(other));
        one.page().waitForCondition(() -> apart.get() <= SECONDS);
        assertThat(seconds(other)).as("time left").isPositive();
    }

    /** 06:40 in seconds. */
    private static int seconds(Locator clock) {
        var parts = clock.first().textContent().strip().split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
