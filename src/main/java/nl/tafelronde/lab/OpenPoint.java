package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Localized;

/**
 * Something that an earlier session left open: what was agreed and is not done, or a group of notes that found no theme.
 *
 * @param text   at most {@link OutcomeBlock.Agreement#TEXT} characters per language
 * @param byWhom who takes it up; may be empty
 */
public record OpenPoint(UUID id, Localized text, String byWhom, boolean done) {
}
