package nl.tafelronde.space.domain;

import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.SpaceNames;
import org.springframework.stereotype.Component;

/** What the spaces are called, for tools. */
@Component
class SpaceTitles implements SpaceNames {

    private final SpaceRepository spaces;

    SpaceTitles(SpaceRepository spaces) {
        this.spaces = spaces;
    }

    @Override
    public Optional<String> of(UUID space) {
        return spaces.findById(space).filter(it -> !it.removed()).map(it -> it.read(null, false).name());
    }
}
