package nl.tafelronde.space.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.People;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrameworkViewTest extends ViewTest {

    private static final FrameworkText FIRST = new FrameworkText(new Localized(Map.of(Language.NL, "Inleiding.", Language.UK, "Вступ.")),
            List.of(Localized.nl("Veilig wonen."), Localized.nl("Geen hotel.")), List.of(Localized.nl("Het loket?")), List.of(), "Notitie");

    private final Actor.Person ans = People.somebody("Ans");
    private final Actor.Person bo = People.somebody("Bo");

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Frameworks frameworks;

    private SpaceId space;

    @BeforeEach
    void a_space_with_ans_as_facilitator_and_bo_as_member() {
        space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY));
        members.add(Actor.SYSTEM, space, ans.id(), Role.FACILITATOR, null);
        members.add(Actor.SYSTEM, space, bo.id(), Role.MEMBER, null);
    }

    @Test
    void what_ans_types_is_kept_at_once_and_bo_sees_it_only_when_it_is_published() {
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        type("Inleiding · Nederlands", "Welkom.");
        type("Inleiding · English", "Welcome.");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Bewaard als concept");
        assertThat(frameworks.draft(ans, space).text().intro()).isEqualTo(new Localized(Map.of(Language.NL, "Welkom.", Language.EN, "Welcome.")));
        assertThat(frameworks.history(bo, space)).isEmpty();
        _click(_get(Button.class, it -> it.withText("Publiceren")));
        _get(SpaceView.class);
        assertThat(frameworks.history(bo, space)).hasSize(1);
    }

    @Test
    void another_language_beside_dutch_leaves_the_rest_as_it_is() {
        frameworks.publish(ans, space, FIRST);
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        _get(LanguageBeside.class).setValue(Language.UK);
        assertThat(_get(TextArea.class, it -> it.withLabel("Inleiding · Українська")).getValue()).isEqualTo("Вступ.");
        type("Inleiding · Українська", "Привіт.");
        assertThat(frameworks.draft(ans, space).text().intro()).isEqualTo(new Localized(Map.of(Language.NL, "Inleiding.", Language.UK, "Привіт.")));
    }

    @Test
    void sentences_are_added_moved_removed_and_brought_back() {
        frameworks.publish(ans, space, FIRST);
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        press("Omhoog: Dit ligt vast 2");
        assertThat(fixed()).containsExactly("Geen hotel.", "Veilig wonen.");
        press("Weghalen: Dit ligt vast 1");
        assertThat(fixed()).containsExactly("Veilig wonen.");
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(fixed()).containsExactly("Geen hotel.", "Veilig wonen.");
        press("Zin toevoegen: Dit ligt vast");
        type("Dit ligt vast 3 · Nederlands", "Iedereen leert de taal.");
        assertThat(fixed()).containsExactly("Geen hotel.", "Veilig wonen.", "Iedereen leert de taal.");
    }

    @Test
    void ans_and_the_other_facilitator_who_write_at_once_lose_nothing() {
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        frameworks.saveDraft(Actor.SYSTEM, space, 0, FIRST);
        type("Inleiding · Nederlands", "Van Ans.");
        _get(StaleNotice.class);
        assertThat(frameworks.draft(ans, space).text()).isEqualTo(FIRST);
        assertThat(_get(TextArea.class, it -> it.withLabel("Inleiding · Nederlands")).getValue()).isEqualTo("Van Ans.");
        _click(_get(Button.class, it -> it.withText("Mijn versie bewaren")));
        assertThat(frameworks.draft(ans, space).text().intro()).isEqualTo(Localized.nl("Van Ans."));
        _assertNone(StaleNotice.class);
    }

    @Test
    void an_empty_framework_is_not_published_and_says_why() {
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        _click(_get(Button.class, it -> it.withText("Publiceren")));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Er staat nog niets in het kader. Schrijf eerst een zin.");
    }

    @Test
    void a_draft_that_was_thrown_away_comes_back_with_undo() {
        login(ans);
        open(address("edit"), FrameworkEditor.class);
        type("Inleiding · Nederlands", "Bijna af.");
        _click(_get(Button.class, it -> it.withText("Concept weggooien")));
        assertThat(frameworks.draft(ans, space).text()).isEqualTo(FrameworkText.EMPTY);
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(frameworks.draft(ans, space).text().intro()).isEqualTo(Localized.nl("Bijna af."));
    }

    @Test
    void bo_reads_in_words_what_changed_and_cannot_write() {
        frameworks.publish(ans, space, FIRST);
        frameworks.publish(ans, space, new FrameworkText(FIRST.intro(), List.of(Localized.nl("Veilig wonen."), Localized.nl("Wel een hotel.")),
                FIRST.open(), List.of(), "Notitie"));
        login(bo);
        open(address("2"), FrameworkVersionView.class);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Nieuw", "Wel een hotel.", "Weggehaald", "Geen hotel.");
        open("space/" + space + "/framework", SpaceView.class);
        assertThat(shown()).contains("Wel een hotel.", "Bron: Notitie").doesNotContain("Geen hotel.", "Nieuwe versie maken");
        UI.getCurrent().navigate(address("edit"));
        assertThat(shown()).contains("Je mag dit niet doen");
    }

    private String address(String page) {
        return "space/" + space + "/framework/" + page;
    }

    private List<String> fixed() {
        return frameworks.draft(ans, space).text().fixed().stream().map(it -> it.in(Language.NL)).toList();
    }

    private static void press(String name) {
        _click(_find(Button.class).stream().filter(it -> it.getAriaLabel().filter(name::equals).isPresent()).findFirst().orElseThrow());
    }

    /** Types as a person does: the field tells the server that the change came from the browser. */
    private static void type(String label, String text) {
        var field = _get(TextArea.class, it -> it.withLabel(label));
        field.setValue(text);
        _fireValueChange(field, true);
    }
}
