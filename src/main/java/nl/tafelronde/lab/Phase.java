package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a programme.
 *
 * @param title       at most 80 characters per language
 * @param instruction what people are asked to do, at most 300 characters per language
 * @param minutes     planned length, 1 to 480
 * @param board       one of the programme's boards, or null
 * @param may         what participants may do on that board
 */
public record Phase(UUID id, PhaseKind kind, Localized title, Localized instruction, int minutes, @Nullable UUID board,
        May may) {

    /** The most characters of a title, per language. */
    public static final int TITLE = 80;
    /** The most characters of an instruction, per language. */
    public static final int INSTRUCTION = 300;
    /** The longest a phase can be planned, in minutes. */
    public static final int MINUTES = 480;
}
