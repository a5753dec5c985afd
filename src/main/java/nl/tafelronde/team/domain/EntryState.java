package nl.tafelronde.team.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an entry that a step can change; kept before and after each step, so that it can be taken back.
 *
 * @param personId who named themselves; without {@code person} they withdrew since
 */
public record EntryState(String text, @Nullable String person, @Nullable UUID personId, @Nullable String organisation,
        @Nullable LocalDate due, @Nullable UUID need, Language language, double position, boolean withdrawn) {

    public EntryState at(double position) {
        return new EntryState(text, person, personId, organisation, due, need, language, position, withdrawn);
    }

    EntryState withdrawn(boolean withdrawn) {
        return new EntryState(text, person, personId, organisation, due, need, language, position, withdrawn);
    }

    /** These words where that entry stands. */
    EntryState standing(EntryState other) {
        return new EntryState(text, person, personId, organisation, due, need, language, other.position, other.withdrawn);
    }

    /** Whether both say the same, wherever they stand and whoever's language they count as. */
    public boolean sameWords(EntryState other) {
        return equals(new EntryState(other.text, other.person, other.personId, other.organisation, other.due, other.need, language, position, withdrawn));
    }
}
