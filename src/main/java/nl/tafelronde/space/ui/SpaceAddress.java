package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.HasTrail.Crumb;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import org.jspecify.annotations.Nullable;

/** What the addresses of a space's pages have in common. */
final class SpaceAddress {

    private SpaceAddress() {
    }

    /** The space in the address; an address that names none is an address of nothing. */
    static SpaceId space(BeforeEnterEvent event) {
        return new SpaceId(Address.id(event, "space"));
    }

    /** Home, spaces and, for a page below it, the space itself. */
    static List<Crumb> trail(Component page, @Nullable SpaceDetails space) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(page.getTranslation("space.home"), ""));
        trail.add(new Crumb(page.getTranslation("space.spaces"), "spaces"));
        if (space != null) {
            trail.add(new Crumb(space.name(), "space/" + space.id()));
        }
        return trail;
    }

    /** As {@link #trail}, with the framework below the space. */
    static List<Crumb> framework(Component page, @Nullable SpaceDetails space) {
        var trail = new ArrayList<>(trail(page, space));
        if (space != null) {
            trail.add(new Crumb(page.getTranslation("space.tab.framework"), "space/" + space.id() + "/framework"));
        }
        return trail;
    }
}
