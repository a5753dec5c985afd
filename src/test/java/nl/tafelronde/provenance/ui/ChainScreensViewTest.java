package nl.tafelronde.provenance.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.tafelronde.Queries;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.ChainWorld;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.ChainPicture;
import nl.tafelronde.provenance.Chains;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.theme.ThemeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import({World.Maker.class, ChainWorld.Maker.class})
class ChainScreensViewTest extends ViewTest {

    @Autowired
    ChainWorld.Maker worlds;
    @Autowired
    Provenance provenance;
    @Autowired
    Chains chains;
    @Autowired
    Boards boards;
    @Autowired
    Frameworks frameworks;

    private ChainWorld chain;
    private List<NoteId> notes;
    private ThemeId theme;
    private ActionPointId point;

    @BeforeEach
    void a_chain_from_notes_to_a_done_action_point() {
        chain = worlds.make();
        var joost = chain.joins("Joost Ketelaar", Language.NL, null);
        notes = IntStream.range(0, 7).mapToObj(it -> chain.note(it == 0 ? chain.world.facilitator() : joost, "Briefje <" + it + ">")).toList();
        var cluster = chain.group(notes.getFirst(), notes.subList(1, 6).toArray(NoteId[]::new));
        theme = chain.theme("Meedoen", List.of(cluster), notes.subList(0, 6));
        point = chain.actionPoint("Een taalcafé beginnen", new Piece(Piece.Kind.THEME, theme.value()));
        chain.done(point, "https://example.org/opening");
    }

    @Test
    void a_member_sees_the_picture_from_the_notes_to_the_evidence_as_a_list_and_as_a_drawing_and_nobody_is_named() {
        login(chain.world.person(Who.OBSERVER));
        open("chain/action-point/" + point, ChainView.class);
        assertThat(shown()).contains("Een taalcafé beginnen", "Briefje: 6", "Toon alle: 6", "Briefje <3>", "Meedoen", "Gedaan", "De foto van de opening", "Hier ben je",
                "Komt uit: Thema: Meedoen").doesNotContain("Briefje <6>", "Joost", "Femke");
        assertThat(_get(NativeDetails.class).getSummaryText()).isEqualTo("Toon alle: 6");
        var drawing = _get(ChainDrawing.class).getElement().getOuterHTML();
        assertThat(drawing).contains("href=\"/action/" + point, "Meedoen", "Briefje: 6", "https://example.org/opening").doesNotContain("<3>", "Joost", "Femke");
        assertThat(_find(Anchor.class, spec -> spec.withPredicate(it -> it.getHref().equals("action/" + point)))).isNotEmpty();
    }

    @Test
    void a_long_chain_takes_as_many_statements_as_a_short_one() {
        var observer = chain.world.person(Who.OBSERVER);
        var here = new Piece(Piece.Kind.THEME, theme.value());
        var few = Queries.during(() -> chains.around(observer, here));
        for (var number = 0; number < 20; number++) {
            chain.done(chain.actionPoint("Punt " + number, here), "https://example.org/" + number);
        }
        assertThat(Queries.during(() -> chains.around(observer, here))).isEqualTo(few);
        var all = chains.around(observer, here).nodes().stream().filter(it -> it.piece().kind() == Piece.Kind.ACTION_POINT).toList();
        assertThat(all).hasSize(21).allSatisfy(it -> {
            assertThat(it.told().proofs()).hasSize(1);
            assertThat(Objects.requireNonNull(it.told().status()).since()).isNotNull();
        });
    }

    @Test
    void a_hidden_note_is_in_no_picture_and_what_went_through_something_gone_stays_joined() {
        var observer = chain.world.person(Who.OBSERVER);
        var here = new Piece(Piece.Kind.ACTION_POINT, point.value());
        boards.post(chain.world.facilitator(), chain.world.board, NoteChange.hide(Ids.next(), notes.get(3), new Hiding(Hiding.Reason.values()[0], null, null)));
        assertThat(chains.around(observer, here).toString()).contains("Briefje <2>").doesNotContain("Briefje <3>");
        assertThatThrownBy(() -> chains.around(observer, Piece.note(notes.get(3).value()))).satisfies(refusedWith("kernel.forbidden"));
        var gone = new Piece(Piece.Kind.TEAM, Ids.next());
        var from = Piece.note(notes.get(6).value());
        provenance.link(gone, List.of(from));
        provenance.link(here, List.of(gone));
        assertThat(chains.around(observer, here).nodes()).noneMatch(it -> it.piece().equals(gone));
        assertThat(chains.around(observer, here).edges()).contains(new ChainPicture.Edge(from, here));
    }

    @Test
    void a_framework_is_called_by_its_number_where_it_is_linked_and_above_its_own_chain() {
        var version = frameworks.publish(chain.world.facilitator(), chain.world.space, 0,
                new FrameworkText(Localized.nl("Dit ligt vast."), List.of(), List.of(), List.of(), ""));
        provenance.link(new Piece(Piece.Kind.FRAMEWORK, version.id()), List.of(new Piece(Piece.Kind.THEME, theme.value())));
        login(chain.world.person(Who.OBSERVER));
        open("chain/framework/" + version.id(), ChainView.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Kader, versie 1");
        var address = "space/" + chain.world.space + "/framework/1";
        assertThat(_find(_get(ChainList.class), Anchor.class, spec -> spec.withPredicate(it -> it.getHref().equals(address)))).extracting(Anchor::getText)
                .containsExactly("Kader, versie 1");
    }

    @Test
    void of_two_ways_the_longer_one_is_drawn() {
        var note = Piece.note(notes.getFirst().value());
        var about = new Piece(Piece.Kind.THEME, theme.value());
        assertThat(provenance.into(note)).contains(about);
        var edges = chains.around(chain.world.person(Who.OBSERVER), about).edges();
        assertThat(edges).extracting(ChainPicture.Edge::into).contains(about);
        assertThat(edges).doesNotContain(new ChainPicture.Edge(note, about));
    }

    @Test
    void who_may_not_see_the_space_sees_nothing_of_it() {
        login(chain.world.person(Who.FACILITATOR_ELSEWHERE));
        UI.getCurrent().navigate("chain/theme/" + theme);
        assertThat(_find(ChainView.class)).isEmpty();
        assertThat(shown()).doesNotContain("Meedoen", "Briefje <3>");
        UI.getCurrent().navigate("chain/nonsense/1");
        assertThat(_find(ChainView.class)).isEmpty();
    }

    @Test
    void the_facilitator_finds_what_they_wrote_and_what_became_of_it_new_the_first_time_only() {
        login(chain.world.person(Who.FACILITATOR));
        open("contributions", ContributionsView.class);
        assertThat(shown()).contains("Een LAB", "Briefje <0>", "Kwam in een groepje", "Briefjes bij elkaar: 6", "Werd deel van een thema", "Meedoen", "Werd deel van actiepunt 1",
                "Gedaan", "De foto van de opening", "Nieuw").doesNotContain("Briefje <1>", "Joost", "Femke");
        login(chain.world.person(Who.FACILITATOR));
        open("contributions", ContributionsView.class);
        assertThat(shown()).contains("Meedoen").doesNotContain("Nieuw");
        login(chain.world.person(Who.MEMBER));
        open("contributions", ContributionsView.class);
        assertThat(shown()).contains("Hier komt wat je schrijft").doesNotContain("Briefje <0>");
    }

    @Test
    void the_pages_of_an_action_point_and_of_themes_lead_there() {
        login(chain.world.person(Who.FACILITATOR));
        UI.getCurrent().navigate("action/" + point);
        assertThat(_find(Anchor.class, spec -> spec.withPredicate(it -> it.getHref().equals("chain/action-point/" + point)))).hasSize(1);
        UI.getCurrent().navigate("lab/" + chain.place() + "/themes");
        assertThat(_find(Anchor.class, spec -> spec.withPredicate(it -> it.getHref().equals("chain/theme/" + theme)))).hasSize(1);
        var make = "actions/" + chain.world.space + "/from/theme/" + theme;
        assertThat(_find(Anchor.class, spec -> spec.withPredicate(it -> it.getHref().equals(make)))).hasSize(1);
        UI.getCurrent().navigate(make);
        _click(_get(Button.class, spec -> spec.withText("Nieuw actiepunt")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Wat gaat er gebeuren?")), "Nog een taalcafé");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Persoon")), "Femke");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Klaar op")), LocalDate.of(2031, 5, 1));
        _click(_get(Button.class, spec -> spec.withText("Bewaren")));
        assertThat(provenance.into(new Piece(Piece.Kind.THEME, theme.value()))).hasSize(2);
        login(chain.world.person(Who.MEMBER));
        UI.getCurrent().navigate(make);
        assertThat(_find(Button.class, spec -> spec.withText("Nieuw actiepunt"))).isEmpty();
    }
}
