package nl.tafelronde.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tafelronde.kernel.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes the words out of a text that say something, each by its stem. For Polish and Ukrainian the first
 * letters of a word stand for its stem: a proposal can do without the dictionaries that the real stems would take.
 *
 * @see <a href="file:src/docs/decisions/0017-suggesting-clusters.md">decision 0017</a>
 */
final class Words {

    /** Endings of Polish and Ukrainian come after these. */
    private static final int STEM = 5;

    private static final Set<String> POLISH = Set.of("a", "aby", "ale", "albo", "bardzo", "bez", "bo", "być", "była", "było", "były",
            "był", "będzie", "chce", "co", "czy", "dla", "do", "gdy", "gdzie", "go", "i", "ich", "im", "inne", "ja", "jak", "jako", "je",
            "jego", "jej", "jest", "jesteśmy", "już", "każdy", "kto", "która", "które", "który", "ku", "lub", "ma", "mają", "mam", "mamy",
            "może", "można", "my", "na", "nad", "nam", "nas", "nasze", "nie", "nich", "nim", "no", "o", "od", "on", "ona", "oni", "oraz",
            "po", "pod", "przed", "przez", "przy", "są", "się", "tak", "także", "tam", "te", "tego", "też", "to", "trzeba", "tu", "ty",
            "tylko", "tym", "u", "w", "we", "więc", "wszyscy", "z", "za", "że", "żeby");
    private static final Set<String> UKRAINIAN = Set.of("а", "або", "але", "без", "б", "би", "буде", "був", "була", "були", "бути", "в", "вже",
            "ви", "він", "вона", "вони", "все", "всі", "де", "для", "до", "є", "же", "з", "за", "зі", "і", "із", "й", "його", "їх", "її", "коли",
            "який", "яка", "які", "як", "ми", "може", "можна", "на", "над", "нам", "нас", "наші", "не", "немає", "ні", "о", "один", "під", "по",
            "при", "про", "та", "так", "також", "там", "те", "ти", "тільки", "то", "того", "треба", "тут", "у", "хто", "це", "цього", "чи",
            "що", "щоб", "я");

    private final Map<Language, Analyzer> analyzers = new EnumMap<>(Map.of(Language.NL, new DutchAnalyzer(), Language.EN, new EnglishAnalyzer(),
            Language.RO, new RomanianAnalyzer(), Language.BG, new BulgarianAnalyzer(), Language.PL, new Truncating(POLISH),
            Language.UK, new Truncating(UKRAINIAN)));

    /** @param shown as it was written */
    record Word(String stem, String shown) {
    }

    List<Word> of(String text, Language language) {
        var words = new ArrayList<Word>();
        try (TokenStream stream = analyzers.get(language).tokenStream("note", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (stem.length() > 1) {
                    words.add(new Word(stem.toString(), text.substring(place.startOffset(), place.endOffset())));
                }
            }
            stream.end();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return words;
    }

    private static final class Truncating extends Analyzer {

        private final CharArraySet stops;

        private Truncating(Set<String> stops) {
            this.stops = new CharArraySet(stops, true);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, new TruncateTokenFilter(new StopFilter(new LowerCaseFilter(source), stops), STEM));
        }
    }
}
