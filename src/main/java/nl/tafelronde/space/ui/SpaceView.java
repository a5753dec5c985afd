package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.ToolTab;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One space: its name, and the tabs that the modules contribute. The address says which tab is open. */
@Route("space/:space/:tab?")
@Uses(MembersPage.class)
@PermitAll
class SpaceView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final Spaces spaces;
    private final List<SpaceTab> tabs;
    private @Nullable SpaceDetails space;
    private @Nullable SpaceTab open;

    SpaceView(CurrentActor current, Spaces spaces, List<SpaceTab> tabs, ObjectProvider<ToolTab> tools) {
        this.current = current;
        this.spaces = spaces;
        this.tabs = Stream.concat(tabs.stream(), tools.stream().map(OfTool::new)).sorted(Comparator.comparingInt(SpaceTab::order)).toList();
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var details = spaces.read(actor, SpaceAddress.space(event));
        var visible = tabs.stream().filter(it -> it.visible(actor, details)).toList();
        var wanted = event.getRouteParameters().get("tab");
        var tab = wanted.isEmpty() ? visible.getFirst() : visible.stream().filter(it -> it.path().equals(wanted.get()))
                .findFirst().orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        space = details;
        open = tab;
        removeAll();
        var content = new Section(tab.content(actor, details));
        content.addClassName("tafel-tab-content");
        content.setAriaLabel(getTranslation(tab.textKey()));
        add(head(details), links(details, visible, tab), content);
    }

    @Override
    public String getPageTitle() {
        return space == null || open == null ? Titles.of("") : Titles.of(getTranslation(open.textKey()) + " · " + space.name());
    }

    @Override
    public List<Crumb> trail() {
        return SpaceAddress.trail(this, null);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }

    private static Component head(SpaceDetails space) {
        var kind = new Paragraph();
        kind.setText(kind.getTranslation(space.kind().textKey()));
        kind.addClassName("tafel-kicker");
        var head = new Div(kind, new H1(space.name()));
        head.addClassName("tafel-space-head");
        return head;
    }

    private Component links(SpaceDetails space, List<SpaceTab> visible, SpaceTab here) {
        var nav = new Nav();
        nav.addClassName("tafel-tabs");
        nav.setAriaLabel(getTranslation("space.parts"));
        for (var tab : visible) {
            var link = new Anchor("space/" + space.id() + "/" + tab.path(), getTranslation(tab.textKey()));
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
                Browser.centre(link);
            }
            nav.add(link);
        }
        return nav;
    }
}
