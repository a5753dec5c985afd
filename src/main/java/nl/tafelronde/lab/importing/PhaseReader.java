package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.Showing;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.lab.importing.LabFile.Phase;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the list of phases, the part that LAB files and phase templates have in common. */
final class PhaseReader {

    private enum Allowed { READ, WRITE, VOTE }

    /** Whether the score is seen while people vote, or when it is closed. */
    private enum Score { CLOSED, LIVE }

    private final Values values;

    PhaseReader(Values values) {
        this.values = values;
    }

    List<Phase> read(Fields owner) {
        var unique = new Unique(values.problems());
        var phases = new ArrayList<Phase>();
        var walls = new HashMap<String, Node>();
        for (var node : owner.someItems("phases", Programme.MAX_PHASES)) {
            var fields = Fields.of(node, values, "phases", "key", "kind", "minutes", "may", "showing?", "votes?", "title", "instruction", "columns?", "wall?");
            unique.check(fields, "key");
            phases.add(phase(fields));
            walls.put(fields.written("key"), fields.at("wall"));
        }
        phases.stream().filter(it -> it.wall() != null).forEach(it -> {
            var behind = phases.stream().filter(other -> other.key().equals(it.wall()) && other.kind() == PhaseKind.BOARD).findFirst();
            if (behind.isEmpty() || it.kind() == PhaseKind.BOARD) {
                values.problems().error(walls.get(it.key()), "lab-import.unknown-wall", it.wall());
            }
        });
        return List.copyOf(phases);
    }

    private Phase phase(Fields fields) {
        var kind = fields.choice("kind", PhaseKind.BOARD);
        return new Phase(fields.key("key"), kind, fields.whole("minutes", 1, 480), may(fields), showing(fields), votes(fields), fields.translated("title", 80),
                fields.translated("instruction", 300), columns(fields, kind), fields.written("wall").isEmpty() ? null : fields.written("wall"));
    }

    private May may(Fields fields) {
        var allowed = fields.items("may").stream().map(it -> values.choice(it, "may", Allowed.READ, true)).toList();
        return new May(allowed.contains(Allowed.READ), allowed.contains(Allowed.WRITE), allowed.contains(Allowed.VOTE));
    }

    private Showing showing(Fields fields) {
        return fields.choice("showing", Showing.AT_ONCE);
    }

    private @Nullable VoteRules votes(Fields fields) {
        if (!fields.has("votes")) {
            return null;
        }
        var votes = Fields.of(fields.at("votes"), values, "votes", "budget", "cap?", "score?");
        var budget = votes.whole("budget", 1, VoteRules.MOST);
        return new VoteRules(budget, votes.has("cap") ? votes.whole("cap", 1, budget) : budget,
                votes.choice("score", Score.CLOSED) == Score.LIVE);
    }

    private List<PlannedColumn> columns(Fields fields, PhaseKind kind) {
        if (!fields.has("columns")) {
            if (PhaseKind.BOARD.name().equals(fields.written("kind"))) {
                fields.missing("columns", "phases");
            }
            return List.of();
        }
        if (kind != PhaseKind.BOARD) {
            values.problems().error(fields.at("columns"), "lab-import.columns-not-here", kind);
        }
        var unique = new Unique(values.problems());
        var columns = new ArrayList<PlannedColumn>();
        for (var node : fields.someItems("columns", PlannedBoard.MAX_COLUMNS)) {
            var column = Fields.of(node, values, "columns", "key", "title");
            unique.check(column, "key");
            columns.add(new PlannedColumn(column.key("key"), column.translated("title", 60)));
        }
        return List.copyOf(columns);
    }

    /** Says so when a key or name is used a second time, and where the first one is. */
    static final class Unique {

        private final Problems problems;
        private final Map<String, Node> first = new HashMap<>();

        Unique(Problems problems) {
            this.problems = problems;
        }

        void check(Fields fields, String key) {
            var text = fields.written(key);
            if (text.isEmpty()) {
                return;
            }
            var earlier = first.putIfAbsent(text, fields.at(key));
            if (earlier != null) {
                problems.error(fields.at(key), "lab-import.double", text, earlier.getStartMark().getLine() + 1);
            }
        }
    }
}
