package nl.tafelronde.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one team came to, for the report.
 *
 * @param theme   what it is about, as the place knows it
 * @param speaker what the spokesperson wants to be called
 * @param people  how many are in it
 * @param speaks  who is the spokesperson
 * @param owners  who named themselves in which entry, also when they withdrew since
 * @param words   what people said at the read-back and the team did nothing with yet
 */
public record TeamResults(TeamId id, @Nullable UUID theme, String title, @Nullable String speaker, @Nullable UUID speaks, int people, List<EntryCard> needs,
        List<EntryCard> pledges, List<TrialCard> trials, Map<EntryId, UUID> owners, List<ReadBackWord> words) {

    /**
     * A possible next step, from which an action point can be made.
     *
     * @param owner        who does it; null while nobody is known, or when they withdrew
     * @param ownerGone    whether the owner named themselves and withdrew since
     * @param organisation for which they do it
     * @param due          when it is to be done
     * @param need         the text of the need it is for
     * @param language     tag of the language it was written in
     */
    public record TrialCard(EntryId id, String text, @Nullable String owner, boolean ownerGone, @Nullable String organisation,
            @Nullable LocalDate due, @Nullable String need, String language) {
    }
}
