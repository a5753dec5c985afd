package nl.tafelronde.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Another language in the middle of writing: the page speaks it, and every word that was typed is still there. */
@Import(World.Maker.class)
class LanguageSwitchViewTest extends ViewTest {

    @Autowired
    LanguageChoice choice;
    @Autowired
    World.Maker worlds;
    @Autowired
    Spaces spaces;
    @Autowired
    Frameworks frameworks;
    @Autowired
    Organisations organisations;

    World world;

    @BeforeEach
    void a_facilitator_is_signed_in() {
        world = worlds.make();
        login(world.person(World.Who.FACILITATOR));
    }

    @Test
    void what_was_typed_about_a_space_stays_and_is_saved_over_nobodys_change() {
        go("space/" + world.space + "/edit");
        type(TextField.class, "Naam", "Mijn nieuwe naam");
        type(TextArea.class, "Waar het over gaat · Nederlands", "Mijn tekst");
        spaces.change(Actor.SYSTEM, world.space, spaces.read(Actor.SYSTEM, world.space).version(),
                new NewSpace(SpaceKind.LAB_TRACK, "Naam van een ander", Localized.EMPTY));
        choice.choose(UI.getCurrent(), Language.PL);
        assertThat(values(TextField.class)).contains("Mijn nieuwe naam");
        assertThat(values(TextArea.class)).contains("Mijn tekst");
        _click(_get(Button.class, it -> it.withText("Zapisz")));
        _get(StaleNotice.class);
        assertThat(spaces.read(Actor.SYSTEM, world.space).name()).isEqualTo("Naam van een ander");
    }

    @Test
    void a_space_in_the_making_stays() {
        login(world.person(World.Who.ADMINISTRATOR));
        go("spaces/new");
        type(TextField.class, "Naam", "Bijna klaar");
        choice.choose(UI.getCurrent(), Language.EN);
        assertThat(values(TextField.class)).contains("Bijna klaar");
    }

    @Test
    void a_sentence_of_the_framework_that_was_too_long_to_keep_stays_with_its_reason() {
        go("space/" + world.space + "/framework/edit");
        var tooLong = "x".repeat(FrameworkText.INTRO + 1);
        type(TextArea.class, "Inleiding · Nederlands", tooLong);
        choice.choose(UI.getCurrent(), Language.EN);
        assertThat(values(TextArea.class)).contains(tooLong);
        assertThat(_get(RefusalLine.class).getText()).isNotBlank().doesNotContain("te lang");
    }

    @Test
    void a_framework_that_two_wrote_at_once_still_asks_whose_version_goes_on() {
        go("space/" + world.space + "/framework/edit");
        frameworks.saveDraft(Actor.SYSTEM, world.space, 0, new FrameworkText(Localized.nl("Van een ander"), List.of(), List.of(), List.of(), ""));
        type(TextArea.class, "Inleiding · Nederlands", "Van mij");
        choice.choose(UI.getCurrent(), Language.EN);
        assertThat(values(TextArea.class)).contains("Van mij");
        _get(StaleNotice.class);
        assertThat(frameworks.draft(Actor.SYSTEM, world.space).text().intro()).isEqualTo(Localized.nl("Van een ander"));
    }

    @Test
    void a_session_in_the_making_and_its_plan_stay() {
        go("lab/new/" + world.space);
        type(TextField.class, "Titel", "Een avond over wonen");
        choice.choose(UI.getCurrent(), Language.EN);
        assertThat(values(TextField.class)).contains("Een avond over wonen");
    }

    @Test
    void what_one_searches_for_stays() {
        organisations.create(Actor.SYSTEM, new OrganisationData("Huis " + Ids.next(), OrganisationKind.OTHER, null));
        login(world.person(World.Who.ADMINISTRATOR));
        for (var page : List.of("organisations", "admin/accounts")) {
            go(page);
            _setValue(_find(TextField.class).getFirst(), "zoek");
            choice.choose(UI.getCurrent(), Language.UK);
            assertThat(values(TextField.class)).as(page).contains("zoek");
            choice.choose(UI.getCurrent(), Language.NL);
        }
    }

    @Test
    void a_dialog_does_not_close_under_the_words_in_it_when_one_reaches_for_the_menu() {
        go("space/" + world.space + "/members");
        _click(_get(Button.class, it -> it.withText("Iemand uitnodigen")));
        assertThat(_get(Dialog.class).isCloseOnOutsideClick()).isFalse();
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
        _get(H1.class);
    }

    private static <T extends AbstractField<?, String>> void type(Class<T> kind, String label, String text) {
        _setValue(_get(kind, it -> it.withLabel(label)), text);
    }

    private static List<String> values(Class<? extends AbstractField<?, String>> kind) {
        return _find(kind).stream().map(HasValue::getValue).map(String::valueOf).toList();
    }
}
