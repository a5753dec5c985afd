package nl.tafelronde.space;

import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Localized;

/** What changed between two versions of a framework. A sentence counts as the same only when every language is the same. */
public record FrameworkComparison(List<Line> intro, List<Line> fixed, List<Line> open, List<Line> decides) {

    /** What happened to a sentence. */
    public enum Change { KEPT, ADDED, REMOVED }

    /** A sentence and what happened to it. */
    public record Line(Localized text, Change change) {
    }

    /** Compares; for the first version, give {@link FrameworkText#EMPTY} as the one before. */
    public static FrameworkComparison between(FrameworkText before, FrameworkText after) {
        return new FrameworkComparison(lines(intro(before), intro(after)), lines(before.fixed(), after.fixed()),
                lines(before.open(), after.open()), lines(before.decides(), after.decides()));
    }

    /** Whether nothing changed but perhaps the order or the source. */
    public boolean same() {
        return List.of(intro, fixed, open, decides).stream().flatMap(List::stream).allMatch(it -> it.change() == Change.KEPT);
    }

    private static List<Localized> intro(FrameworkText text) {
        return text.intro().isEmpty() ? List.of() : List.of(text.intro());
    }

    /** The new sentences in their order, each removed one just before what came after it. */
    private static List<Line> lines(List<Localized> before, List<Localized> after) {
        var lines = new ArrayList<Line>();
        var next = 0;
        for (var sentence : after) {
            var was = before.indexOf(sentence);
            if (was < 0) {
                lines.add(new Line(sentence, Change.ADDED));
                continue;
            }
            for (; next < was; next++) {
                addRemoved(lines, before.get(next), after);
            }
            next = Math.max(next, was + 1);
            lines.add(new Line(sentence, Change.KEPT));
        }
        for (; next < before.size(); next++) {
            addRemoved(lines, before.get(next), after);
        }
        return List.copyOf(lines);
    }

    private static void addRemoved(List<Line> lines, Localized sentence, List<Localized> after) {
        if (!after.contains(sentence)) {
            lines.add(new Line(sentence, Change.REMOVED));
        }
    }
}
