package nl.tafelronde.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.it.Guest;
import nl.tafelronde.it.LiveEvening;

/**
 * Themes and teams at their limits on real screens: 30 themes that 300 people support, then 20 teams of 15 with a line of each on
 * their sheet. For the facilitator's laptop, the projector and a phone with a processor four times slower: how long from the
 * address to the last of them, and how long from what somebody sends until it stands on that screen.
 */
final class TeamsBenchmark {

    private static final int THEMES = 30;
    private static final int TEAMS = 20;
    /** Of the themes and of the lines, so many are sent while somebody looks. */
    private static final int ARRIVALS = 10;
    private static final double PATIENCE_MS = 60_000;

    private final FullHall hall;
    private final LiveEvening evening;
    private final List<Guest> people;

    private TeamsBenchmark(FullHall hall) {
        this.hall = hall;
        this.evening = hall.evening;
        this.people = hall.people;
    }

    public static void main(String[] args) throws SQLException {
        try (var hall = new FullHall("bench-teams")) {
            var bench = new TeamsBenchmark(hall);
            bench.themes();
            bench.teams();
        }
    }

    private void themes() throws SQLException {
        var column = people.getFirst().columns(evening.board(1)).getFirst();
        people.forEach(it -> it.write(evening.board(1), column, "Briefje voor een thema " + UUID.randomUUID(), null));
        var notes = ids("select id from note where board_id = '" + evening.board(1) + "'");
        hall.facilitator.goOnTo("Wat valt op?");
        hall.facilitator.goOnTo("Thema's vormen");
        for (var theme = 0; theme < THEMES - ARRIVALS; theme++) {
            propose(theme, notes);
        }
        var themes = ids("select id from theme where place = '" + evening.id() + "'");
        for (var person = 0; person < people.size(); person++) {
            people.get(person).support(evening.id(), themes.get(person % themes.size()));
        }
        var console = hall.facilitator.page();
        var shown = List.of(new Shown("console", console, "/lab/" + evening.id() + "/console", ".lab-theme"),
                new Shown("projector", hall.projector(), "/projector/" + evening.id(), ".screen-theme"),
                new Shown("phone", hall.phone(), "/join/" + evening.code(), ".theme"));
        var next = THEMES - ARRIVALS;
        for (var screen : shown) {
            screen.open(THEMES - ARRIVALS);
        }
        for (; next < THEMES; next++) {
            var sent = System.nanoTime();
            var title = propose(next, notes);
            for (var screen : shown) {
                screen.awaits(title, sent);
            }
        }
        for (var screen : shown) {
            screen.open(THEMES);
            screen.report("themes", THEMES);
        }
    }

    private String propose(int theme, List<String> notes) {
        var title = "Thema " + theme + " van de avond";
        people.get(theme).propose(evening.id(), title, "Een zin over wonen en werken in de streek", List.of(), notes.subList(theme, theme + 3));
        return title;
    }

    private void teams() throws SQLException {
        var console = hall.facilitator.page();
        console.navigate("/lab/" + evening.id() + "/console");
        hall.facilitator.goOnTo("Onderzoeksteams");
        for (var team = 0; team < TEAMS; team++) {
            var field = console.locator(".lab-teams-bar vaadin-text-field input");
            field.fill("Team " + team);
            field.press("Enter");
            console.locator(".lab-team h3", new Page.LocatorOptions().setHasText("Team " + team)).last().waitFor();
        }
        var teams = ids("select id from team where place_id = '" + evening.id() + "' order by position");
        for (var person = 0; person < people.size(); person++) {
            people.get(person).chooseTeam(evening.id(), teams.get(person % TEAMS));
            people.get(person).fill(evening.id(), teams.get(person % TEAMS), "need", Map.of("text", "Wat er nodig is volgens " + person));
        }
        var office = new Shown("console", console, "/lab/" + evening.id() + "/console", ".lab-team");
        office.open(TEAMS);
        office.report("teams", TEAMS);
        var screen = new Shown("projector", hall.projector(), "/projector/" + evening.id(), ".screen-teams li");
        screen.open(TEAMS);
        screen.report("teams", TEAMS);
        var phone = hall.phone();
        phone.navigate("/join/" + evening.code());
        phone.getByLabel("Kies team Team 0", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        phone.locator(".team-head h2", new Page.LocatorOptions().setHasText("Team 0")).waitFor();
        var sheet = new Shown("phone", phone, "/join/" + evening.code(), "team-canvas section[data-column=need] > ul > li");
        sheet.open(FullHall.PEOPLE / TEAMS);
        for (var line = 0; line < ARRIVALS; line++) {
            var text = "Nieuw " + UUID.randomUUID();
            var sent = System.nanoTime();
            people.get(TEAMS * line).fill(evening.id(), teams.getFirst(), "need", Map.of("text", text));
            sheet.awaits(text, sent);
        }
        sheet.report("teams", TEAMS);
    }

    private List<String> ids(String sql) throws SQLException {
        var ids = new ArrayList<String>();
        try (var database = hall.server.database(); var query = database.createStatement(); var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** A screen that somebody looks at. */
    private static final class Shown {

        private final String name;
        private final Page page;
        private final String address;
        private final String what;
        private final Figures arrivals = new Figures();
        private double opened;

        private Shown(String name, Page page, String address, String what) {
            this.name = name;
            this.page = page;
            this.address = address;
            this.what = what;
        }

        /** From the address until so many of them stand there. */
        private void open(int number) {
            page.navigate("about:blank");
            var from = System.nanoTime();
            page.navigate(address);
            page.locator(what).nth(number - 1).waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
            opened = (System.nanoTime() - from) / 1e6;
        }

        private void awaits(String text, long sent) {
            page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
            arrivals.since(sent);
        }

        private void report(String part, int number) {
            var values = Figures.values("part", part, "screen", name, part, number, "people", FullHall.PEOPLE, "open_ms", Math.round(opened));
            if (arrivals.count() > 0) {
                values.put("arrive_p50_ms", arrivals.quantile(0.5));
                values.put("arrive_p95_ms", arrivals.quantile(0.95));
            }
            Figures.report("teams", values);
        }
    }
}
