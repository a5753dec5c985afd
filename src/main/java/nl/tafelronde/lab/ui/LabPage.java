package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.space.SpaceDetails;
import org.jspecify.annotations.Nullable;

/** A page of a session: it wears the look of its space and leads back to it, once it is known which that is. */
abstract class LabPage extends Div implements HasTrail, HasTokens {

    @Nullable SpaceDetails space;

    @Override
    public List<Crumb> trail() {
        return LabAddress.trail(this, space);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
