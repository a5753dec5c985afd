package nl.tafelronde.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import nl.tafelronde.TestMail;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeViewTest extends ViewTest {

    @Autowired
    Accounts accounts;
    @Autowired
    SignIns signIns;

    String email;
    Actor.Person self;

    @BeforeEach
    void somebodyIsSignedIn() {
        email = "petra." + UUID.randomUUID() + "@example.org";
        self = new Actor.Person(accounts.admit(Actor.SYSTEM, new Invitation("Petra", email, Language.NL, false)), "Petra", false, Language.NL);
        login(self);
    }

    @Test
    void somebody_changes_their_name_and_language() {
        open("me", MeView.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), "Petra Smeets");
        _setValue(language(), Language.PL);
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(accounts.me(self)).satisfies(it -> assertThat(it.name()).isEqualTo("Petra Smeets"))
                .satisfies(it -> assertThat(it.language()).isEqualTo(Language.PL));
    }

    @Test
    void somebody_asks_for_another_address_and_reads_where_the_link_went() {
        var other = "petra.nieuw." + UUID.randomUUID() + "@example.org";
        open("me", MeView.class);
        _setValue(_get(EmailField.class), other);
        _click(_get(Button.class, it -> it.withText("Stuur de link")));
        assertThat(shown()).contains("De link is onderweg naar " + other);
        TestMail.await(other, 1);
        _setValue(_get(EmailField.class), email);
        _click(_get(Button.class, it -> it.withText("Stuur de link")));
        assertThat(shown()).contains("Dit is het adres dat je nu al hebt.").doesNotContain("onderweg");
        assertThat(accounts.me(self).email()).isEqualTo(email);
    }

    @Test
    void an_empty_name_is_refused_in_a_sentence() {
        open("me", MeView.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), "   ");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(_find(RefusalLine.class).getFirst().getText()).isEqualTo("Naam: hier staat nog niets. Schrijf eerst iets.");
        assertThat(accounts.me(self).name()).isEqualTo("Petra");
    }

    @Test
    void a_sign_in_on_another_browser_is_shown_and_ended() {
        var phone = signIns.open(self.id(), "Safari · iPhone");
        open("me", MeView.class);
        assertThat(_find(_get(SignInList.class), ListItem.class)).hasSize(1);
        _click(_get(Button.class, it -> it.withText("Afmelden")));
        assertThat(signIns.find(phone.token())).isEmpty();
        assertThat(_find(_get(SignInList.class), ListItem.class)).isEmpty();
    }

    @Test
    void who_wants_to_be_erased_types_their_address_first() {
        open("me", MeView.class);
        _click(_get(Button.class, it -> it.withText("Mijn account verwijderen …")));
        _setValue(_get(TextField.class, it -> it.withLabel("Typ je e-mailadres om te laten zien dat je dit wilt")), "ja");
        _click(_get(Button.class, it -> it.withText("Verwijderen")));
        assertThat(_get(EraseDialog.class).isOpened()).isTrue();
        assertThat(accounts.find(self.id()).orElseThrow().erased()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Select<Language> language() {
        return _get(Select.class, it -> it.withLabel("Taal van je mails en schermen"));
    }
}
