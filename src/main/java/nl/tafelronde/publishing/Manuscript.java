package nl.tafelronde.publishing;

import java.time.Instant;
import java.util.List;
import nl.tafelronde.kernel.Language;

/**
 * What a paper says, whatever its format.
 *
 * @param about    one sentence for lists of files and search
 * @param language of the paper; what people wrote says its own
 * @param page     what stands before the number of each page, for example "Page"
 * @param made     when this text came to be; the same text gives the same paper
 */
public record Manuscript(Phrase title, String about, Language language, String page, Instant made, List<Part> parts) {

    public Manuscript {
        parts = List.copyOf(parts);
    }
}
