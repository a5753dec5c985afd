package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.Programme;

/**
 * The programme of an evening made from the phases of a file, with the ids that the file's own keys stand for.
 *
 * @param phases phase key → phase id
 * @param boards phase key → id of the board that phase writes on
 */
public record FileProgramme(Programme programme, Map<String, UUID> phases, Map<String, UUID> boards) {

    public FileProgramme {
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        boards = Collections.unmodifiableMap(new LinkedHashMap<>(boards));
    }

    /** Gives every phase an id, and every phase with columns a board of its own named after the phase. */
    public static FileProgramme of(List<LabFile.Phase> fromFile) {
        var ids = new LinkedHashMap<String, UUID>();
        var boards = new LinkedHashMap<String, UUID>();
        var phases = new ArrayList<Phase>();
        var planned = new ArrayList<PlannedBoard>();
        for (var phase : fromFile) {
            ids.put(phase.key(), Ids.next());
            if (!phase.columns().isEmpty()) {
                boards.put(phase.key(), Ids.next());
                planned.add(new PlannedBoard(boards.get(phase.key()), Localized.EMPTY, phase.columns()));
            }
            phases.add(new Phase(ids.get(phase.key()), phase.kind(), phase.title(), phase.instruction(), phase.minutes(),
                    boards.get(phase.wall() == null ? phase.key() : phase.wall()), phase.may(), phase.showing(), phase.votes()));
        }
        return new FileProgramme(new Programme(phases, planned), ids, boards);
    }
}
