package nl.tafelronde.space.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.People;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SpaceViewTest extends ViewTest {

    private final Actor.Person ans = People.somebody("Ans");
    private final Actor.Person bo = People.somebody("Bo");

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;

    private SpaceId space;

    @BeforeEach
    void a_space_with_ans_as_facilitator_and_bo_as_member() {
        space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.REGIONAL_TABLE, "Regiotafel Oost", Localized.nl("Samen wonen.")));
        members.add(Actor.SYSTEM, space, ans.id(), Role.FACILITATOR, null);
        members.add(Actor.SYSTEM, space, bo.id(), Role.MEMBER, null);
    }

    @Test
    void a_member_reads_and_finds_no_way_to_change() {
        login(bo);
        open("space/" + space + "/about", SpaceView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Regiotafel Oost");
        assertThat(shown()).contains("Samen wonen.", "Regiotafel");
        _assertNone(Button.class, it -> it.withText("Ruimte weghalen"));
        open("space/" + space + "/members", SpaceView.class);
        _assertNone(Button.class, it -> it.withText("Iemand uitnodigen"));
        _get(Button.class, it -> it.withText("Deze ruimte verlaten"));
        open("space/" + space + "/framework", SpaceView.class);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("De begeleider werkt er nog aan");
    }

    @Test
    void the_tabs_are_links_and_the_open_one_says_so() {
        login(ans);
        open("space/" + space + "/members", SpaceView.class);
        var current = _find(Anchor.class).stream().filter(it -> "page".equals(it.getElement().getAttribute("aria-current"))).map(Anchor::getText);
        assertThat(current).contains("Leden");
        assertThat(_find(Nav.class)).extracting(it -> it.getAriaLabel().orElse("")).contains("Onderdelen van deze ruimte", "Hoofdmenu", "Waar je bent");
    }

    @Test
    void who_belongs_elsewhere_is_refused_in_a_sentence() {
        login(People.somebody("Cas"));
        UI.getCurrent().navigate("space/" + space + "/about");
        assertThat(shown()).contains("Je mag dit niet doen").doesNotContain("Samen wonen");
        UI.getCurrent().navigate("space/geen-nummer");
        assertThat(shown()).contains("Deze pagina is er niet");
        UI.getCurrent().navigate("space/" + space + "/edit");
        _assertNone(EditSpaceView.class);
    }

    @Test
    void two_facilitators_who_change_the_space_at_once_lose_nothing() {
        login(ans);
        open("space/" + space + "/edit", EditSpaceView.class);
        var before = spaces.read(Actor.SYSTEM, space);
        spaces.change(Actor.SYSTEM, space, before.version(), new NewSpace(SpaceKind.REGIONAL_TABLE, "Van de ander", before.description()));
        _setValue(name(), "Van mij");
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(_get(StaleNotice.class).getElement().getTextRecursively()).contains("Iemand anders heeft dit net veranderd");
        assertThat(name().getValue()).isEqualTo("Van mij");
        _click(_get(Button.class, it -> it.withText("Mijn versie bewaren")));
        assertThat(spaces.read(ans, space).name()).isEqualTo("Van mij");
    }

    @Test
    void taking_the_version_of_the_other_puts_it_in_the_form() {
        login(ans);
        open("space/" + space + "/edit", EditSpaceView.class);
        var before = spaces.read(Actor.SYSTEM, space);
        spaces.change(Actor.SYSTEM, space, before.version(), new NewSpace(SpaceKind.PLATFORM, "Van de ander", before.description()));
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        _click(_get(Button.class, it -> it.withText("De nieuwe versie nemen")));
        assertThat(name().getValue()).isEqualTo("Van de ander");
        _assertNone(StaleNotice.class);
        _click(_get(Button.class, it -> it.withText("Bewaren")));
        assertThat(spaces.read(ans, space).kind()).isEqualTo(SpaceKind.PLATFORM);
    }

    @Test
    void the_pages_of_a_space_wear_its_look_and_other_pages_do_not() {
        var before = spaces.read(Actor.SYSTEM, space);
        spaces.change(Actor.SYSTEM, space, before.version(), new NewSpace(before.kind(), before.name(), before.description(), "lindeveld", null));
        login(bo);
        assertThat(open("space/" + space + "/about", SpaceView.class).tokens()).contains("lindeveld");
        assertThat(styleSheets()).containsExactly("tokens/lindeveld.css");
        open("space/" + space + "/members", SpaceView.class);
        assertThat(styleSheets()).containsExactly("tokens/lindeveld.css");
        open("spaces", SpacesView.class);
        assertThat(styleSheets()).isEmpty();
    }

    /** The style sheets that stand in the frame, around the page. */
    private static Stream<String> styleSheets() {
        return _get(Main.class).getElement().getParent().getChildren().filter(it -> "link".equals(it.getTag())).map(it -> it.getAttribute("href"));
    }

    @Test
    void a_removed_space_comes_back_with_undo() {
        login(ans);
        open("space/" + space + "/about", SpaceView.class);
        _click(_get(Button.class, it -> it.withText("Ruimte weghalen")));
        _get(SpacesView.class);
        assertThat(spaces.mine(bo)).isEmpty();
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(_get(H1.class).getText()).isEqualTo("Regiotafel Oost");
        assertThat(spaces.mine(bo)).hasSize(1);
    }

    @Test
    void ans_invites_somebody_who_then_sees_the_space() {
        var email = Ids.next() + "@kas.example";
        login(ans);
        open("space/" + space + "/members", SpaceView.class);
        _click(_get(Button.class, it -> it.withText("Iemand uitnodigen")));
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), "Joris");
        _setValue(_get(EmailField.class), "geen adres");
        _click(_get(Button.class, it -> it.withText("Uitnodigen")));
        assertThat(_get(RefusalLine.class).getText()).contains("e-mailadres klopt niet");
        _setValue(_get(EmailField.class), email);
        _click(_get(Button.class, it -> it.withText("Uitnodigen")));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Joris", "Lid voor een organisatie", "Spreekt voor zichzelf");
        assertThat(members.of(bo, space)).extracting(MemberCard::name).contains("Joris");
    }

    @Test
    void a_member_who_was_removed_by_mistake_comes_back_in_the_same_role() {
        login(ans);
        open("space/" + space + "/members", SpaceView.class);
        _click(_get(Button.class, it -> it.withText("Weghalen")));
        assertThat(spaces.mine(bo)).isEmpty();
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(spaces.mine(bo)).singleElement().satisfies(it -> assertThat(it.role()).isEqualTo(Role.MEMBER));
    }

    @Test
    void every_button_in_the_list_of_members_says_whom_it_is_about() {
        login(ans);
        open("space/" + space + "/members", SpaceView.class);
        assertThat(_find(Button.class, it -> it.withText("Aanpassen"))).hasSize(2)
                .allSatisfy(it -> assertThat(it.getAriaLabel()).hasValueSatisfying(label -> assertThat(label).startsWith("Aanpassen: ")));
    }

    @Test
    void bo_leaves_and_is_told() {
        login(bo);
        open("space/" + space + "/members", SpaceView.class);
        _click(_get(Button.class, it -> it.withText("Deze ruimte verlaten")));
        assertThat(NotificationsKt.getNotifications()).singleElement()
                .satisfies(it -> assertThat(it.getElement().getTextRecursively()).contains("geen lid meer van Regiotafel Oost"));
        assertThat(spaces.mine(bo)).isEqualTo(List.of());
    }

    private static TextField name() {
        return _get(TextField.class, it -> it.withLabel("Naam"));
    }
}
