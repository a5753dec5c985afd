package nl.tafelronde.meeting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.meeting.Agenda;
import nl.tafelronde.meeting.Agendas;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.poll.PollWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import({PollWorld.class, World.Maker.class})
class AgendaViewTest extends ViewTest {

    @Autowired
    PollWorld world;
    @Autowired
    Agendas agendas;
    @Autowired
    ActionPoints points;

    private PollWorld.Made made;
    private MeetingId meeting;
    private ActionPointId late;

    @BeforeEach
    void a_meeting_and_something_late() {
        made = world.open(world.plan(), PollWorld.addresses(1));
        meeting = world.meeting(made);
        late = points.create(made.organiser(), made.world().space.value(), null, draft("Bord plaatsen", world.today().minusDays(40)), true, List.of());
    }

    @Test
    void an_organiser_writes_the_agenda_says_what_was_concluded_and_makes_an_action_point() {
        login(made.world().person(World.Who.FACILITATOR));
        open("meeting/" + meeting, MeetingView.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Waar gaat het over?")), "Een loket");
        _setValue(_get(IntegerField.class, it -> it.withLabel("Minuten")), 15);
        click("Op de agenda zetten");
        assertThat(shown()).contains("Een loket", "15 min.", "Samen: 15 min.");
        click("Opschrijven wat is afgesproken");
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat is er afgesproken?")), "We doen het");
        click("Bewaren");
        assertThat(shown()).contains("Afgesproken:", "We doen het");
        click("Actiepunt maken");
        _setValue(_get(_get(Dialog.class), TextField.class, it -> it.withLabel("Persoon")), "Ana");
        _click(_find(_get(Dialog.class), Button.class, it -> it.withText("Actiepunt maken")).getLast());
        assertThat(_get(RefusalLine.class, it -> it.withPredicate(line -> !line.getText().isEmpty())).getText()).startsWith("Kies wanneer het klaar is");
        _setValue(_get(_get(Dialog.class), DatePicker.class, it -> it.withLabel("Klaar op")), LocalDate.now().plusDays(30));
        _click(_find(_get(Dialog.class), Button.class, it -> it.withText("Actiepunt maken")).getLast());
        assertThat(shown()).contains("Actiepunten hieruit:", "Actiepunt 2: Een loket");
    }

    @Test
    void what_is_late_stands_there_by_itself_and_the_conclusion_goes_back() {
        login(made.world().person(World.Who.FACILITATOR));
        open("meeting/" + meeting, MeetingView.class);
        assertThat(shown()).contains("Wat blijft liggen", "Actiepunt 1: Bord plaatsen", "had klaar moeten zijn op");
        click("Opschrijven wat is afgesproken");
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat is er afgesproken?")), "Na de bouwvak");
        click("Bewaren");
        assertThat(_get(_get(Dialog.class), RefusalLine.class).getText()).isEqualTo("Kies een nieuwe datum.");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Nieuwe datum")), LocalDate.now().plusDays(30));
        click("Bewaren");
        _assertNone(Dialog.class);
        assertThat(shown()).contains("Na de bouwvak", "Het actiepunt dat bleef liggen").doesNotContain("Wat blijft liggen");
        assertThat(points.read(made.organiser(), late).draft().due()).isEqualTo(LocalDate.now().plusDays(30));
    }

    @Test
    void what_nobody_looked_at_says_when_that_was_to_be() {
        clock.move(Duration.ofDays(-40));
        points.create(made.organiser(), made.world().space.value(), null, new ActionPointDraft("Kijken hoe het gaat", "", Language.NL, new Owner(null, "Ana", null),
                today().plusDays(400), today().plusDays(10), "", "", ""), List.of());
        clock.reset();
        login(made.world().person(World.Who.MEMBER));
        open("meeting/" + meeting, MeetingView.class);
        assertThat(shown()).contains("Kijken hoe het gaat", "had bekeken moeten worden op");
    }

    @Test
    void rarer_steps_are_in_one_menu_that_says_of_which_item() {
        List.of("Een loket", "Een folder").forEach(it -> agendas.add(made.organiser(), meeting, new Agenda.Draft(it, Language.NL, 15)));
        login(made.world().person(World.Who.FACILITATOR));
        open("meeting/" + meeting, MeetingView.class);
        assertThat(_find(Button.class).stream().map(it -> it.getElement().getAttribute("aria-label")).filter(it -> it != null && it.endsWith("Een loket")))
                .containsExactly("Opschrijven wat is afgesproken: Een loket", "Actiepunt maken: Een loket");
        assertThat(more("Een loket")).extracting(MenuItem::getText, MenuItem::isEnabled)
                .containsExactly(tuple("Anders zeggen", true), tuple("Omhoog", false), tuple("Omlaag", true), tuple("Van de agenda halen", true));
        choose("Een loket", "Omlaag");
        assertThat(agenda()).containsExactly("Een folder", "Een loket");
        choose("Een loket", "Omhoog");
        assertThat(agenda()).containsExactly("Een loket", "Een folder");
        choose("Een loket", "Anders zeggen");
        _setValue(_get(_get(Dialog.class), TextField.class), "Een balie");
        click("Bewaren");
        choose("Een balie", "Van de agenda halen");
        assertThat(agenda()).containsExactly("Een folder");
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(agenda()).containsExactly("Een folder", "Een balie");
    }

    @Test
    void a_member_reads_and_writes_nothing() {
        agendas.add(made.organiser(), meeting, new Agenda.Draft("Een loket", Language.NL, 15));
        login(made.world().person(World.Who.MEMBER));
        open("meeting/" + meeting, MeetingView.class);
        assertThat(shown()).contains("Een loket", "Bord plaatsen");
        _assertNone(Button.class, it -> it.withText("Opschrijven wat is afgesproken"));
        _assertNone(Button.class, it -> it.withText("Op de agenda zetten"));
    }

    private List<String> agenda() {
        return agendas.read(made.organiser(), meeting).items().stream().map(Agenda.Item::text).toList();
    }

    private static List<MenuItem> more(String item) {
        var root = _find(MenuBar.class).stream().flatMap(it -> it.getItems().stream()).filter(it -> it.getText().equals("Meer")
                && it.getAriaLabel().equals(Optional.of("Meer: " + item))).findFirst().orElseThrow();
        return root.getSubMenu().getItems();
    }

    private static void choose(String item, String step) {
        var chosen = more(item).stream().filter(it -> it.getText().equals(step)).findFirst().orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    private static ActionPointDraft draft(String text, LocalDate due) {
        return new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), due, null, "", "", "");
    }

    private static void click(String caption) {
        _click(_find(Button.class).stream().filter(it -> it.getText().equals(caption)).findFirst().orElseThrow(() -> new AssertionError("No button " + caption)));
    }
}
