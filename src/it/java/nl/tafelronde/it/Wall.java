package nl.tafelronde.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Language;
import org.assertj.core.api.Assertions;

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
        } catch (TimeoutError late) {
            Assertions.assertThat(on(screen)).as("notes on %s", screen.url()).isEqualTo(expected);
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

    /** The same as somebody reads them in this language: what people translated, else as it was written. */
    static List<String> in(Connection database, String board, Language reader) throws SQLException {
        var texts = new ArrayList<String>();
        try (var query = database.prepareStatement("""
                select coalesce((select c.text from translation_correction c join board b on b.id = n.board_id and b.space_id = c.space_id
                    where c.hash = convert(sha2(n.text, 256) using ascii) collate ascii_bin and c.source = convert(lower(n.language) using ascii) and c.target = convert(? using ascii) and c.taken_back is null
                        and convert(lower(n.language) using ascii) <> c.target order by c.at desc limit 1), n.text)
                from note n where n.board_id = ? and not n.hidden and not n.withdrawn""")) {
            query.setString(1, reader.tag());
            query.setString(2, board);
            var rows = query.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts.stream().sorted().toList();
    }
}
