package nl.tafelronde.lab.importing;

import java.util.Comparator;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;

/**
 * Something about a file that its maker should know, at a place in the file.
 *
 * @param line   counted from 1
 * @param column counted from 1, in characters
 * @param key    the sentence in {@code texts/lab-import_*.properties}; never a sentence of a library
 * @param args   values for the placeholders, already as text so that no thousands mark gets into a line number
 */
public record LabFileProblem(int line, int column, Weight weight, String key, List<String> args)
        implements Comparable<LabFileProblem> {

    /** Whether the file is refused for it. */
    public enum Weight { ERROR, WARNING }

    private static final Comparator<LabFileProblem> IN_FILE_ORDER =
            Comparator.comparingInt(LabFileProblem::line).thenComparingInt(LabFileProblem::column).thenComparing(LabFileProblem::key);

    public LabFileProblem {
        args = List.copyOf(args);
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** The place and the sentence, in the reader's language. */
    public String say(Texts texts, Language language) {
        return texts.say(language, "lab-import.at", String.valueOf(line), String.valueOf(column),
                texts.say(language, key, args.toArray()));
    }

    @Override
    public int compareTo(LabFileProblem other) {
        return IN_FILE_ORDER.compare(this, other);
    }
}
