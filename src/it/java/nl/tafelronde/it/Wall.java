package nl.tafelronde.it;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The notes of a board: as a screen shows them, and as the database holds them. Sorted, so that they can be compared. */
final class Wall {

    private Wall() {
    }

    /** The texts of all notes a screen shows now. */
    static List<String> on(Page screen) {
        return screen.locator("idea-board article.note p.text").allTextContents().stream().map(String::strip).sorted().toList();
    }

    /** Waits until the screen shows exactly these notes; fails with both lists when it does not. */
    static void shows(Page screen, List<String> expected) {
        try {
            screen.waitForCondition(() -> on(screen).equals(expected), new Page.WaitForConditionOptions().setTimeout(20_000));
        } catch (com.microsoft.playwright.TimeoutError late) {
            org.assertj.core.api.Assertions.assertThat(on(screen)).as("notes on %s", screen.url()).isEqualTo(expected);
        }
    }

    /** The texts of the notes that everybody may see. */
    static List<String> in(Connection database, String board) throws SQLException {
        var texts = new ArrayList<String>();
        try (var query = database.prepareStatement("select text from note where board_id = ? and not hidden and not withdrawn")) {
            query.setString(1, board);
            var rows = query.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts.stream().sorted().toList();
    }
}
