package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.Titles;

/** The frame around every page: skip link, where one can go, preferences, account, the trail, and the page itself. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final Pattern IN_A_SPACE = Pattern.compile("(space|lab|action|actions|proposal|poll|meeting|chain)/");

    private final Main main = new Main();
    private final Trail trail = new Trail();
    private final List<Anchor> links = new ArrayList<>();
    private final Element look = new Element("link").setAttribute("rel", "stylesheet");

    MainLayout(CurrentActor current, Preferences preferences, AccountMenu accountMenu) {
        addClassName("tafel-frame");
        var actor = current.get();
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("tafel-skip");
        skip.getElement().setAttribute("router-ignore", true);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip, header(actor, preferences, accountMenu), trail, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = UI.getCurrent();
        Browser.speak(ui, Language.of(ui.getLocale()));
        var page = event.getActiveChain().getFirst();
        trail.show(page instanceof HasTrail steps ? steps.trail() : List.of(),
                page instanceof HasDynamicTitle titled ? Titles.page(titled.getPageTitle()) : "");
        wear(page instanceof HasTokens dressed ? dressed.tokens() : Optional.empty());
        markCurrent(event.getLocation().getPath());
    }

    private Component header(Actor actor, Preferences preferences, AccountMenu accountMenu) {
        var brand = new Anchor("", new Span("Tafelronde"));
        brand.addClassName("tafel-brand");
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.navigation"));
        nav.addClassName("tafel-nav");
        if (actor instanceof Actor.Person person) {
            nav.add(link("spaces", "shell.spaces"));
            if (person.administrator()) {
                nav.add(link("organisations", "shell.organisations"), link("admin/accounts", "shell.accounts"), link("admin/mail", "shell.mail"),
                        link("admin/translation", "shell.translation"),
                        link("admin/words", "shell.words"));
            }
        }
        var tools = new Div(preferences.language(), preferences.scheme(), accountMenu.of(actor));
        tools.addClassName("tafel-tools");
        var header = new Header(brand, nav, tools);
        header.addClassName("tafel-header");
        return header;
    }

    private Anchor link(String href, String textKey) {
        var link = new Anchor(href, getTranslation(textKey));
        links.add(link);
        return link;
    }

    /** Pages of a space and of its sessions belong under "spaces". */
    private void markCurrent(String path) {
        var here = IN_A_SPACE.matcher(path).lookingAt() ? "spaces" : path;
        for (var link : links) {
            if (here.equals(link.getHref()) || here.startsWith(link.getHref() + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    /** Stands in the page itself, behind the style sheets of the application, so that the organisation's values win. */
    private void wear(Optional<String> tokens) {
        look.removeFromParent();
        tokens.ifPresent(name -> {
            look.setAttribute("href", "tokens/" + name + ".css");
            getElement().insertChild(0, look);
        });
    }
}
