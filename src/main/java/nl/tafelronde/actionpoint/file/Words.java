package nl.tafelronde.actionpoint.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Texts;
import org.springframework.stereotype.Component;

/** The words of the table in every language: written in the language of who takes it along, understood in all of them. */
@Component
public class Words {

    private static final String YES = "actionpoint.sheet.yes";
    private static final String NO = "actionpoint.sheet.no";

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, ActionState> states = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<Language, Map<Column, String>> heads = new EnumMap<>(Language.class);
    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
        for (var language : Language.values()) {
            var head = new EnumMap<Column, String>(Column.class);
            for (var column : Column.values()) {
                head.put(column, texts.say(language, column.textKey()));
                know(columns, head.get(column), column);
                know(columns, column.name(), column);
            }
            heads.put(language, head);
            for (var state : ActionState.values()) {
                know(states, texts.say(language, state.textKey()), state);
                know(states, state.name(), state);
            }
            know(answers, texts.say(language, YES), true);
            know(answers, texts.say(language, NO), false);
        }
    }

    public String head(Column column, Language language) {
        return heads.get(language).get(column);
    }

    public Optional<Column> column(String head) {
        return Optional.ofNullable(columns.get(key(head)));
    }

    String state(ActionState state, Language language) {
        return texts.say(language, state.textKey());
    }

    Optional<ActionState> state(String word) {
        return Optional.ofNullable(states.get(key(word)));
    }

    String answer(boolean yes, Language language) {
        return texts.say(language, yes ? YES : NO);
    }

    Optional<Boolean> answer(String word) {
        return Optional.ofNullable(answers.get(key(word)));
    }

    Optional<Language> language(String word) {
        return Arrays.stream(Language.values()).filter(it -> it.tag().equals(key(word)) || key(it.ownName()).equals(key(word))).findFirst();
    }

    /** One word means one thing, in whatever language. */
    private static <T> void know(Map<String, T> known, String word, T meaning) {
        var was = known.put(key(word), meaning);
        if (was != null && !was.equals(meaning)) {
            throw new IllegalStateException("\"" + word + "\" means " + was + " and " + meaning);
        }
    }

    private static String key(String word) {
        return PlainText.isBlank(word) ? "" : word.strip().toLowerCase(Locale.ROOT);
    }
}
