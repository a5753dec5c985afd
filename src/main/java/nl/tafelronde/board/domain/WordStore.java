package nl.tafelronde.board.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the word lists are kept: of the installation under the nil id, and of spaces. */
@Repository
public class WordStore {

    private final JdbcClient database;

    WordStore(JdbcClient database) {
        this.database = database;
    }

    public Map<Language, List<String>> of(UUID space) {
        var lists = new EnumMap<Language, List<String>>(Language.class);
        database.sql("select language, words from word_list where space_id = ?").param(space)
                .query((row, _) -> lists.put(Language.of(row.getString("language")), row.getString("words").lines().filter(it -> !it.isBlank()).toList())).list();
        return lists;
    }

    public void keep(UUID space, Language language, List<String> words) {
        database.sql("insert into word_list (space_id, language, words) values (?, ?, ?) on duplicate key update words = values(words)")
                .params(space, language.tag(), String.join("\n", words)).update();
    }
}
