package nl.tafelronde.poll;

import java.util.List;

/**
 * What came of a pasted list: what was right was taken over, the rest is told line by line.
 *
 * @param left the lines that were not taken over, as they were, to be put right
 */
public record Pasted(int added, List<Line> left) {

    /** @param reasonKey why it was not taken over */
    public record Line(int number, String text, String reasonKey) {
    }

    @Override
    public String toString() {
        return "Pasted[" + added + ", " + left.size() + "]";
    }
}
