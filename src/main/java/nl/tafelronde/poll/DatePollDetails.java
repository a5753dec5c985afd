package nl.tafelronde.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date poll without its people.
 *
 * @param place        the session whose people were asked first, or null
 * @param options      also those that were taken off the list
 * @param chosen       the option that became the date
 * @param reason       why it was cancelled, in the organiser's words; may be empty
 * @param answers      whether people can answer now
 * @param mayOrganise  whether the reader may change it and see who answered what
 * @param version      goes up with every change by an organiser; give it back when you change the poll
 */
public record DatePollDetails(DatePollId id, UUID space, @Nullable UUID place, PollState state, PollPlan plan, List<PollOption> options,
        @Nullable UUID chosen, String reason, @Nullable UUID organiser, @Nullable Instant openedAt, boolean answers, boolean mayOrganise, long version) {

    /** The options that are on the list. */
    public List<PollOption> live() {
        return options.stream().filter(it -> !it.removed()).toList();
    }

    public Optional<PollOption> option(@Nullable UUID id) {
        return options.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
