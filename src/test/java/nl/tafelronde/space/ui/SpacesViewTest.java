package nl.tafelronde.space.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.People;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SpacesViewTest extends ViewTest {

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;

    @Test
    void somebody_without_spaces_reads_what_will_come_here_and_how() {
        login(People.somebody("Bo"));
        open("spaces", SpacesView.class);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("LAB-traject");
        _assertNone(Anchor.class, it -> it.withText("Nieuwe ruimte"));
    }

    @Test
    void bo_sees_the_space_bo_is_in_and_not_the_one_next_door() {
        var bo = People.somebody("Bo");
        var mine = "LAB " + Ids.next();
        var other = "Tafel " + Ids.next();
        members.add(Actor.SYSTEM, spaces.create(Actor.SYSTEM, space(mine)), bo.id(), Role.OBSERVER, null);
        spaces.create(Actor.SYSTEM, space(other));
        login(bo);
        open("spaces", SpacesView.class);
        assertThat(_find(Span.class)).extracting(Span::getText).contains(mine, "Waarnemer", "Leden: 1").doesNotContain(other);
    }

    @Test
    void an_administrator_makes_a_space_and_goes_on_with_its_members() {
        var name = "Regiotafel " + Ids.next();
        login(People.administrator());
        open("spaces/new", NewSpaceView.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Naam")), name);
        _click(_get(Button.class, it -> it.withText("Ruimte maken")));
        assertThat(_get(H1.class).getText()).isEqualTo(name);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/members");
    }

    @Test
    void a_space_without_a_name_is_refused_in_a_sentence_and_the_form_stays() {
        login(People.administrator());
        open("spaces/new", NewSpaceView.class);
        _click(_get(Button.class, it -> it.withText("Ruimte maken")));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Naam: hier staat nog niets. Schrijf eerst iets.");
        _get(NewSpaceView.class);
    }

    private static NewSpace space(String name) {
        return new NewSpace(SpaceKind.LAB_TRACK, name, Localized.EMPTY);
    }
}
