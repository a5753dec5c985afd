package nl.tafelronde.lab.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.OutcomeNotes;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.publishing.Phrase;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translated;
import nl.tafelronde.translation.Translations;
import nl.tafelronde.translation.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the notes and the words of a report say in the reader's language, as far as that is known. What is missing is asked
 * for, so that the next reader has it; nobody waits. The report itself, and its hash, are of the words as they were written.
 */
@Component
class ReportTongues {

    private final Translations translations;

    ReportTongues(Translations translations) {
        this.translations = translations;
    }

    /** What is known for one reader. */
    record Known(Map<Original, Translated> said) {

        static final Known NOTHING = new Known(Map.of());

        /** Null where there is nothing better than the words themselves. */
        @Nullable Translated of(Phrase words) {
            var said = this.said.get(new Original(words.text(), words.language()));
            return said == null || said.text().equals(words.text()) ? null : said;
        }
    }

    Known of(OutcomeReport report, Language reader) {
        var wanted = new HashMap<Original, UUID>();
        for (var section : report.told()) {
            notes(section).forEach(it -> wanted.put(new Original(it.text(), it.language() == null ? reader : it.language()), it.id()));
            for (var paragraph : paragraphs(Phrase.of(section.body(), reader))) {
                wanted.put(new Original(paragraph.text(), paragraph.language()), section.block());
            }
        }
        wanted.keySet().removeIf(it -> it.language() == reader);
        var known = translations.of(report.space(), wanted.keySet(), reader);
        if (translations.mayAsk(report.space())) {
            translations.request(wanted.entrySet().stream().filter(it -> !known.containsKey(it.getKey()))
                    .map(it -> new Wish(report.space(), report.session().value(), it.getValue(), it.getKey())).toList(), Set.of(reader));
        }
        return new Known(known);
    }

    /** The words of a block, paragraph by paragraph: so they are translated and shown. */
    static List<Phrase> paragraphs(Phrase body) {
        return body.text().lines().map(String::strip).filter(it -> !it.isEmpty()).map(it -> new Phrase(it, body.language())).toList();
    }

    private static List<OutcomeNotes.Line> notes(OutcomeReport.Section section) {
        var notes = new ArrayList<>(section.from());
        section.columns().forEach(it -> notes.addAll(it.notes()));
        return notes;
    }
}
