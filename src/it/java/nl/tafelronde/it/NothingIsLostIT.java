package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;

/** Things break while people write: the power of application and database, the network of a phone. No word is lost or doubled. */
class NothingIsLostIT extends BrowserTest {

    private static final int WRITERS = 6;
    private static final int NOTES_EACH = 6;

    @Test
    void application_and_database_are_killed_while_people_write_and_every_note_is_there_once() throws Exception {
        var session = new DemoSession(server);
        var board = session.runningBoard(() -> laptop("nl-NL"));
        var phone = new Phone(phone("pl"), Language.PL);
        phone.join(session.code(), StakeholderGroup.MIGRANT, null);
        phone.page.locator("note-writer").waitFor();
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        var underWay = new CountDownLatch(WRITERS * 2);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var guest = new Guest(server.address(), Language.NL);
                guest.join(session.code(), "Schrijver " + writer, StakeholderGroup.RESIDENT);
                var column = guest.columns(board).getFirst();
                var name = "Schrijver " + writer;
                writers.add(pool.submit(() -> write(guest, board, column, name, acknowledged, underWay)));
            }
            assertThat(underWay.await(60, TimeUnit.SECONDS)).as("notes before the crash").isTrue();
            server.kill(true);
            phone.write(0, "Napisane, gdy nie było prądu", null);
            server.start();
            for (var writer : writers) {
                writer.get(180, TimeUnit.SECONDS);
            }
        }
        assertThat(acknowledged).hasSize(WRITERS * NOTES_EACH);
        assertThat(session.ids(board)).containsAll(acknowledged);
        phone.page.waitForCondition(() -> session.notes(board).size() == WRITERS * NOTES_EACH + 1);
        assertThat(session.notes(board)).doesNotHaveDuplicates();
        phone.tab("wall");
        Wall.shows(phone.page, session.notes(board));
        assertThat(session.gaps(board)).as("numbers that are missing between the changes").isZero();
    }

    @Test
    void a_phone_without_network_keeps_the_note_through_a_reload_and_posts_it_once() throws Exception {
        var session = new DemoSession(server);
        var board = session.runningBoard(() -> laptop("nl-NL"));
        try (var line = new Line(server.address())) {
            var phone = new Phone(person(new Browser.NewContextOptions().setBaseURL(line.address()).setViewportSize(390, 844).setHasTouch(true)
                    .setIsMobile(true).setLocale("ro")), Language.RO);
            phone.join(session.code(), StakeholderGroup.MIGRANT, null);
            phone.page.locator("note-writer").waitFor();
            var address = phone.page.url();
            line.cut();
            phone.write(0, "Scris fără rețea", null);
            phone.page.locator(".under-way").waitFor();
            phone.page.getByText(phone.say("hall.offline")).waitFor();
            assertThatThrownBy(phone.page::reload).as("a reload without network takes the page away")
                    .isInstanceOf(PlaywrightException.class).hasMessageContaining("net::ERR_");
            phone.page.waitForCondition(() -> phone.page.url().startsWith("chrome-error:"));
            assertThat(session.notes(board)).doesNotContain("Scris fără rețea");
            line.mend();
            phone.page.navigate(address);
            phone.page.waitForCondition(() -> session.notes(board).contains("Scris fără rețea"));
            phone.tab("wall");
            Wall.shows(phone.page, session.notes(board));
            assertThat(session.notes(board).stream().filter("Scris fără rețea"::equals)).hasSize(1);
        }
    }

    private void write(Guest guest, String board, String column, String name, Set<UUID> acknowledged, CountDownLatch underWay) {
        for (var note = 0; note < NOTES_EACH; note++) {
            var id = UUID.randomUUID();
            while (!acknowledged.contains(id)) {
                try {
                    if (guest.add(board, id, column, name + " briefje " + note, null).statusCode() == 200) {
                        acknowledged.add(id);
                        underWay.countDown();
                    } else {
                        Guest.pause(300);
                    }
                } catch (UncheckedIOException down) {
                    Guest.pause(300);
                }
            }
        }
    }
}
