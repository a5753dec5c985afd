package nl.tafelronde.theme;

import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;

/** What a theme is called and is about, in the language it was written in. */
public record ThemeWords(String title, String sentence, Language language) {

    /**
     * Cleaned and checked.
     *
     * @throws nl.tafelronde.kernel.Refusal {@code kernel.text-empty} without a title, {@code kernel.text-too-long}
     */
    ThemeWords checked() {
        var about = PlainText.optionalLine(sentence, Themes.SENTENCE_MAX, "theme.field.sentence");
        return new ThemeWords(PlainText.line(title, Themes.TITLE_MAX, "theme.field.title"), about == null ? "" : about, language);
    }
}
