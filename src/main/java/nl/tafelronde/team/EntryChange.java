package nl.tafelronde.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do on a canvas. What a step does not need is ignored.
 *
 * @param id      of this change, made by whoever asks: asked twice, it is done once and answered the same
 * @param entry   made by whoever adds it; the one that was undone is in the answer
 * @param words   needed to add and to edit, where they take the place of all words before
 * @param edition the edition that the words of an edit are made from
 * @param column  needed to add
 * @param after   behind which entry it comes; null with {@code first} false means last
 * @param first   whether it comes in front of all
 * @param from    the notes that a new entry came from
 */
public record EntryChange(UUID id, EntryStep step, EntryId entry, @Nullable Words words, long edition, @Nullable CanvasColumn column,
        @Nullable EntryId after, boolean first, List<UUID> from) {

    public EntryChange {
        from = List.copyOf(from);
    }

    /**
     * What somebody writes.
     *
     * @param text         at most {@value Canvases#TEXT_MAX} code points
     * @param person       at most {@value Canvases#PERSON_MAX} code points; not for a need
     * @param self         whether the person is the writer, who agreed that this name is seen
     * @param organisation at most {@value Canvases#ORGANISATION_MAX} code points; not for a need
     * @param due          for a trial
     * @param need         for a pledge or a trial; one of the same canvas
     * @param language     null means that of the writer
     */
    public record Words(String text, @Nullable String person, boolean self, @Nullable String organisation, @Nullable LocalDate due,
            @Nullable EntryId need, @Nullable Language language) {

        public static Words of(String text) {
            return new Words(text, null, false, null, null, null, null);
        }
    }

    public static EntryChange add(EntryId entry, CanvasColumn column, Words words) {
        return new EntryChange(entry.value(), EntryStep.ADD, entry, words, 0, column, null, false, List.of());
    }

    public static EntryChange edit(UUID id, EntryId entry, long edition, Words words) {
        return new EntryChange(id, EntryStep.EDIT, entry, words, edition, null, null, false, List.of());
    }

    /** Withdraws, restores, or takes back one's last step. */
    public static EntryChange of(UUID id, EntryStep step, EntryId entry) {
        return new EntryChange(id, step, entry, null, 0, null, null, false, List.of());
    }
}
