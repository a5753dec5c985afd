package nl.tafelronde.network.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationsViewTest extends ViewTest {

    private final Actor.Person kim = People.administrator();
    private final String name = "Kas " + Ids.next();

    @Autowired
    Organisations organisations;

    @Test
    void kim_adds_an_organisation_and_corrects_it() {
        login(kim);
        open("organisations", OrganisationsView.class);
        _click(_get(Button.class, it -> it.withText("Organisatie toevoegen")));
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), name);
        _setValue(_get(TextField.class, it -> it.withLabel("Website")), "geen adres");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(_get(RefusalLine.class).getText()).contains("webadres klopt niet");
        _setValue(_get(TextField.class, it -> it.withLabel("Website")), "");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        _assertNone(Dialog.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Zoek op naam")), name);
        assertThat(_find(Span.class)).extracting(Span::getText).contains(name, "Gemeente");
        _click(_get(Button.class, it -> it.withText("Aanpassen")));
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), name + " beter");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(organisations.named(name + " beter")).isPresent();
    }

    @Test
    void a_name_that_is_taken_is_refused_and_the_dialog_stays() {
        organisations.create(kim, new OrganisationData(name, OrganisationKind.EMPLOYER, null));
        login(kim);
        open("organisations", OrganisationsView.class);
        _click(_get(Button.class, it -> it.withText("Organisatie toevoegen")));
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), name.toUpperCase());
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(_get(RefusalLine.class).getText()).contains("Er is al een organisatie");
        _get(Dialog.class);
    }

    @Test
    void kim_makes_one_of_an_organisation_that_was_entered_twice() {
        var kept = organisations.create(kim, new OrganisationData("Blijft " + name, OrganisationKind.EMPLOYER, null));
        organisations.create(kim, new OrganisationData(name, OrganisationKind.EMPLOYER, null));
        login(kim);
        open("organisations", OrganisationsView.class);
        _click(_get(Button.class, it -> it.withPredicate(button -> button.getAriaLabel().filter((name + " samenvoegen")::equals).isPresent())));
        _click(_find(_get(Dialog.class), Button.class).getLast());
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Kies een andere organisatie.");
        choice().setValue(organisations.find(kept).orElseThrow());
        _click(_find(_get(Dialog.class), Button.class).getLast());
        _assertNone(Dialog.class);
        assertThat(organisations.named(name)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Organisation> choice() {
        return _get(ComboBox.class);
    }

    @Test
    void bo_who_is_no_administrator_does_not_get_in() {
        login(People.somebody("Bo"));
        UI.getCurrent().navigate("organisations");
        _assertNone(OrganisationsView.class);
    }

    @Test
    void a_picker_adds_what_is_not_in_the_list_once() {
        login(kim);
        var picker = new OrganisationPicker(organisations, kim, Ids.next());
        UI.getCurrent().add(picker);
        enter(picker, name);
        var added = picker.chosen();
        assertThat(added).isNotNull();
        picker.clear();
        enter(picker, name.toLowerCase());
        assertThat(picker.chosen()).isEqualTo(added);
        enter(picker, "x".repeat(200));
        assertThat(picker.isInvalid()).isTrue();
        assertThat(picker.getErrorMessage()).contains("te lang");
    }

    private static void enter(OrganisationPicker picker, String typed) {
        ComponentUtil.fireEvent(picker, new ComboBox.CustomValueSetEvent<ComboBox<Organisation>>(picker, true, typed));
    }
}
