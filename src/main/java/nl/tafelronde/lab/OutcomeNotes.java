package nl.tafelronde.lab;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** The notes of one column of a board, as they hang now: no hidden and no withdrawn ones. */
public record OutcomeNotes(String column, Localized title, List<Line> notes) {

    /**
     * One note.
     *
     * @param author display name, only in sessions where people use their own name
     */
    public record Line(UUID id, String text, @Nullable String byWhom, @Nullable Language language,
            @Nullable StakeholderGroup group, @Nullable String author, @Nullable Instant at) {

        /** For everybody: without a name, and with no other group than these. */
        Line open(Set<StakeholderGroup> groups) {
            return new Line(id, text, byWhom, language, group != null && groups.contains(group) ? group : null, null, at);
        }
    }

    /** For everybody, without the notes that were left out. */
    OutcomeNotes open(Set<StakeholderGroup> groups, Collection<UUID> leftOut) {
        return new OutcomeNotes(column, title, notes.stream().filter(it -> !leftOut.contains(it.id())).map(it -> it.open(groups)).toList());
    }
}
