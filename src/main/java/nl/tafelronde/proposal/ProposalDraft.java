package nl.tafelronde.proposal;

import java.util.List;
import nl.tafelronde.kernel.Language;

/**
 * What a proposal says. As long as it is a draft only the title has to be there.
 *
 * @param title        at most {@value #TITLE} characters
 * @param municipality of the addressee, at most {@value #MUNICIPALITY} characters
 * @param question     what has to be decided, at most {@value #QUESTION} characters
 * @param reasons      at most {@value #TEXT} characters; likewise {@code costs}
 * @param blocks       at most {@value #BLOCKS} further parts
 * @param language     in which it is written
 */
public record ProposalDraft(String title, Addressee addressee, String municipality, String question, String reasons, String costs,
        List<TextBlock> blocks, Language language) {

    /** The most characters of the title. */
    public static final int TITLE = 200;
    /** The most characters of the municipality's name. */
    public static final int MUNICIPALITY = 120;
    /** The most characters of the question. */
    public static final int QUESTION = 2_000;
    /** The most characters of reasons, of costs, and of one further part. */
    public static final int TEXT = 10_000;
    /** The most further parts. */
    public static final int BLOCKS = 30;

    public ProposalDraft {
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of the text.
     *
     * @param heading at most {@value #HEADING} characters
     */
    public record TextBlock(String heading, String text) {

        /** The most characters of a heading. */
        public static final int HEADING = 160;
    }
}
