package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import nl.tafelronde.lab.NewLabSession;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import static com.github.mvysny.kaributesting.v10.ElementUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNoNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Vote;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.VotingState;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class ConsoleViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Observations observations;
    @Autowired
    Votes votes;

    private SpaceId space;
    private Actor.Person ans;
    private Actor.Person bo;

    @BeforeEach
    void ansAndBo() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        bo = world.member(space, Role.FACILITATOR);
        login(ans);
    }

    private ConsoleView console(LabSessionDetails session) {
        return open("lab/" + session.id() + "/console", ConsoleView.class);
    }

    private LabSessionDetails now(LabSessionDetails session) {
        return sessions.read(ans, session.id());
    }

    @Test
    void the_evening_runs_from_start_to_close_by_the_biggest_button() {
        var session = world.open(space);
        console(session);
        press("Start");
        assertThat(title()).isEqualTo("1 · Welkom");
        press("Volgende");
        assertThat(title()).isEqualTo("2 · Vandaag en morgen");
        assertThat(_get(IdeaBoard.class).board()).isEqualTo(session.programme().boards().getFirst().id());
        press("Volgende");
        _assertNone(Button.class, it -> it.withText("Volgende"));
        press("Bijeenkomst afsluiten");
        assertThat(now(session).state()).isEqualTo(LabState.CLOSED);
        assertThat(_get(StateBadge.class).getText()).isEqualTo("Afgelopen");
    }

    @Test
    void bo_pressed_next_just_before_ans_so_ans_stays_with_bo_and_reads_why() {
        var session = world.running(space);
        console(session);
        evenings.next(bo, session.id(), session.stageVersion());
        press(_get(StepButton.class, it -> it.withText("Volgende")), String.valueOf(session.stageVersion()), 1);
        assertThat(now(session).currentPhase()).contains(session.programme().phases().get(1));
        assertThat(title()).isEqualTo("2 · Vandaag en morgen");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("iemand anders drukte net voor jou");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Volgende", "Pauze"})
    void what_was_pressed_twice_before_the_screen_followed_counts_once(String text) {
        var session = world.running(space);
        console(session);
        var button = _get(StepButton.class, it -> it.withText(text));
        var shown = button.getElement().getAttribute("data-stage");
        press(button, shown, 1);
        var once = now(session);
        press(button, shown, 1);
        assertThat(now(session)).isEqualTo(once);
        expectNoNotifications();
        assertThat(said()).contains("Eén keer telde");
    }

    @Test
    void a_double_click_on_next_moves_one_phase_however_fast_the_screen_followed() {
        var session = world.running(space);
        console(session);
        press("Volgende");
        var next = _get(StepButton.class, it -> it.withText("Volgende"));
        press(next, next.getElement().getAttribute("data-stage"), 2);
        assertThat(now(session).currentPhase()).contains(session.programme().phases().get(1));
        expectNoNotifications();
        assertThat(said()).contains("Eén keer telde", "Vandaag en morgen");
        press("Volgende");
        assertThat(said()).isEmpty();
    }

    @Test
    void bo_skipped_a_phase_just_before_ans_pressed_next_so_ans_looks_again_first() {
        var session = world.running(space);
        console(session);
        evenings.skip(bo, session.id(), session.stageVersion(), session.programme().phases().get(1).id(), true);
        press(_get(StepButton.class, it -> it.withText("Volgende")), String.valueOf(session.stageVersion()), 1);
        assertThat(now(session).phase()).isEqualTo(session.phase());
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("iemand anders drukte net voor jou");
        press("Volgende");
        assertThat(title()).isEqualTo("3 · Wat valt op?");
    }

    @Test
    void two_minutes_pressed_twice_are_four() {
        var session = world.running(space);
        console(session);
        _click(_get(Button.class, it -> it.withText("+2 min")));
        _click(_get(Button.class, it -> it.withText("+2 min")));
        assertThat(now(session).timer().totalMs()).isEqualTo(Duration.ofMinutes(19).toMillis());
    }

    @Test
    void what_is_written_in_private_is_shown_by_the_biggest_button_and_covered_again_after_a_question() {
        var session = evenings.start(ans, sessions.open(ans, sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), LabWorld.inPrivate())).id());
        world.write(session, session.programme().boards().getFirst().id(), "Jestem buddy");
        console(session);
        assertThat(shown()).contains("Iedereen schrijft voor zich. Briefjes: 1. Mensen die al schreven: 1");
        assertThat(_get(StepButton.class, it -> it.withText("Toon de briefjes")).getThemeNames()).contains("primary");
        assertThat(_get(StepButton.class, it -> it.withText("Volgende")).getThemeNames()).doesNotContain("primary");
        press("Toon de briefjes");
        assertThat(now(session).revealedNow()).isTrue();
        assertThat(shown()).contains("De briefjes zijn voor iedereen te zien.");
        _assertNone(StepButton.class, it -> it.withText("Toon de briefjes"));
        press("Weer verbergen");
        assertThat(now(session).revealedNow()).as("asked first").isTrue();
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Mensen hebben de briefjes al gezien");
        _click(_get(Button.class, it -> it.withClasses("lab-yes")));
        assertThat(now(session).privateNow()).isTrue();
        assertThat(shown()).contains("mensen hebben deze muur eerder vanavond al gezien");
    }

    @Test
    void the_wall_stays_the_same_element_when_the_next_phase_uses_it_too() {
        var session = world.running(space);
        console(session);
        press("Volgende");
        var wall = _get(IdeaBoard.class);
        press("Volgende");
        assertThat(_get(IdeaBoard.class)).isSameAs(wall);
        press("Terug");
        assertThat(_get(IdeaBoard.class)).isSameAs(wall);
    }

    @Test
    void the_clock_is_paused_let_go_and_given_two_minutes() {
        var session = world.running(space);
        console(session);
        press("Pauze");
        assertThat(now(session).timer().paused()).isTrue();
        press("+2 min");
        press("Verder");
        assertThat(now(session).timer().paused()).isFalse();
        assertThat(now(session).timer().totalMs()).isEqualTo(Duration.ofMinutes(17).toMillis());
        assertThat(_get(PhaseClock.class).getElement().hasAttribute("ends-at")).isTrue();
        assertThat(_get(PhaseClock.class).getElement().hasAttribute("server-time")).isTrue();
    }

    @Test
    void a_phase_is_skipped_and_taken_up_again() {
        var session = world.running(space);
        console(session);
        press(button("Overslaan: Vandaag en morgen"));
        assertThat(now(session).skipped()).hasSize(1);
        press("Volgende");
        assertThat(title()).isEqualTo("3 · Wat valt op?");
        press(button("Overgeslagen: Vandaag en morgen"));
        assertThat(title()).isEqualTo("2 · Vandaag en morgen");
    }

    @Test
    void who_is_in_and_who_is_missing_is_said_per_group() {
        var session = world.open(space);
        world.join(session, "Sowa");
        world.join(session, "Dąb");
        console(session);
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Binnen: 2");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText)
                .contains("Nog niemand: Inwoner, Werkgever of uitzendbureau");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Arbeidsmigrant", "2");
    }

    @Test
    void a_message_goes_to_everybody_and_is_taken_away_again() {
        var session = world.open(space);
        console(session);
        _get(TextArea.class, it -> it.withLabel("Bericht aan iedereen")).setValue("Koffie!");
        press("Versturen");
        assertThat(now(session).announcement().text()).isEqualTo("Koffie!");
        press("Weghalen");
        assertThat(now(session).announcement()).isNull();
    }

    @Test
    void what_ans_notices_is_saved_and_bo_who_wrote_meanwhile_is_not_overwritten_unasked() {
        var session = world.running(space);
        console(session);
        write("Het was meteen druk");
        var first = observations.of(ans, session.id()).get(session.phase());
        assertThat(first.text()).isEqualTo("Het was meteen druk");
        observations.write(bo, session.id(), session.phase(), first.version(), "Bo zag iets anders", Language.NL);
        write("Het was meteen druk en vrolijk");
        assertThat(observations.of(ans, session.id()).get(session.phase()).text()).isEqualTo("Bo zag iets anders");
        press("Mijn versie bewaren");
        assertThat(observations.of(ans, session.id()).get(session.phase()).text()).isEqualTo("Het was meteen druk en vrolijk");
    }

    @Test
    void closing_before_the_last_phase_is_asked_first() {
        var session = world.running(space);
        console(session);
        press("Bijeenkomst afsluiten");
        assertThat(now(session).state()).isEqualTo(LabState.RUNNING);
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        expectNoNotifications();
    }

    @Test
    void every_step_says_its_shortcut() {
        console(world.running(space));
        for (var text : new String[]{"Volgende", "Terug", "Pauze", "+2 min"}) {
            assertThat(_get(Button.class, it -> it.withText(text)).getElement().getAttribute("aria-keyshortcuts")).startsWith("Alt+");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MEMBER", "OBSERVER"})
    void whoever_is_no_facilitator_is_brought_to_the_space_and_reads_why(Role role) {
        var session = world.open(space);
        login(world.member(space, role));
        UI.getCurrent().navigate("lab/" + session.id() + "/console");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("space/" + space + "/sessions");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("alleen voor begeleiders");
        _assertNone(Button.class, it -> it.withText("Start"));
    }

    @Test
    void nobody_from_somewhere_else_is_not_called_missing() {
        var session = sessions.open(ans, sessions.create(ans, new NewLabSession(space.value(), LabWorld.everybody()), LabWorld.programme()));
        console(session);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(it -> it.startsWith("Nog niemand: Inwoner"))
                .noneMatch(it -> it.contains("Iemand anders"));
    }

    @Test
    void what_each_group_wrote_stands_beside_who_is_in_and_who_is_not_heard_yet_is_named() {
        var session = world.running(space);
        var board = session.programme().boards().getFirst().id();
        evenings.next(ans, session.id(), session.stageVersion());
        world.joinWithMail(session, "Uil", Language.NL, "uil@example.org");
        console(session);
        assertThat(shown()).as("before the first note nobody is behind").doesNotContain("Briefjes: 0", "Nog geen briefje van");
        world.write(session, board, "Jestem buddy");
        console(session);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Briefjes: 1", "Briefjes: 0");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("Nog geen briefje van: Inwoner");
        press("Terug");
        assertThat(_find(Span.class)).extracting(Span::getText).noneMatch(it -> it.startsWith("Briefjes"));
    }

    @Test
    void another_code_is_asked_first_and_then_shown() {
        var session = world.open(space);
        console(session);
        press("Nieuwe code");
        assertThat(now(session).code()).isEqualTo(session.code());
        _click(_get(Button.class, it -> it.withClasses("lab-yes")));
        assertThat(now(session).code()).isNotEqualTo(session.code());
        _get(Button.class, it -> it.withText(now(session).shownCode()));
    }

    @Test
    void an_evening_that_does_not_go_on_is_closed_before_it_began() {
        var session = world.open(space);
        console(session);
        press("Bijeenkomst afsluiten");
        _click(_get(Button.class, it -> it.withClasses("lab-yes")));
        assertThat(now(session).state()).isEqualTo(LabState.CLOSED);
    }

    @Test
    void an_evening_that_is_over_can_be_reopened_and_one_whose_report_is_public_says_what_can_be_done_instead() {
        var session = sessions.close(ans, world.open(space).id());
        console(session);
        _get(Button.class, it -> it.withText("Heropenen"));
        outcomes.publish(ans, session.id());
        console(session);
        _assertNone(Div.class, it -> it.withClasses("lab-controls"));
        assertThat(_get(Paragraph.class, it -> it.withClasses("lab-instruction")).getText()).isEqualTo("Het verslag is openbaar. Klopt er iets niet? Maak dan een correctie.");
    }

    @Test
    void what_hangs_there_is_counted_in_tables_for_whoever_opens_them() {
        var session = evenings.start(ans, sessions.open(ans, sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), LabWorld.voting())).id());
        world.write(session, session.programme().boards().getFirst().id(), "Taalles in de buurt");
        console(session);
        var counts = _get(TalliesPanel.class);
        assertThat(counts.getElement().getTextRecursively()).doesNotContain("Briefjes per kolom");
        counts.setOpened(true);
        var table = _get(BarTable.class, it -> it.withPredicate(shown -> shown.getCaptionText().equals("Briefjes per kolom")));
        assertThat(table.getElement().getTextRecursively()).contains("Nu", "Arbeidsmigrant", "1");
        assertThat(table.getElement().getOuterHTML()).contains("lab-of-migrant");
        assertThat(counts.getElement().getTextRecursively()).contains("Wie wordt gehoord?", "1 (100%)");
        assertThat(counts.getElement().getOuterHTML()).as("who is there and who is heard, drawn").contains("lab-pair-drawn");
    }

    @Test
    void people_vote_from_the_console_s_press_until_the_next_and_then_the_result_stands_there_as_a_table() {
        var session = evenings.start(ans, sessions.open(ans, sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), LabWorld.voting())).id());
        var board = new BoardId(session.programme().boards().getFirst().id());
        var note = world.write(session, board.value(), "Taalles in de buurt");
        console(session);
        assertThat(shown()).contains("Iedereen heeft 3 stemmen");
        press("Stemmen openen");
        votes.cast(world.join(session, "Sowa"), board, Vote.on(Ids.next(), note));
        console(session);
        assertThat(shown()).contains("Mensen die stemden: 1 van 2", "Tot dan ziet niemand de stand, jij ook niet");
        _assertNone(BarTable.class, it -> it.withPredicate(table -> table.getCaptionText().equals("De uitslag")));
        press("Stemmen sluiten");
        console(session);
        var table = _get(BarTable.class, it -> it.withPredicate(shown -> shown.getCaptionText().equals("De uitslag")));
        assertThat(table.getElement().getTextRecursively()).contains("Taalles in de buurt", "1");
        press("Stemmen weer openen");
        assertThat(now(session).votingNow()).as("asked first").isEqualTo(VotingState.CLOSED);
        _click(_get(Button.class, it -> it.withClasses("lab-yes")));
        assertThat(now(session).votingNow()).isEqualTo(VotingState.OPEN);
    }

    private static String title() {
        return _get(H2.class, it -> it.withPredicate(heading -> heading.getText().contains(" · "))).getText();
    }

    private static String said() {
        return _get(Span.class, it -> it.withClasses("lab-said")).getText();
    }

    private static StepButton button(String label) {
        return _get(StepButton.class, it -> it.withPredicate(button -> button.getAriaLabel().orElse("").startsWith(label)));
    }

    /** Presses the button on a screen that shows what the server knows. */
    private static void press(String text) {
        var button = _get(Button.class, it -> it.withText(text));
        if (button instanceof StepButton step) {
            press(step);
        } else {
            _click(button);
        }
    }

    private static void press(StepButton button) {
        press(button, button.getElement().getAttribute("data-stage"), 1);
    }

    /** As the browser tells it: the stage that stood there, and the how manieth click in a row it is. */
    private static void press(StepButton button, String stage, int clicks) {
        var data = JacksonUtils.createObjectNode();
        data.put(StepButton.STAGE, stage);
        data.put(StepButton.CLICKS, clicks);
        _fireDomEvent(button.getElement(), new DomEvent(button.getElement(), "click", data));
    }

    private static void write(String text) {
        var field = _get(TextArea.class, it -> it.withLabel("Wat valt jou op?"));
        field.setValue(text);
        _fireValueChange(field, true);
    }
}
