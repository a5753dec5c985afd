package nl.tafelronde.publishing;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A paper with one of everything, in a language of each script. */
final class Sample {

    static final byte[] DOT = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
    static final String ALTERNATIVE = "QR";

    private Sample() {
    }

    static Manuscript in(Language language) {
        return switch (language) {
            case NL -> in(language, "Uitkomsten: wonen & werken", "Wat valt er op?", "Meer zorg voor één straat – ‘samen’. Wie blijft, vindt het officiële loket.", "wie");
            case EN -> in(language, "Outcomes: living & working", "What stands out?", "More care for one street – “together”.", "who");
            case PL -> in(language, "Wyniki: mieszkanie i praca", "Co się wyróżnia?", "Zażółć gęślą jaźń: więcej troski o jedną ulicę.", "kto");
            case RO -> in(language, "Rezultate: locuire și muncă", "Ce iese în evidență?", "Înțelegem că străzile au nevoie de mai multă grijă.", "cine");
            case BG -> in(language, "Резултати: жилище и работа", "Какво прави впечатление?", "Повече грижа за една улица – „заедно“. Ъгъл, щъркел.", "кой");
            case UK -> in(language, "Підсумки: житло й праця", "Що впадає в око?", "Більше турботи про одну вулицю. Ґанок, їжак, є.", "хто");
        };
    }

    private static Manuscript in(Language language, String title, String heading, String sentence, String who) {
        var other = language == Language.PL ? Language.NL : Language.PL;
        return new Manuscript(new Phrase(title, language), sentence, language, "p.", Instant.parse("2018-04-24T19:30:00Z"), List.of(
                new Part.Heading(2, new Phrase(heading, language)),
                new Part.Paragraph(new Phrase(sentence + "\n" + sentence, language)),
                new Part.Paragraph(new Phrase(sentence, other), true),
                new Part.Heading(3, new Phrase(heading + " 1", language)),
                new Part.Items(Part.Look.PAPER, List.of(item(sentence, language, who), item("<b>&amp; „Chcę”</b> 👍🏽 你", other, who))),
                new Part.Items(Part.Look.BULLETS, List.of(item(sentence, language, null))),
                new Part.Heading(2, new Phrase(heading + " 2", language)),
                new Part.Items(Part.Look.NUMBERS, List.of(item(sentence, language, who), item(title, language, null))),
                new Part.Table(new Phrase(heading, language), List.of(new Phrase(who, language), new Phrase("n", language)),
                        List.of(List.of(new Phrase(title, language), new Phrase("12", language)), List.of(new Phrase(sentence, other), new Phrase("3", language)))),
                new Part.Picture(DOT, 25, new Phrase(ALTERNATIVE, language))));
    }

    private static Part.Item item(String text, Language language, @Nullable String who) {
        return new Part.Item(new Phrase(text, language), who == null ? null : new Phrase(who, language));
    }
}
