package nl.tafelronde.lab.importing;

import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.space.SpaceId;

/** What came of an import. */
public record Imported(SpaceId space, LabSessionId session, ImportSummary made) {
}
