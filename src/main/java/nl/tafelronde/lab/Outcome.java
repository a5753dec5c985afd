package nl.tafelronde.lab;

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

    public int total() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }
}
