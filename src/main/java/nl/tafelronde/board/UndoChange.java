package nl.tafelronde.board;

import java.util.UUID;

/**
 * Takes an earlier change back, when nobody touched since what it did.
 *
 * @param id     of this change, made by whoever asks: asked twice, it is done once and answered the same
 * @param number of the change to take back
 */
public record UndoChange(UUID id, long number) implements Change {

    @Override
    public ChangeKind kind() {
        return ChangeKind.UNDO;
    }
}
