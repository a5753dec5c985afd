package nl.tafelronde.vision;

import java.time.LocalDate;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says and where that is written.
 *
 * @param title       at most {@value #TITLE} characters per language
 * @param explanation at most {@value #EXPLANATION} characters per language; may be empty
 */
public record GoalText(Localized title, Localized explanation, Source source) {

    /** The most code points of what is wanted, in each language. */
    public static final int TITLE = 160;
    /** The most code points of what is meant by it, in each language. */
    public static final int EXPLANATION = 600;

    /** Says nothing; what a form starts from. */
    public static final GoalText EMPTY = new GoalText(Localized.EMPTY, Localized.EMPTY, new Source("", "", null, ""));

    /**
     * Where it is written; every part may be empty.
     *
     * @param document  at most {@value #DOCUMENT} characters
     * @param page      page or chapter, at most {@value #PAGE} characters
     * @param adopted   when it was adopted
     * @param adoptedBy who adopted it, for example the council; at most {@value #ADOPTED_BY} characters
     */
    public record Source(String document, String page, @Nullable LocalDate adopted, String adoptedBy) {

        /** The most code points of the name of the document. */
        public static final int DOCUMENT = 200;
        /** The most code points of the page. */
        public static final int PAGE = 40;
        /** The most code points of who adopted it. */
        public static final int ADOPTED_BY = 120;
    }
}
