package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something that an earlier session left open: an action point that is not done, what was agreed and is none, or a group of notes
 * that found no theme.
 *
 * @param text        at most {@link OutcomeBlock.Agreement#TEXT} characters per language
 * @param byWhom      who takes it up; may be empty
 * @param actionPoint when it is one: then that says how far it is
 */
public record OpenPoint(UUID id, Localized text, String byWhom, boolean done, @Nullable UUID actionPoint) {

    public OpenPoint(UUID id, Localized text, String byWhom, boolean done) {
        this(id, text, byWhom, done, null);
    }

    OpenPoint as(boolean isDone) {
        return new OpenPoint(id, text, byWhom, isDone, actionPoint);
    }
}
