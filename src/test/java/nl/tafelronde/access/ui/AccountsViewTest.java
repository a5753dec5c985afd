package nl.tafelronde.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import nl.tafelronde.TestMail;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountsViewTest extends ViewTest {

    @Autowired
    Accounts accounts;

    String name;
    String email;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        var id = accounts.admit(Actor.SYSTEM, new Invitation("Amal", "amal." + UUID.randomUUID() + "@example.org", Language.NL, true));
        login(new Actor.Person(id, "Amal", true, Language.NL));
        name = "Jan " + UUID.randomUUID();
        email = "jan." + UUID.randomUUID() + "@example.org";
    }

    @Test
    void an_administrator_invites_somebody_who_then_hears_of_it() {
        open("admin/accounts", AccountsView.class);
        _click(_get(Button.class, it -> it.withText("Iemand uitnodigen")));
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), name);
        _setValue(_get(EmailField.class, it -> it.withLabel("E-mailadres")), "geen adres");
        _click(_get(Button.class, it -> it.withText("Uitnodigen")));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Dit e-mailadres klopt niet");
        _setValue(_get(EmailField.class, it -> it.withLabel("E-mailadres")), email);
        _click(_get(Button.class, it -> it.withText("Uitnodigen")));
        assertThat(_find(InvitationDialog.class)).isEmpty();
        assertThat(accounts.byEmail(EmailAddress.of(email))).isPresent();
        TestMail.await(email, 1);
    }

    @Test
    void an_administrator_finds_somebody_and_ends_and_gives_back_their_access() {
        var id = accounts.admit(Actor.SYSTEM, new Invitation(name, email, Language.NL, false));
        open("admin/accounts", AccountsView.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Zoek op naam of e-mailadres")), name);
        assertThat(_find(_get(AccountsView.class), ListItem.class)).hasSize(1);
        var menu = _get(MenuBar.class, it -> it.withPredicate(bar -> bar.getParent().orElseThrow().getClassNames().contains("tafel-person")));
        var end = menu.getItems().getFirst().getSubMenu().getItems().stream().filter(it -> it.getText().equals("Toegang stoppen"))
                .findFirst().orElseThrow();
        ComponentUtil.fireEvent(end, new ClickEvent<>(end));
        assertThat(ended(id)).isTrue();
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(ended(id)).isFalse();
    }

    @Test
    void somebody_who_is_no_administrator_does_not_get_in() {
        login(new Actor.Person(AccountId.next(), "Petra", false, Language.NL));
        UI.getCurrent().navigate("admin/accounts");
        assertThat(_find(AccountsView.class)).isEmpty();
    }

    private boolean ended(AccountId id) {
        return accounts.find(id).orElseThrow().ended();
    }
}
