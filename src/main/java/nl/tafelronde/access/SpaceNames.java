package nl.tafelronde.access;

import java.util.Optional;
import java.util.UUID;

/** Tells a tool what the space is called in which it hangs. The module that keeps the spaces implements it; whoever asks decided who may know. */
public interface SpaceNames {

    /** The name, or nothing for a space that is not there or was removed. */
    Optional<String> of(UUID space);
}
