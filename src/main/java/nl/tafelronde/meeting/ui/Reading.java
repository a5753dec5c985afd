package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.kernel.HasTrail.Crumb;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.space.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** In which language a page is read, what its address names, and the way back from it. */
final class Reading {

    private Reading() {
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static Locale locale() {
        return language().locale();
    }

    static List<Crumb> trail(@Nullable SpaceDetails space, String tab) {
        var trail = new ArrayList<Crumb>();
        if (space != null) {
            trail.add(new Crumb(UI.getCurrent().getTranslation("poll.ui.spaces"), "spaces"));
            trail.add(new Crumb(space.name(), "space/" + space.id() + "/" + tab));
        }
        return trail;
    }
}
