package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import nl.tafelronde.access.Actor;

/** The person's own menu: their page, and signing out. A link to sign in for who is not. */
@org.springframework.stereotype.Component
class AccountMenu {

    private final AuthenticationContext authentication;

    AccountMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    Component of(Actor actor) {
        return actor instanceof Actor.Person person ? menu(person) : signIn();
    }

    private Component menu(Actor.Person person) {
        var menu = Preferences.menu("tafel-account");
        var name = new Span(person.name());
        name.addClassName("tafel-wide");
        var root = menu.addItem(new Span(Icons.PERSON.shown(), name));
        root.setAriaLabel(menu.getTranslation("shell.account-of", person.name()));
        root.getSubMenu().addItem(menu.getTranslation("shell.me"), _ -> UI.getCurrent().navigate("me"));
        root.getSubMenu().addItem(menu.getTranslation("chain.mine"), _ -> UI.getCurrent().navigate("contributions"));
        if (person.administrator()) {
            root.getSubMenu().addItem(menu.getTranslation("lab-import.title"), _ -> UI.getCurrent().navigate("import"));
        }
        root.getSubMenu().addItem(menu.getTranslation("shell.sign-out"), _ -> authentication.logout());
        return menu;
    }

    private static Component signIn() {
        var link = new Anchor("sign-in", "");
        link.setText(link.getTranslation("shell.sign-in"));
        link.addClassName("tafel-sign-in");
        return link;
    }
}
