package nl.tafelronde.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.it.Chromium;
import nl.tafelronde.it.Facilitator;
import nl.tafelronde.it.Guest;
import nl.tafelronde.it.LiveEvening;
import nl.tafelronde.it.RunningServer;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * A live evening with as many people as a session may have, each with a connection of their own, and the screens that are looked
 * at: the facilitator's laptop, the projector, and a phone with a processor four times slower.
 */
final class FullHall implements AutoCloseable {

    static final int PEOPLE = 300;
    /** Of those, so many come in on the phones that are looked at. */
    private static final int PHONES = 2;

    final RunningServer server;
    final LiveEvening evening;
    final Facilitator facilitator;
    final List<Guest> people = new ArrayList<>();
    private final Playwright driver = Chromium.driver();

    /** @param name of the server's folder and log */
    FullHall(String name) {
        server = RunningServer.withDemo(name);
        evening = LiveEvening.of(server);
        facilitator = evening.onTheFirstWall(Chromium.launch(driver).newContext(inDutch().setViewportSize(1366, 768)).newPage());
        for (var person = 0; person < PEOPLE - PHONES; person++) {
            var guest = new Guest(server.address(), Language.NL);
            guest.join(evening.code(), "Deelnemer " + person, StakeholderGroup.values()[person % StakeholderGroup.values().length]);
            people.add(guest);
        }
    }

    Page projector() {
        var page = facilitator.page().context().newPage();
        page.setViewportSize(1920, 1080);
        return page;
    }

    /** A phone, in a browser of its own, whose owner has just joined. */
    Page phone() {
        var page = Chromium.launch(driver).newContext(inDutch().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true)).newPage();
        page.navigate("/join/" + evening.code());
        page.locator("label.tile").first().click();
        page.locator("form.join button[type=submit]").click();
        page.locator("main h1").first().waitFor();
        var slower = new JsonObject();
        slower.addProperty("rate", 4);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", slower);
        return page;
    }

    private Browser.NewContextOptions inDutch() {
        return new Browser.NewContextOptions().setBaseURL(server.address()).setLocale("nl-NL");
    }

    @Override
    public void close() {
        people.forEach(Guest::close);
        driver.close();
        server.close();
    }
}
