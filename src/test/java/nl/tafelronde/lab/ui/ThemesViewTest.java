package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.ThemeProposal;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.ThemeWords;
import nl.tafelronde.theme.Themes;
import java.time.LocalDate;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The themes on the screens of who runs the session, and of who only reads. */
@Import(LabWorld.class)
class ThemesViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    LabThemes lab;
    @Autowired
    Themes themes;
    @Autowired
    Goals goals;
    @Autowired
    ActionPoints points;

    private final UUID wall = Ids.next();
    private SpaceId space;
    private Actor.Person ans;
    private LabSessionDetails session;
    private ThemeId housing;
    private ThemeId language;

    @BeforeEach
    void anEveningWithTwoThemes() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        var programme = new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Schrijven"), Localized.nl("Schrijf"), 20, wall, May.WRITE),
                new Phase(Ids.next(), PhaseKind.THEMES, Localized.nl("Thema's vormen"), Localized.nl("Wat hoort bij elkaar?"), 15, wall, May.READ)),
                List.of(new PlannedBoard(wall, Localized.nl("De muur"), List.of(new PlannedColumn("now", Localized.nl("Nu"))))));
        var id = sessions.create(world.kim, new NewLabSession(space.value(), LabWorld.plan()), programme);
        sessions.open(world.kim, id);
        session = evenings.start(world.kim, id);
        var magda = world.join(session, "Magda");
        var first = world.write(session, wall, "Schimmel");
        var second = world.write(session, wall, "Te duur");
        session = evenings.next(world.kim, id, session.stageVersion());
        housing = lab.propose(magda, id, proposal("Wonen", first.value(), second.value()));
        language = lab.propose(magda, id, proposal("Taal", second.value()));
        themes.support(magda, id.value(), housing, true);
        themes.suggest(magda, id.value(), housing, Ids.next(), "Een goed huis", Language.NL);
    }

    @Test
    void on_the_console_ans_closes_with_a_handful_and_takes_that_back() {
        login(ans);
        open("lab/" + session.id() + "/console", ConsoleView.class);
        assertThat(_get(ThemesPanel.class).getElement().getTextRecursively()).contains("Wonen", "Steun: 1", "Een goed huis");
        select("Wonen");
        click("Sluit af met de gekozen thema's (1)");
        assertThat(state(housing)).isEqualTo(ThemeState.CHOSEN);
        assertThat(state(language)).isEqualTo(ThemeState.PARKED);
        assertThat(_get(ThemesPanel.class).getElement().getTextRecursively()).contains("Deelnemers kunnen nu niets voorstellen");
        click("Ongedaan maken");
        assertThat(state(housing)).isEqualTo(ThemeState.PROPOSED);
        assertThat(state(language)).isEqualTo(ThemeState.PROPOSED);
    }

    @Test
    void without_a_choice_nothing_is_closed_and_ans_reads_why() {
        login(ans);
        page();
        click("Sluit af met de gekozen thema's (0)");
        assertThat(lab.read(ans, session.id()).closed()).isFalse();
        assertThat(_find(Notification.class)).isNotEmpty();
    }

    @Test
    void when_bo_merged_one_of_them_just_before_ans_reads_it_and_her_words_stay() {
        login(ans);
        page();
        select("Wonen");
        select("Taal");
        click("Voeg samen");
        _get(TextField.class, it -> it.withLabel("Naam van het thema")).setValue("Wonen en taal");
        var bo = world.member(space, Role.FACILITATOR);
        themes.say(bo, session.id().value(), housing, card(housing).version(), new ThemeWords("Wonen van Bo", "", Language.NL));
        click("Bewaren");
        assertThat(_get(ThemeDialog.class).isOpened()).isTrue();
        assertThat(_get(TextField.class, it -> it.withLabel("Naam van het thema")).getValue()).isEqualTo("Wonen en taal");
        assertThat(state(housing)).isEqualTo(ThemeState.PROPOSED);
        click("Bewaren");
        assertThat(lab.read(ans, session.id()).themes().stream().filter(it -> it.state().stands())).singleElement()
                .satisfies(it -> assertThat(it.title()).isEqualTo("Wonen en taal"));
        assertThat(shown()).contains("Samengevoegd uit: ").contains("→ Wonen en taal");
    }

    @Test
    void ans_takes_over_a_name_that_was_suggested() {
        login(ans);
        page();
        click("Naam wijzigen", "Wonen");
        click("Een goed huis");
        click("Bewaren");
        assertThat(card(housing).title()).isEqualTo("Een goed huis");
    }

    @Test
    void ans_splits_a_theme_and_every_note_is_in_one_of_the_two() {
        login(ans);
        page();
        click("Splitsen", "Wonen");
        _get(TextField.class, it -> it.withLabel("Naam van het thema")).setValue("Schimmel");
        click("Bewaren");
        assertThat(_get(ThemeDialog.class).isOpened()).as("with nothing chosen it stays").isTrue();
        _get(Checkbox.class, it -> it.withLabel("Schimmel")).setValue(true);
        click("Bewaren");
        var parts = lab.read(ans, session.id()).themes();
        assertThat(parts).filteredOn(it -> it.title().equals("Schimmel")).singleElement().satisfies(it -> assertThat(it.notes()).hasSize(1));
        assertThat(card(housing).notes()).hasSize(1);
    }

    @Test
    void ans_links_a_theme_to_a_goal_and_the_page_shows_what_is_covered_and_what_is_not() {
        var safe = goals.add(ans, space.value(), GoalKind.GOAL, goal("Veilig wonen"));
        goals.add(ans, space.value(), GoalKind.GOAL, goal("Iedereen leert de taal"));
        login(ans);
        page();
        click("Doelen", "Wonen");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Goal> choice = _get(CheckboxGroup.class);
        choice.setValue(Set.of(goals.read(ans, safe)));
        click("Bewaren");
        page();
        assertThat(shown()).contains("Veilig wonen", "Iedereen leert de taal", "Nog niets");
        assertThat(goals.coverage(ans, space.value()).getFirst().by()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Wonen");
            assertThat(it.from()).isEqualTo("LAB Wonen");
        });
    }

    @Test
    void a_theme_shows_the_action_points_that_came_from_it() {
        login(ans);
        page();
        assertThat(shown()).doesNotContain("Dit werd een actiepunt");
        points.create(ans, space.value(), null, new ActionPointDraft("Een huismeester", "", Language.NL, new Owner(null, "Ana", null), LocalDate.now().plusDays(9), null, "", "", ""),
                List.of(new Piece(Piece.Kind.THEME, housing.value())));
        login(world.member(space, Role.OBSERVER));
        page();
        assertThat(shown()).contains("Dit werd een actiepunt", "Actiepunt 1: Een huismeester", "Nog niet begonnen");
    }

    @Test
    void an_observer_reads_the_themes_and_their_notes_and_changes_nothing() {
        login(world.member(space, Role.OBSERVER));
        page();
        click("Briefjes", "Wonen");
        assertThat(shown()).contains("Wonen", "Schimmel");
        _assertNone(Button.class, it -> it.withText("Splitsen"));
        _assertNone(Button.class, it -> it.withText("Nieuw thema"));
    }

    private ThemesView page() {
        return open("lab/" + session.id() + "/themes", ThemesView.class);
    }

    private void select(String title) {
        _get(Checkbox.class, it -> it.withPredicate(box -> ("Kies thema: " + title).equals(box.getAriaLabel().orElse("")))).setValue(true);
    }

    private void click(String text) {
        _click(_get(Button.class, it -> it.withText(text)));
    }

    private void click(String text, String theme) {
        _click(_get(Button.class, it -> it.withPredicate(button -> (text + ": " + theme).equals(button.getAriaLabel().orElse("")))));
    }

    private ThemeCard card(ThemeId id) {
        return lab.read(ans, session.id()).theme(id).orElseThrow();
    }

    private ThemeState state(ThemeId id) {
        return card(id).state();
    }

    private static ThemeProposal proposal(String title, UUID... notes) {
        return new ThemeProposal(ThemeId.next(), new ThemeWords(title, "", Language.NL), List.of(), List.of(notes));
    }

    private static GoalText goal(String title) {
        return new GoalText(Localized.nl(title), Localized.EMPTY, GoalText.EMPTY.source());
    }
}
