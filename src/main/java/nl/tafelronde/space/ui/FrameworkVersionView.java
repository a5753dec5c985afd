package nl.tafelronde.space.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.FrameworkComparison;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** One published version of a framework, with what changed since the one before. */
@Route("space/:space/framework/:number([1-9][0-9]{0,5})")
@PermitAll
class FrameworkVersionView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final Spaces spaces;
    private final Frameworks frameworks;
    private @Nullable SpaceDetails space;
    private int number;

    FrameworkVersionView(CurrentActor current, Spaces spaces, Frameworks frameworks) {
        this.current = current;
        this.spaces = spaces;
        this.frameworks = frameworks;
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = spaces.read(current.get(), SpaceAddress.space(event));
        space = details;
        number = event.getRouteParameters().getInteger("number").orElse(0);
        var version = frameworks.version(details.id(), number);
        var before = number > 1 ? frameworks.version(details.id(), number - 1).text() : version.text();
        removeAll();
        add(new H1(getTranslation("space.framework-of", details.name())), new Paragraph(what(before, version.text())),
                new FrameworkSheet(version, before));
        if (number > 1) {
            add(new Anchor("space/" + details.id() + "/framework/" + (number - 1), getTranslation("space.framework-previous")));
        }
    }

    private String what(FrameworkText before, FrameworkText text) {
        if (number == 1) {
            return getTranslation("space.framework-is-first");
        }
        return getTranslation(FrameworkComparison.between(before, text).same() ? "space.framework-same" : "space.framework-changed",
                number - 1);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("space.framework-number", number));
    }

    @Override
    public List<Crumb> trail() {
        return SpaceAddress.framework(this, space);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
