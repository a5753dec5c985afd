package nl.tafelronde.space;

import java.util.List;
import nl.tafelronde.kernel.Localized;

/**
 * What a framework (kader) says: what the municipality has fixed, what is open, and who decides (after the Heerlen
 * starting points for policy).
 *
 * @param intro   at most {@value #INTRO} characters per language
 * @param fixed   at most {@value #ITEMS} sentences of at most {@value #ITEM} characters per language; likewise open and decides
 * @param source  the document it comes from, at most {@value #SOURCE} characters; may be empty
 */
public record FrameworkText(Localized intro, List<Localized> fixed, List<Localized> open, List<Localized> decides,
        String source) {

    /** The most code points of the introduction, in each language. */
    public static final int INTRO = 600;
    /** The most sentences under each of the three headings. */
    public static final int ITEMS = 50;
    /** The most code points of one sentence, in each language. */
    public static final int ITEM = 400;
    /** The most code points of the name of the source, in one line. */
    public static final int SOURCE = 300;

    /** Says nothing; what a space without a framework starts its first draft from. Cannot be published. */
    public static final FrameworkText EMPTY = new FrameworkText(Localized.EMPTY, List.of(), List.of(), List.of(), "");

    public FrameworkText {
        fixed = List.copyOf(fixed);
        open = List.copyOf(open);
        decides = List.copyOf(decides);
    }
}
