package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A phase template: the phases of an evening, to be used for any number of sessions.
 *
 * @param space     null for one that every space can use
 * @param shipped   whether it came with Tafelronde
 * @param mayChange whether the reader may change it
 */
public record PhaseTemplateDetails(PhaseTemplateId id, long version, @Nullable UUID space, Localized name,
        Localized description, Programme programme, boolean shipped, boolean mayChange) {

    public static final int NAME = 80;
    public static final int DESCRIPTION = 300;
}
