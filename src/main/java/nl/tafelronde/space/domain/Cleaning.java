package nl.tafelronde.space.domain;

import java.util.LinkedHashMap;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TextKey;
import nl.tafelronde.space.FrameworkText;

/** Cleans what people typed about a space, in every language they typed it in. */
public final class Cleaning {

    private Cleaning() {
    }

    static String line(String typed, int max, String field) {
        return PlainText.line(typed, max, field);
    }

    static Localized paragraphs(Localized typed, int max, String field) {
        var clean = new LinkedHashMap<Language, String>();
        typed.texts().forEach((language, text) -> clean.put(language, PlainText.optionalParagraphs(text, max, field)));
        return new Localized(clean);
    }

    /**
     * A framework without empty sentences.
     *
     * @throws Refusal {@code kernel.text-too-long}, {@code space.framework-too-many}
     */
    public static FrameworkText framework(FrameworkText typed) {
        return new FrameworkText(paragraphs(typed.intro(), FrameworkText.INTRO, "space.framework.intro"),
                items(typed.fixed(), "space.framework.fixed"), items(typed.open(), "space.framework.open"),
                items(typed.decides(), "space.framework.decides"),
                PlainText.optionalParagraphs(typed.source(), FrameworkText.SOURCE, "space.framework.source"));
    }

    private static List<Localized> items(List<Localized> typed, String field) {
        var clean = typed.stream().map(it -> paragraphs(it, FrameworkText.ITEM, field)).filter(it -> !it.isEmpty()).toList();
        if (clean.size() > FrameworkText.ITEMS) {
            throw Refusal.invalid("space.framework-too-many", new TextKey(field), FrameworkText.ITEMS);
        }
        return clean;
    }
}
