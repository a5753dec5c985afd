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
 * @param may         what participants may do on that board, once it is shown
 * @param showing     whether others see the notes at once, or when the facilitator shows them; null in a programme from before
 *                    this could be chosen, and then at once
 * @param votes       how people vote in it; null takes {@link VoteRules#USUAL}
 */
public record Phase(UUID id, PhaseKind kind, Localized title, Localized instruction, int minutes, @Nullable UUID board,
        May may, @Nullable Showing showing, @Nullable VoteRules votes) {

    /** The most characters of a title, per language. */
    public static final int TITLE = 80;
    /** The most characters of an instruction, per language. */
    public static final int INSTRUCTION = 300;
    /** The longest a phase can be planned, in minutes. */
    public static final int MINUTES = 480;

    /** A phase in which notes are seen at once and votes go by the usual rules. */
    public Phase(UUID id, PhaseKind kind, Localized title, Localized instruction, int minutes, @Nullable UUID board, May may) {
        this(id, kind, title, instruction, minutes, board, may, null, null);
    }

    /** Whether everybody writes for themselves until the facilitator shows the notes. */
    public boolean privately() {
        return showing == Showing.ON_REVEAL && may.read();
    }

    public VoteRules voting() {
        return votes == null ? VoteRules.USUAL : votes;
    }

    public Phase with(UUID id) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase with(PhaseKind kind) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase withTitle(Localized title) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase withInstruction(Localized instruction) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase withMinutes(int minutes) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    /** The same phase on this board, or on none. */
    public Phase on(@Nullable UUID board) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase with(May may) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase with(Showing showing) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }

    public Phase with(VoteRules votes) {
        return new Phase(id, kind, title, instruction, minutes, board, may, showing, votes);
    }
}
