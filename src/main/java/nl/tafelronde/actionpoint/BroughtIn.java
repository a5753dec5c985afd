package nl.tafelronde.actionpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.file.Plan;
import nl.tafelronde.actionpoint.file.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a table would do to the action points of a space, or did.
 *
 * @param wrong    why nothing of it can be done; at most {@value #MOST}
 * @param mistakes how many there are of these
 * @param doubts   what somebody may not have meant; it is done all the same; at most {@value #MOST}
 * @param fresh    how many are new
 * @param changed  how many read otherwise
 * @param same     how many stay as they are
 * @param lines    what is new and what changes; at most {@value #MOST}
 * @param seen     stands for all of this: the same table by somebody else or later may do something else
 */
public record BroughtIn(List<Fault> wrong, int mistakes, List<Fault> doubts, int fresh, int changed, int same, List<Line> lines, String seen) {

    /** The most of each that is told. */
    public static final int MOST = 200;

    /**
     * Something in one cell.
     *
     * @param row    as the spreadsheet counts it
     * @param column the text key of its name; null for the row as a whole
     * @param key    of the sentence that says what
     */
    public record Fault(int row, @Nullable String column, String key, List<Object> args) {
    }

    /** One action point. */
    public record Line(int row, int number, String text, boolean fresh, List<Field> fields) {
    }

    /**
     * A field that changes.
     *
     * @param column the text key of its name
     */
    public record Field(String column, String was, String becomes) {
    }

    static BroughtIn of(Plan plan) {
        var lines = plan.steps().stream().map(it -> new Line(it.row(), it.point().number(), it.point().read().text(), it.fresh(),
                it.fields().stream().map(field -> new Field(field.column().textKey(), field.was(), field.becomes())).toList())).toList();
        var fresh = Math.toIntExact(plan.steps().stream().filter(Plan.Step::fresh).count());
        return new BroughtIn(faults(plan.problems()), plan.problems().size(), faults(plan.warnings()), fresh, lines.size() - fresh, plan.same(),
                lines.stream().limit(MOST).toList(), UUID.nameUUIDFromBytes((lines + "/" + plan.same()).getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static List<Fault> faults(List<Problem> problems) {
        return problems.stream().limit(MOST).map(it -> new Fault(it.row(), it.column() == null ? null : it.column().textKey(), it.key(), it.args())).toList();
    }
}
