package nl.tafelronde.board;

import java.util.UUID;

/** What somebody wants to do on a board. */
public interface Change {

    /** Of this change, made by whoever asks: asked twice, it is done once and answered the same. */
    UUID id();

    ChangeKind kind();
}
