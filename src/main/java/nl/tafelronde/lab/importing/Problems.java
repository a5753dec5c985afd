package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.tafelronde.lab.importing.LabFileProblem.Weight;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers what is wrong while reading goes on, so that the maker of a file sees all mistakes at once. */
final class Problems {

    private final List<LabFileProblem> found = new ArrayList<>();

    void error(Node at, String key, Object... args) {
        error(at.getStartMark(), key, args);
    }

    void error(Mark at, String key, Object... args) {
        add(at.getLine() + 1, at.getColumn() + 1, Weight.ERROR, key, args);
    }

    void warning(Node at, String key, Object... args) {
        add(at.getStartMark().getLine() + 1, at.getStartMark().getColumn() + 1, Weight.WARNING, key, args);
    }

    /** An error at a place for which there is no node, counted from 1. */
    void error(int line, int column, String key, Object... args) {
        add(line, column, Weight.ERROR, key, args);
    }

    /** Keeps what was found before. */
    void addAll(List<LabFileProblem> earlier) {
        found.addAll(earlier);
    }

    /** The content when there is no error; it is not even put together when there is one. */
    <T> Reading<T> judge(Supplier<T> content) {
        var inOrder = found.stream().distinct().sorted().toList();
        return inOrder.stream().anyMatch(LabFileProblem::isError)
                ? new Reading.Wrong<>(inOrder)
                : new Reading.Right<>(content.get(), inOrder);
    }

    /** The answer when there is nothing to go on with. */
    <T> Reading<T> refused() {
        return new Reading.Wrong<>(found.stream().distinct().sorted().toList());
    }

    private void add(int line, int column, Weight weight, String key, Object... args) {
        found.add(new LabFileProblem(line, column, weight, key, Arrays.stream(args).map(String::valueOf).toList()));
    }
}
