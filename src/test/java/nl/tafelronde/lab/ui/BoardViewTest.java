package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardExchange;
import nl.tafelronde.board.BoardPhotos;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.Pictures;
import nl.tafelronde.board.WordLists;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.SessionConcerns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.provenance.Piece;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a facilitator does around a board: type over, photos, what is hidden, files, words. */
@Import(World.Maker.class)
class BoardViewTest extends ViewTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Boards boards;
    @Autowired
    BoardExchange exchange;
    @Autowired
    BoardPhotos photos;
    @Autowired
    ActionPoints points;
    @Autowired
    WordLists words;
    @Autowired
    SessionConcerns concerns;
    @Autowired
    CurrentActor actors;

    private World world;

    @BeforeEach
    void a_facilitator() {
        world = worlds.make();
        login(world.person(Who.FACILITATOR));
    }

    private void go(String part) {
        open("lab/" + world.session + "/board/" + world.board + "/" + part, BoardView.class);
    }

    @Test
    void without_a_board_in_the_address_the_first_one_opens_at_quick_entry() {
        open("lab/" + world.session + "/board", BoardView.class);
        assertThat(_get(QuickEntry.class).getElement().getAttribute("board")).isEqualTo(world.board.toString());
        assertThat(shown()).contains("De muur", "Typ hier over");
    }

    @Test
    void the_wall_offers_an_action_point_and_leads_to_those_that_came_from_a_note() {
        go("wall");
        assertThat(followUp()).containsEntry("make", "actions/" + world.space + "/from/").extractingByKey("made").isEqualTo(Map.of());
        var draft = new ActionPointDraft("Een loket", "", Language.NL, new Owner(null, "Ana", null), LocalDate.now().plusDays(9), null, "", "", "");
        var point = points.create(world.facilitator(), world.space.value(), null, draft, List.of(Piece.note(world.note.value())));
        go("wall");
        assertThat(followUp().toString()).contains(world.note.toString(), "Actiepunt 1", "Een loket", "Nog niet begonnen", "action/" + point);
    }

    private static Map<String, Object> followUp() {
        return JsonMapper.shared().convertValue(_get(IdeaBoard.class).getElement().getPropertyRaw("followUp"), new TypeReference<>() { });
    }

    @Test
    void what_is_hidden_stands_there_with_its_reason_and_comes_back_with_one_press() {
        boards.post(Actor.SYSTEM, world.board, NoteChange.hide(Ids.next(), world.note, new Hiding(Hiding.Reason.HURTFUL, "Liever niet zo", null)));
        go("hidden");
        assertThat(shown()).contains("Een briefje", "Het kan iemand kwetsen: Liever niet zo");
        _click(_get(Button.class, it -> it.withText("Laat weer zien")));
        assertThat(shown()).contains("Er is niets verborgen");
        assertThat(boards.read(world.participant(), world.board).notes()).hasSize(1);
    }

    @Test
    void a_photo_opens_with_a_line_to_type_beside_it_and_the_hall_is_shown_it() {
        photos.add(Actor.SYSTEM, world.board, Pictures.jpeg(40, 30));
        go("photos");
        _click(_get(NativeButton.class));
        assertThat(_find(QuickEntry.class)).hasSize(1);
        _click(_get(Button.class, it -> it.withText("Laat aan de zaal zien")));
        assertThat(photos.shown(world.board)).isPresent();
        _click(_get(Button.class, it -> it.withText("Haal van het scherm")));
        assertThat(photos.shown(world.board)).isEmpty();
    }

    @Test
    void the_board_goes_out_in_four_ways() {
        go("files");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("/api/boards/" + world.board + "/export/svg",
                "/api/boards/" + world.board + "/export/png", "/api/boards/" + world.board + "/export/csv", "/api/boards/" + world.board + "/export/json");
    }

    @Test
    void the_last_file_can_be_taken_back_and_what_somebody_built_on_is_said_to_stay() {
        exchange.bring(Actor.SYSTEM, world.board, "text;column\nUit het bestand;%1$s\nOok daaruit;%1$s\n".formatted(column()).getBytes(StandardCharsets.UTF_8));
        var brought = boards.read(Actor.SYSTEM, world.board).notes().stream().filter(it -> it.text().equals("Ook daaruit")).findFirst().orElseThrow();
        boards.post(Actor.SYSTEM, world.board, ClusterChange.group(Ids.next(), brought.id(), world.note, ClusterId.next()));
        go("files");
        assertThat(shown()).contains("Uit het laatste bestand kan weer weg: 1.", "Blijft hangen, omdat iemand er al iets mee deed: 1.");
        _click(_get(Button.class, it -> it.withText("Haal ze weer weg")));
        assertThat(shown()).contains("De briefjes uit het bestand zijn weer weg", "Blijft hangen, omdat iemand er al iets mee deed: 1.");
        assertThat(_find(Button.class, it -> it.withText("Haal ze weer weg"))).isEmpty();
        assertThat(boards.read(world.participant(), world.board).notes()).extracting(NoteCard::text).contains("Ook daaruit").doesNotContain("Uit het bestand");
    }

    private String column() {
        return boards.facts(world.board).columns().getFirst().id();
    }

    @Test
    void a_member_is_brought_to_the_space() {
        login(world.person(Who.MEMBER));
        UI.getCurrent().navigate("lab/" + world.session + "/board/" + world.board + "/hidden");
        assertThat(_find(BoardView.class)).isEmpty();
    }

    @Test
    void words_of_a_space_are_kept_as_they_were_typed() {
        UI.getCurrent().navigate("space/" + world.space + "/words");
        _setValue(_get(TextArea.class, it -> it.withLabel("Nederlands")), "kraai*\nzwaan");
        _click(_get(Button.class, it -> it.withText("Bewaar")));
        assertThat(words.read(Actor.SYSTEM, world.space.value()).get(Language.NL)).containsExactly("kraai*", "zwaan");
        login(world.person(Who.ADMINISTRATOR));
        open("admin/words", WordsView.class);
        assertThat(_get(TextArea.class, it -> it.withLabel("Polski")).getValue()).contains("paszport*");
    }

    @Test
    void taking_a_note_off_the_wall_is_asked_first_and_says_who_reads_it() {
        open("lab/" + world.session + "/console", ConsoleView.class);
        ConcernDialog.open(_get(ConsoleView.class), actors, concerns, world.session, world.board.value(), world.note.value());
        assertThat(boards.read(Actor.SYSTEM, world.board).notes()).hasSize(1);
        _click(_get(Button.class, it -> it.withText("Haal van het bord")));
        assertThat(boards.read(Actor.SYSTEM, world.board).notes()).isEmpty();
    }
}
