package nl.tafelronde.actionpoint.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.JsonNodeFactory;

@Import(World.Maker.class)
class ActionPointScreensViewTest extends ViewTest {

    @Autowired
    ActionPoints points;
    @Autowired
    ProgressPages pages;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    void a_facilitator_writes_one_and_what_was_typed_stays_when_something_is_missing() {
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        assertThat(shown()).contains("Hier komen de actiepunten");
        _click(button("Nieuw actiepunt"));
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat gaat er gebeuren?")), "Een wegwijzer maken");
        _setValue(_get(TextField.class, it -> it.withLabel("Persoon")), "Ana");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Kies wanneer het klaar is");
        assertThat(_get(TextArea.class, it -> it.withLabel("Wat gaat er gebeuren?")).getValue()).isEqualTo("Een wegwijzer maken");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Klaar op")), LocalDate.now().plusDays(20));
        _click(button("Bewaren"));
        assertThat(_get(ActionPointView.class)).isNotNull();
        assertThat(shown()).contains("Een wegwijzer maken", "Actiepunt 1", "Nog niet begonnen", "Ana");
    }

    @Test
    void a_day_that_has_gone_by_is_asked_about_and_taken_when_it_is_meant() {
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        _click(button("Nieuw actiepunt"));
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat gaat er gebeuren?")), "Vorige week gedaan");
        _setValue(_get(TextField.class, it -> it.withLabel("Persoon")), "Ana");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Klaar op")), LocalDate.now().minusDays(7));
        _assertNone(Checkbox.class);
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Deze dag is al voorbij");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Deze dag is al voorbij");
        _setValue(_get(Checkbox.class, it -> it.withLabel("Deze dag is al voorbij, en dat klopt")), true);
        _click(button("Bewaren"));
        assertThat(_get(ActionPointView.class)).isNotNull();
        assertThat(shown()).contains("Vorige week gedaan", "Te laat");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_facilitator_says_afterwards_where_it_came_from_and_takes_it_back() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        assertThat(shown()).contains("Er staat nog niet bij waar dit vandaan komt.");
        _click(button("Zeg waar het vandaan komt"));
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Kies waar het vandaan komt.");
        ComboBox<OriginDialog.Found> field = _get(ComboBox.class);
        var found = ((DataProvider<OriginDialog.Found, String>) field.getDataProvider()).fetch(new Query<OriginDialog.Found, String>(0, 50, List.of(), null, "briefje")).toList();
        assertThat(found).singleElement().satisfies(it -> assertThat(field.getItemLabelGenerator().apply(it)).isEqualTo("Briefje: Een briefje"));
        field.setValue(found.getFirst());
        _click(button("Bewaren"));
        _assertNone(Dialog.class);
        assertThat(points.read(world.facilitator(), id).from()).containsExactly(found.getFirst().piece());
        assertThat(shown()).contains("Waar het vandaan komt: Briefje “Een briefje”.");
        _click(_get(Button.class, it -> it.withPredicate(button -> "Weghalen: Een briefje".equals(button.getAriaLabel().orElse("")))));
        assertThat(shown()).contains("Er staat nog niet bij waar dit vandaan komt.", "Waar het vandaan komt is weggehaald (was: Briefje “Een briefje”).");
        _click(_get(Button.class, it -> it.withClasses("tafel-notice-undo")));
        assertThat(points.read(world.facilitator(), id).from()).hasSize(1);
        login(world.person(World.Who.OBSERVER));
        open("action/" + id, ActionPointView.class);
        assertThat(shown()).contains("Briefje");
        _assertNone(Button.class, it -> it.withText("Zeg waar het vandaan komt"));
        _assertNone(Button.class, it -> it.withText("Weghalen"));
    }

    @Test
    void what_is_public_is_asked_only_where_there_is_a_public_page() {
        var id = make("Wegwijzer");
        points.prove(world.facilitator(), id, "Besluit", "https://example.org/besluit");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        assertThat(shown()).doesNotContain("openbare pagina");
        pages.change(world.facilitator(), world.space.value(), true, "");
        open("action/" + id, ActionPointView.class);
        _click(button("Op de openbare pagina"));
        assertThat(pages.read(world.space.value(), 0).items().getFirst().evidence()).hasSize(1);
        _click(button("Niet op de openbare pagina"));
        assertThat(pages.read(world.space.value(), 0).items()).isEmpty();
        assertThat(shown()).contains("Openbare pagina: van erop naar eraf.");
    }

    @Test
    void a_file_shows_what_was_done_and_comes_back_when_taken_away_by_mistake() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        _get(EvidencePart.class).handIn("verslag.pdf", "geen pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(notice()).contains("De naam eindigt op .pdf");
        _get(EvidencePart.class).handIn("verslag.txt", "Het is gedaan.".getBytes(StandardCharsets.UTF_8));
        assertThat(shown()).contains("verslag.txt", "TXT, 1 kB", "Bestand: TXT.");
        assertThat(_get(Anchor.class, it -> it.withText("verslag.txt")).getHref()).startsWith("/api/action-points/" + id + "/files/");
        _click(button("Weghalen"));
        assertThat(shown()).contains("Nog niets.").doesNotContain("verslag.txt");
        _click(_get(Button.class, it -> it.withText("Ongedaan maken")));
        assertThat(shown()).contains("verslag.txt");
        login(world.person(World.Who.MEMBER));
        open("action/" + id, ActionPointView.class);
        assertThat(shown()).contains("verslag.txt");
        _assertNone(Upload.class);
    }

    @Test
    void done_asks_what_was_done_and_the_history_tells_it() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        _click(button("Het is gedaan"));
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Schrijf op wat er gedaan is, of voeg");
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat is er gedaan?")), "De wegwijzer ligt in de bibliotheek");
        _click(button("Bewaren"));
        _assertNone(Dialog.class);
        assertThat(shown()).contains("Hoe ver: van Nog niet begonnen naar Gedaan. Reden: De wegwijzer ligt in de bibliotheek");
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void reminding_is_put_off_until_a_day_and_for_a_reason() {
        var id = make("Wegwijzer");
        var until = LocalDate.now().plusDays(9);
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        _click(button("Later herinneren"));
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Kies een dag tussen morgen");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Geen herinnering tot")), until);
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).as("and why").isNotBlank();
        assertThat(points.read(world.facilitator(), id).snoozedUntil()).isNull();
        _setValue(_get(_get(Dialog.class), TextArea.class), "vakantie");
        _click(button("Bewaren"));
        _assertNone(Dialog.class);
        assertThat(points.read(world.facilitator(), id).snoozedUntil()).isEqualTo(until);
        assertThat(shown()).contains("Geen herinnering tot", "Reden: vakantie");
    }

    @Test
    void whoever_leads_hands_over_the_personal_link_and_makes_a_new_one() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        var first = personalLink();
        assertThat(first).contains("/a/");
        assertThat(personalLink()).isEqualTo(first);
        _click(button("Nieuwe persoonlijke link"));
        assertThat(notice()).isEqualTo("De oude link werkt niet meer. Geef de nieuwe aan wie het doet.");
        assertThat(personalLink()).contains("/a/").isNotEqualTo(first);
        points.move(world.facilitator(), id, points.read(world.facilitator(), id).version(), ActionState.DONE, "klaar");
        open("action/" + id, ActionPointView.class);
        _assertNone(Button.class, it -> it.withText("Persoonlijke link"));
        points.move(world.facilitator(), id, points.read(world.facilitator(), id).version(), ActionState.OPEN, null);
        login(world.person(World.Who.MEMBER));
        open("action/" + id, ActionPointView.class);
        _assertNone(Button.class, it -> it.withText("Persoonlijke link"));
    }

    private static String personalLink() {
        _click(button("Persoonlijke link"));
        assertThat(_get(Image.class).getAlt()).contains("QR-code met de link");
        var link = _get(TextField.class, it -> it.withLabel("Link")).getValue();
        _click(button("Sluiten"));
        return link;
    }

    @Test
    void who_comes_second_is_told_and_sees_no_success() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        points.move(world.administrator(), id, 0, ActionState.WAITING, "op geld");
        _click(button("Begonnen"));
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.WAITING);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_reads_and_searches_and_cannot_write() {
        make("Wegwijzer");
        points.move(world.facilitator(), make("Taalcafé"), 0, ActionState.DROPPED, "geen zaal");
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        _assertNone(Button.class, it -> it.withText("Nieuw actiepunt"));
        assertThat(shown()).contains("Wegwijzer", "1 van 1").doesNotContain("Taalcafé");
        _setValue((Select<Pile>) _get(Select.class, it -> it.withLabel("Welke")), Pile.ALL);
        assertThat(shown()).contains("Wegwijzer", "Taalcafé", "2 van 2");
        _setValue(_get(TextField.class, it -> it.withLabel("Zoeken")), "taal");
        assertThat(shown()).contains("Taalcafé").doesNotContain("Wegwijzer");
        _setValue(_get(TextField.class, it -> it.withLabel("Zoeken")), "xyz");
        assertThat(shown()).contains("Niets gevonden");
    }

    @Test
    void the_address_carries_how_the_list_stands() {
        make("Wegwijzer");
        points.move(world.facilitator(), make("Taalcafé"), 0, ActionState.DONE, "klaar");
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/actions", QueryParameters.fromString("pile=done&q=taal&group=state&sort=text&unknown=1"));
        assertThat(shown()).contains("Taalcafé", "Gedaan (1)").doesNotContain("Wegwijzer");
        assertThat(_get(TextField.class, it -> it.withLabel("Zoeken")).getValue()).isEqualTo("taal");
        UI.getCurrent().navigate("space/" + world.space + "/actions", QueryParameters.fromString("pile=nonsense&owner=x&form=none"));
        assertThat(shown()).contains("Wegwijzer").doesNotContain("Taalcafé");
    }

    @Test
    void every_state_of_the_list_goes_into_an_address_and_comes_out_of_it_again() {
        var state = new ListState(Pile.LATE, "a & b=c", new OrganisationId(Ids.next()), "Wonen + werk", "Één?", "100%",
                ActionPointQuery.Order.OWNER, true, ListState.Form.BOARD, ActionPointQuery.Grouping.MONTH);
        assertThat(ListState.of(state.query())).isEqualTo(state);
        assertThat(ListState.of(ListState.START.query())).isEqualTo(ListState.START);
        assertThat(ListState.START.query()).isEmpty();
    }

    @Test
    void a_facilitator_moves_a_card_on_the_board_from_its_menu_and_the_second_one_who_comes_too_late_is_told() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/actions", QueryParameters.fromString("form=board"));
        assertThat(shown()).contains("Nog niet begonnen (1)", "Begonnen (0)", "Gedaan (0)");
        _click(_get(Button.class, it -> it.withText("Verplaatsen")));
        _click(_get(_get(Dialog.class), Button.class, it -> it.withText("Begonnen")));
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.STARTED);
        assertThat(shown()).contains("Begonnen (1)", "Actiepunt 1 staat nu bij: Begonnen");
        points.move(world.administrator(), id, points.read(world.facilitator(), id).version(), ActionState.OPEN, null);
        _click(_get(Button.class, it -> it.withText("Verplaatsen")));
        _click(_get(_get(Dialog.class), Button.class, it -> it.withText("Wacht")));
        _setValue(_get(TextArea.class, it -> it.withLabel("Waarom?")), "op een zaal");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).isNotBlank();
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.OPEN);
    }

    @Test
    void shift_and_an_arrow_move_a_card_to_the_column_beside_it() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/actions", QueryParameters.fromString("form=board"));
        press(id, -1);
        assertThat(points.read(world.facilitator(), id).state()).as("there is no column before the first").isEqualTo(ActionState.OPEN);
        press(id, 1);
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.STARTED);
        press(id, 1);
        assertThat(_get(TextArea.class, it -> it.withLabel("Waarom?")).isAutofocus()).as("waiting asks what for").isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_keeps_a_view_and_the_list_opens_with_it() {
        make("Wegwijzer");
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        _setValue((Select<Pile>) _get(Select.class, it -> it.withLabel("Welke")), Pile.DONE);
        _click(button("Weergave bewaren"));
        _assertNone(Checkbox.class, it -> it.withLabel("Voor iedereen in deze ruimte"));
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Naam van de weergave");
        _setValue(_get(TextField.class, it -> it.withLabel("Naam van de weergave")), "Wat klaar is");
        _setValue(_get(Checkbox.class, it -> it.withLabel("De lijst begint hiermee")), true);
        _click(button("Bewaren"));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        assertThat(((Select<Pile>) _get(Select.class, it -> it.withLabel("Welke"))).getValue()).isEqualTo(Pile.DONE);
        _click(button("Weergave weghalen"));
        assertThat(button("Weergave bewaren").isVisible()).isTrue();
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        assertThat(shown()).contains("Wegwijzer");
    }

    private static void press(ActionPointId id, int step) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.point", id.toString());
        data.put("event.detail.step", step);
        _fireDomEvent(_get(ActionBoard.class), "tafel-step", data);
    }

    private ActionPointId make(String text) {
        return points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null),
                LocalDate.now().plusDays(20), null, "", "", ""), List.of());
    }

    /** What the last message at the bottom of the screen says. */
    private static String notice() {
        return NotificationsKt.getNotifications().getLast().getElement().getTextRecursively();
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }
}
