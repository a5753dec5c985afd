package nl.tafelronde.lab;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * The report that everybody gets, as it may be shown to everybody: without names, without what is hidden, withdrawn or left out, and
 * without a group behind which few stand.
 *
 * @param offered      the groups people could say they belong to
 * @param correctUntil until when people may say what is wrong; null when they may not
 * @param edition      which edition this is; null for a draft
 * @param editions     all there were, the original first
 */
public record OutcomeReport(LabSessionId session, UUID space, ReportState state, @Nullable Instant correctUntil, Localized title,
        @Nullable LocalDateTime starts, @Nullable LocalDateTime ends, String place, Map<StakeholderGroup, Integer> people,
        List<StakeholderGroup> offered, List<Section> sections, @Nullable ReportEdition edition, List<ReportEdition> editions) {

    /**
     * One block as it is read.
     *
     * @param heading empty takes the one that belongs to the kind
     * @param columns the notes of a wall, by column
     * @param entries what else the session made
     * @param from    the notes that this came from, where they are not told by themselves
     * @param gone    how many notes that were in the edition are hidden or withdrawn by now
     */
    public record Section(UUID block, OutcomeBlock.Kind kind, Localized heading, Localized body, List<OutcomeBlock.Agreement> agreements,
            List<OutcomeNotes> columns, List<OutcomeEntry> entries, List<OutcomeNotes.Line> from, int gone) {

        /** A heading above nothing is not shown. */
        public boolean hasSomething() {
            return !body.isEmpty() || switch (kind) {
                case PEOPLE -> true;
                case PHASE -> gone > 0 || columns.stream().anyMatch(it -> !it.notes().isEmpty());
                case AGREED -> !agreements.isEmpty();
                case OBSERVATIONS, THEMES, TEAMS -> gone > 0 || !entries.isEmpty();
                case SUMMARY, INTRO, FOLLOW_UP, TEXT -> false;
            };
        }
    }

    public int total() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The sections that have something to say. */
    public List<Section> told() {
        return sections.stream().filter(Section::hasSomething).toList();
    }

    public Optional<Section> section(UUID block) {
        return sections.stream().filter(it -> it.block().equals(block)).findFirst();
    }
}
