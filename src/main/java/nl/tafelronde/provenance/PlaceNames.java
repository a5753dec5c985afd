package nl.tafelronde.provenance;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;

/** Knows what places are called, for who contributed something there. Modules with places implement it. */
public interface PlaceNames {

    /** Those of these places that it knows. */
    Map<UUID, Localized> of(Collection<UUID> places);
}
