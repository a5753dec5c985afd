package nl.tafelronde.lab;

import java.util.List;
import nl.tafelronde.lab.domain.LabSession;

/**
 * A source of the report beside the walls: whoever joins a tool to the session implements it, and the report has a block for it
 * from then on. Asked each time somebody reads or freezes the report, so what was hidden or withdrawn is not told.
 */
interface OutcomePart {

    /** Which block tells it. */
    OutcomeBlock.Kind kind();

    /** What there is to tell now, for everybody: no names where pseudonyms were promised, nothing hidden. */
    List<OutcomeEntry> tell(LabSession session);
}
