package nl.tafelronde.concern.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.concern.ConcernStep;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.SessionConcerns;
import nl.tafelronde.space.MemberCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class ConcernViewTest extends ViewTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Concerns concerns;
    @Autowired
    SessionConcerns ofSession;

    private World world;

    @BeforeEach
    void a_world() {
        world = worlds.make();
    }

    @Test
    void the_facilitator_names_somebody_and_sees_no_channel_and_the_named_one_does() {
        login(world.person(Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/confidants");
        _assertNone(Anchor.class, it -> it.withText("Signalen"));
        @SuppressWarnings("unchecked")
        ComboBox<MemberCard> whom = _get(ComboBox.class);
        whom.setValue(whom.getListDataView().getItems().filter(it -> it.account().equals(world.person(Who.MEMBER).id())).findFirst().orElseThrow());
        _click(_get(Button.class, it -> it.withText("Wijs aan")));
        assertThat(shown()).contains("MEMBER");
        UI.getCurrent().navigate("space/" + world.space + "/concerns");
        assertThat(shown()).doesNotContain("Er is niets binnengekomen");
        login(world.person(Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/concerns");
        assertThat(shown()).contains("Er is niets binnengekomen");
        _assertNone(Anchor.class, it -> it.withText("Vertrouwenspersonen"));
    }

    @Test
    void who_is_named_opens_answers_and_closes_and_the_administrator_gets_no_further_than_the_door() {
        var named = world.person(Who.MEMBER);
        concerns.name(world.facilitator(), world.space.value(), named.id());
        var id = ofSession.send(world.participant(), world.session, new SessionConcerns.Sent(Ids.next(), "Wij slapen met acht in een kamer", null, Language.PL));
        login(named);
        UI.getCurrent().navigate("space/" + world.space + "/concerns");
        assertThat(shown()).contains("Nieuw").doesNotContain("acht in een kamer");
        open("concern/" + id, ConcernView.class);
        assertThat(shown()).contains("acht in een kamer").doesNotContain(world.participant().name());
        _setValue(_find(TextArea.class).getFirst(), "We gaan kijken");
        _click(_get(Button.class, it -> it.withText("Verstuur antwoord")));
        assertThat(shown()).contains("We gaan kijken");
        assertThat(concerns.mine(world.participant(), world.session.value()).getFirst().steps()).extracting(ConcernStep::kind)
                .contains(ConcernStep.Kind.ANSWERED);
        _click(_get(Button.class, it -> it.withText("Rond af")));
        _assertNone(Button.class, it -> it.withText("Verstuur antwoord"));
        login(world.person(Who.ADMINISTRATOR));
        UI.getCurrent().navigate("concern/" + id);
        assertThat(shown()).contains("Alleen wie is aangewezen").doesNotContain("acht in een kamer");
    }
}
