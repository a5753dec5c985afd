package nl.tafelronde.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * The outcome of a session: the blocks people edit, and what the session itself has to show in them.
 *
 * @param people  how many of each group were there
 * @param notes   the columns of each phase's board, by phase
 * @param entries what else the session made, by the kind of block that tells it
 * @param from    the notes that facilitators say a block came from, by block
 */
public record Outcome(LabSessionDetails session, List<OutcomeBlock> blocks, Map<StakeholderGroup, Integer> people,
        Map<UUID, List<OutcomeNotes>> notes, Map<OutcomeBlock.Kind, List<OutcomeEntry>> entries, Map<UUID, List<UUID>> from) {

    /** Phases that would tell of a wall that the hall was not shown, with how many notes hang there. */
    public Map<Phase, Integer> covered() {
        var covered = new LinkedHashMap<Phase, Integer>();
        session.programme().phases().stream().filter(it -> it.board() != null && session.covered().contains(it.board())).forEach(it -> {
            var hang = notes.getOrDefault(it.id(), List.of()).stream().mapToInt(column -> column.notes().size()).sum();
            if (hang > 0) {
                covered.put(it, hang);
            }
        });
        return covered;
    }

    /** The notes that a text of the report can come from: those that the hall was shown. */
    public List<OutcomeNotes.Line> shownNotes() {
        var covered = covered().keySet().stream().map(Phase::id).toList();
        return notes.entrySet().stream().filter(it -> !covered.contains(it.getKey())).flatMap(it -> it.getValue().stream()).flatMap(it -> it.notes().stream()).toList();
    }

    public int total() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }
}
