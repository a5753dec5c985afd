package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Browser;
import org.springframework.context.annotation.Scope;

/** The two choices everybody has: the language, each in its own name, and light or dark. */
@SpringComponent
@Scope("prototype")
class Preferences {

    private final LanguageChoice choice;

    Preferences(LanguageChoice choice) {
        this.choice = choice;
    }

    Component language() {
        var menu = menu("tafel-language");
        var now = Language.of(UI.getCurrent().getLocale());
        var name = new Span(now.ownName());
        name.addClassName("tafel-wide");
        var tag = new Span(now.tag().toUpperCase(now.locale()));
        tag.addClassName("tafel-narrow");
        var root = menu.addItem(new Span(Icons.GLOBE.shown(), name, tag));
        root.setAriaLabel(menu.getTranslation("shell.language-now", now.ownName()));
        for (var language : Language.values()) {
            var label = new Span(language.ownName());
            label.getElement().setAttribute("lang", language.tag());
            var item = root.getSubMenu().addItem(label, _ -> choice.choose(UI.getCurrent(), language));
            item.setCheckable(true);
            item.setChecked(language == now);
        }
        return menu;
    }

    Component scheme() {
        var menu = menu("tafel-scheme");
        var root = menu.addItem(new Span(Icons.CONTRAST.shown()));
        root.setAriaLabel(menu.getTranslation("shell.scheme"));
        var now = BrowserPreferences.scheme(VaadinRequest.getCurrent());
        var items = new ArrayList<MenuItem>();
        for (var scheme : Scheme.values()) {
            var item = root.getSubMenu().addItem(menu.getTranslation(scheme.textKey()), event -> {
                items.forEach(it -> it.setChecked(it == event.getSource()));
                UI.getCurrent().getPage().setColorScheme(scheme.value());
                Browser.remember(Browser.SCHEME_COOKIE, scheme.cookie());
            });
            item.setCheckable(true);
            item.setChecked(scheme == now);
            items.add(item);
        }
        return menu;
    }

    static MenuBar menu(String name) {
        var menu = new MenuBar();
        menu.addThemeName("tertiary");
        menu.addClassName(name);
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(menu.getTranslation("shell.more")));
        return menu;
    }
}
