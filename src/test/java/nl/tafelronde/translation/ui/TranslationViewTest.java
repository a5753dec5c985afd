package nl.tafelronde.translation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranslationViewTest extends ViewTest {

    @AfterEach
    void wellAgain() {
        TestTranslator.shared().well();
    }

    private void asAdministrator() {
        login(new Actor.Person(AccountId.next(), "Amal", true, Language.NL));
        open("admin/translation", TranslationView.class);
    }

    private static String paragraphs() {
        return String.join("\n", _find(Paragraph.class).stream().map(Paragraph::getText).toList());
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }

    @Test
    void an_administrator_sees_whether_the_service_is_there_and_tries_it_out() {
        asAdministrator();
        _click(button("Is de dienst er?"));
        assertThat(paragraphs()).contains("kent: Nederlands, English, Polski.").contains("Niet: Română, Български, Українська.");
        _setValue(_get(TextArea.class), "Gdzie jest ratusz?");
        _click(button("Vertaal"));
        assertThat(paragraphs()).contains("nl: Gdzie jest ratusz?");
        TestTranslator.shared().does(TestTranslator.says(200, "<html>"));
        _click(button("Vertaal"));
        assertThat(paragraphs()).contains("Geen bruikbare vertaling: NONSENSE: no JSON");
        _setValue(_get(TextArea.class), " ");
        _click(button("Vertaal"));
        assertThat(paragraphs()).contains("Vertaling");
    }

    @Test
    void somebody_who_is_no_administrator_does_not_get_in() {
        login(new Actor.Person(AccountId.next(), "Petra", false, Language.NL));
        UI.getCurrent().navigate("admin/translation");
        assertThat(_find(TranslationView.class)).isEmpty();
    }
}
