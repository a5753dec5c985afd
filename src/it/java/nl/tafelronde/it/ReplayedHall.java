package nl.tafelronde.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.importing.LabFile;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.theme.ThemeState;
import org.jspecify.annotations.Nullable;

/**
 * What the people of the replayed evening do after the notes: groups, votes, themes, teams. Whoever has a phone that we see
 * does it there, everybody else says the same over HTTP.
 */
record ReplayedHall(RunningServer server, LabFile evening, String session, Map<String, Phone> phones, Map<String, Guest> guests,
        Facilitator facilitator, Page projector) {

    /** The facilitator puts notes of a theme together that hang on this wall: a note, what it hangs with, and the name of both. */
    void group(String board, String theme) {
        var keys = theme(theme).notes();
        var texts = evening.notes().stream().filter(it -> it.key() != null && keys.contains(it.key()) && it.language() == Language.NL)
                .map(LabFile.Note::text).filter(it -> !values("select id from note where board_id = ? and text = ?", board, it).isEmpty()).limit(2).toList();
        if (texts.size() < 2) {
            throw new AssertionError("The file has no two Dutch notes of " + theme + " on this wall");
        }
        facilitator.chooseFor(texts.get(1), "board.menu.group");
        var picker = facilitator.page.locator("idea-board board-picker");
        picker.locator("input").fill(texts.getFirst().substring(0, 20));
        picker.locator(".choice").first().click();
        var cluster = facilitator.page.locator("idea-board li[data-cluster]");
        cluster.locator("article.note", new Locator.LocatorOptions().setHasText(texts.getFirst())).waitFor();
        cluster.locator("article.note", new Locator.LocatorOptions().setHasText(texts.getLast())).waitFor();
        cluster.first().locator(".cluster-head .more").click();
        facilitator.page.locator("idea-board [role=menuitem]", new Page.LocatorOptions().setHasText(Facilitator.say("board.menu.name"))).click();
        facilitator.page.locator("idea-board cluster-namer input").fill(theme);
        facilitator.page.keyboard().press("Enter");
        for (var screen : List.of(facilitator.page, projector)) {
            screen.locator("idea-board .cluster-name", new Page.LocatorOptions().setHasText(theme)).first().waitFor();
        }
    }

    /** Everybody gives one vote: the phones to the first that they see, the others to a note of their own or somebody else's. */
    void vote(String board) {
        facilitator.page.locator(".lab-voting vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say("lab.vote.open"))).click();
        projector.locator(".voting-banner").waitFor();
        phones.values().forEach(phone -> {
            phone.page.locator("button.give").first().click();
            phone.page.locator(".vote-budget strong", new Page.LocatorOptions().setHasText("2")).waitFor();
        });
        var single = values("select id from note where board_id = ? and cluster_id is null and not hidden and not withdrawn", board);
        var at = 0;
        for (var guest : guests.values()) {
            guest.vote(session, board, single.get(at++ % single.size()));
        }
        var people = phones.size() + guests.size();
        facilitator.page.locator(".lab-vote-state", new Page.LocatorOptions().setHasText(Facilitator.say("lab.vote.voted", people, people))).waitFor();
        facilitator.page.locator(".lab-voting vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say("lab.vote.close"))).click();
        projector.locator(".ranking-wall li").first().waitFor();
    }

    /** Everybody proposes and supports what they did that evening; the facilitator closes with the themes that were chosen. */
    void formThemes() {
        for (var theme : evening.themes()) {
            var clusters = new ArrayList<String>();
            var notes = new ArrayList<String>();
            for (var note : evening.notes().stream().filter(it -> it.key() != null && theme.notes().contains(it.key())).toList()) {
                var id = values("select n.id from note n join board b on b.id = n.board_id where b.place_id = ? and n.text = ?", session, note.text()).getFirst();
                var cluster = values("select cluster_id from note where id = ? and cluster_id is not null", id);
                (cluster.isEmpty() ? notes : clusters).add(cluster.isEmpty() ? id : cluster.getFirst());
            }
            guests.get(theme.by()).propose(session, theme.title(), theme.about(), clusters.stream().distinct().toList(), notes);
            projector.locator(".screen-theme", new Page.LocatorOptions().setHasText(theme.title())).waitFor();
            theme.support().forEach(it -> support(it, theme.title()));
            projector.locator(".screen-theme", new Page.LocatorOptions().setHasText(theme.title()))
                    .locator(".screen-support b", new Locator.LocatorOptions().setHasText(String.valueOf(theme.support().size()))).waitFor();
        }
    }

    private void support(String person, String title) {
        if (phones.containsKey(person)) {
            var phone = phones.get(person);
            phone.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(phone.say("hall.theme.support-named", title))).click();
        } else {
            guests.get(person).support(session, values("select id from theme where place = ? and title = ?", session, title).getFirst());
        }
    }

    void chooseThemes() {
        var panel = facilitator.page.locator(".lab-themes");
        chosen().forEach(it -> panel.locator(".lab-theme", new Locator.LocatorOptions().setHasText(it.title())).locator("vaadin-checkbox input").first().check());
        panel.locator("vaadin-button", new Locator.LocatorOptions().setHasText(Facilitator.say("lab.theme.close", chosen().size()))).click();
        projector.locator(".themes-screen.handful").waitFor();
    }

    /** A team for every theme; each is filled in as it was then, by the people who wrote it. */
    void fillSheets() {
        facilitator.page.locator(".lab-team-from-themes").click();
        for (var i = 0; i < evening.teams().size(); i++) {
            var title = chosen().get(i).title();
            var team = evening.teams().get(i);
            facilitator.page.locator(".lab-team h3", new Page.LocatorOptions().setHasText(title)).waitFor();
            var id = values("select id from team where place_id = ? and title = ?", session, title).getFirst();
            team.people().forEach(person -> join(person, id, title));
            speak(team.speaker(), id);
            fill(team, id);
        }
    }

    private void join(String person, String team, String title) {
        if (phones.containsKey(person)) {
            var phone = phones.get(person);
            phone.page.getByLabel(phone.say("team.choose-named", title)).click();
            phone.page.locator(".team-head h2", new Page.LocatorOptions().setHasText(title)).waitFor();
        } else {
            guests.get(person).chooseTeam(session, team);
        }
    }

    private void speak(@Nullable String person, String team) {
        if (person != null && guests.containsKey(person)) {
            guests.get(person).speakFor(session, team, person(person).name());
        }
    }

    private void fill(LabFile.Team team, String id) {
        var needs = team.entries().stream().filter(it -> it.column() == CanvasColumn.NEED).map(LabFile.TeamEntry::text).toList();
        for (var entry : team.entries()) {
            var need = entry.need() == null ? null : values("select id from team_entry where team_id = ? and text = ?", id, needs.get(entry.need())).getFirst();
            if (phones.containsKey(entry.by())) {
                onPhone(phones.get(entry.by()), entry, need);
            } else {
                var words = new HashMap<String, @Nullable String>();
                words.put("text", entry.text());
                words.put("person", entry.person());
                words.put("self", String.valueOf(entry.self()));
                words.put("organisation", entry.organisation());
                words.put("due", entry.due() == null ? null : entry.due().toString());
                words.put("need", need);
                guests.get(entry.by()).fill(session, id, entry.column().tag(), words);
            }
        }
    }

    private static void onPhone(Phone phone, LabFile.TeamEntry entry, @Nullable String need) {
        phone.page.locator("team-canvas section[data-column=" + entry.column().tag() + "] .add").click();
        var form = phone.page.locator("dialog[open] team-entry-form");
        form.locator("textarea").fill(entry.text());
        if (entry.person() != null) {
            form.locator("#person").fill(entry.person());
            form.locator("input[name=who]").nth(entry.self() ? 0 : 1).check();
        }
        if (entry.organisation() != null) {
            form.locator("#organisation").fill(entry.organisation());
        }
        if (entry.due() != null) {
            form.locator("#due").fill(entry.due().toString());
        }
        if (need != null) {
            form.locator("#need").selectOption(need);
        }
        form.locator("button[type=submit]").click();
        phone.page.locator("team-canvas li[data-entry]", new Page.LocatorOptions().setHasText(entry.text())).waitFor();
        phone.page.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Team by team on the big screen, with every word of it. */
    void readBack(Runnable look) {
        for (var i = 0; i < evening.teams().size(); i++) {
            facilitator.page.locator(".lab-team-next").click();
            var sheet = projector.locator(".screen-canvas");
            sheet.locator("h2", new Locator.LocatorOptions().setHasText(chosen().get(i).title())).waitFor();
            evening.teams().get(i).entries().forEach(it -> sheet.getByText(it.text()).first().waitFor());
            look.run();
        }
    }

    LabFile.Participant person(String key) {
        return evening.participants().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    List<LabFile.Theme> chosen() {
        return evening.themes().stream().filter(it -> it.state() == ThemeState.CHOSEN).toList();
    }

    private LabFile.Theme theme(String title) {
        return evening.themes().stream().filter(it -> it.title().equals(title)).findFirst().orElseThrow();
    }

    List<String> values(String sql, String... parameters) {
        try (var database = server.database(); var query = database.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            for (var rows = query.executeQuery(); rows.next();) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }
}
