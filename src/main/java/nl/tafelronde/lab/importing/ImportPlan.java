package nl.tafelronde.lab.importing;

import nl.tafelronde.space.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be imported, held against the database as it is now.
 *
 * @param space the space with the file's key, null when it has to be made
 */
record ImportPlan(LabFile file, @Nullable SpaceId space, ImportSummary summary) {
}
