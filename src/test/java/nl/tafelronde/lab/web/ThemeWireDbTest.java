package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
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
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What goes over the line about themes: to phones and projectors, and never to whom it is not meant for. */
@Import(LabWorld.class)
class ThemeWireDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    LabThemes lab;
    @Autowired
    Boards boards;

    private final List<Phone> phones = new ArrayList<>();
    private final UUID wall = Ids.next();
    private LabSessionDetails session;

    /** A wall to write on, then a phase for themes with that wall behind it. */
    @BeforeEach
    void anEveningWithThemes() {
        var programme = new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.BOARD, Localized.nl("Schrijven"), Localized.nl("Schrijf"), 20, wall, May.WRITE),
                new Phase(Ids.next(), PhaseKind.THEMES, Localized.nl("Thema's"), Localized.nl("Wat hoort bij elkaar?"), 15, wall, May.READ)),
                List.of(new PlannedBoard(wall, Localized.nl("De muur"), List.of(new PlannedColumn("now", Localized.nl("Nu"))))));
        var id = sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.plan()), programme);
        sessions.open(world.kim, id);
        session = evenings.start(world.kim, id);
    }

    @AfterEach
    void putAway() {
        phones.forEach(Phone::close);
    }

    @Test
    void magda_proposes_on_her_phone_and_the_other_phone_hears_it_without_her_name_or_id() throws Exception {
        var magda = joined("Magda");
        var ewa = joined("Ewa");
        var note = write("Schimmel op de muur");
        themes();
        try (var stream = ewa.stream(at("/feed"))) {
            assertThat(stream.next("themes").path("themes").size()).isZero();
            assertThat(stream.next("my-themes").path("supported").size()).isZero();
            var id = Ids.next();
            var answer = propose(magda, id, "Godne mieszkanie", note);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("proposed").get(0).asString()).isEqualTo(id.toString());
            var theme = stream.next("themes").path("themes").get(0);
            assertThat(theme.path("title").asString()).isEqualTo("Godne mieszkanie");
            assertThat(theme.path("language").asString()).isEqualTo("pl");
            assertThat(theme.path("notes").asInt()).isEqualTo(1);
            assertThat(magda.put(at("/themes/" + id + "/support"), "{\"support\":true}").json().path("supported").size()).isEqualTo(1);
            assertThat(stream.next("themes").path("themes").get(0).path("support").asInt()).isEqualTo(1);
            var me = magda.get(at("/me")).json().path("participant").asString();
            assertThat(stream.heard()).doesNotContain(me, "Magda", "author", note.toString(), "supporters");
        }
    }

    @Test
    void what_a_theme_is_made_of_is_what_the_phone_may_read() {
        var magda = joined("Magda");
        var shown = write("Te duur");
        var hidden = write("Scheldwoord");
        hide(hidden);
        themes();
        var sources = magda.get(at("/themes/sources"));
        assertThat(sources.text()).contains("Te duur", shown.toString()).doesNotContain("Scheldwoord", hidden.toString());
        assertThat(magda.get(at("/themes/sources?find=DUUR")).text()).contains("Te duur");
        assertThat(magda.get(at("/themes/sources?find=niets")).text()).doesNotContain("Te duur");
        assertThat(propose(magda, Ids.next(), "Mag niet", hidden).code()).isEqualTo("lab.theme.note-gone");
        var id = Ids.next();
        propose(magda, id, "Wonen", shown);
        assertThat(magda.get(at("/themes/" + id + "/notes")).text()).contains("Te duur");
        hide(shown);
        assertThat(magda.get(at("/themes/" + id + "/notes")).text()).as("hidden means not sent").isEqualTo("[]");
    }

    @Test
    void a_group_that_fell_apart_meanwhile_is_said_and_proposing_works_with_what_is_left() {
        var magda = joined("Magda");
        var note = write("Te duur");
        themes();
        var answer = magda.post(at("/themes"), """
                {"id":"%s","title":"Wonen","language":"pl","clusters":["%s"],"notes":["%s"]}""".formatted(Ids.next(), Ids.next(), note));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("lab.theme.group-gone");
        assertThat(answer.detail()).contains("Twój tekst nadal tu jest");
        assertThat(propose(magda, Ids.next(), "Wonen", note).status()).isEqualTo(200);
    }

    @Test
    void after_the_closing_a_phone_is_told_and_the_projector_has_the_handful() throws Exception {
        var magda = joined("Magda");
        var note = write("Te duur");
        themes();
        var housing = Ids.next();
        propose(magda, housing, "Wonen", note);
        propose(magda, Ids.next(), "Taal", note);
        lab.close(world.kim, session.id(), List.of(new ThemeId(housing)));
        assertThat(propose(magda, Ids.next(), "Te laat", note).code()).isEqualTo("theme.refused.closed");
        var list = magda.get(at("/themes")).json().path("list");
        assertThat(list.path("closed").asBoolean()).isTrue();
        assertThat(list.path("themes").get(0).path("state").asString()).isEqualTo("CHOSEN");
        assertThat(list.path("themes").get(1).path("state").asString()).isEqualTo("PARKED");
        evenings.back(world.kim, session.id(), sessions.read(world.kim, session.id()).stageVersion());
        assertThat(propose(magda, Ids.next(), "Te vroeg", note).code()).isIn("theme.refused.closed", "theme.refused.not-now");
    }

    @Test
    void before_its_phase_nobody_reads_or_proposes_and_a_stranger_never() {
        var magda = joined("Magda");
        var note = write("Te duur");
        assertThat(propose(magda, Ids.next(), "Te vroeg", note).code()).isEqualTo("theme.refused.not-now");
        lab.propose(world.kim, session.id(), new ThemeProposal(ThemeId.next(),
                new ThemeWords("Van Kim", "", Language.NL), List.of(), List.of()));
        assertThat(magda.get(at("/themes")).text()).doesNotContain("Van Kim");
        var stranger = phone();
        assertThat(stranger.get(at("/themes")).status()).isEqualTo(401);
        assertThat(stranger.get(at("/themes/sources")).status()).isEqualTo(401);
        assertThat(propose(stranger, Ids.next(), "Vreemd", note).status()).isEqualTo(401);
        themes();
        assertThat(magda.get(at("/themes")).text()).contains("Van Kim");
    }

    @Test
    void what_came_to_a_group_since_comes_to_the_theme_at_the_closing() {
        var magda = joined("Magda");
        var first = write("Te duur");
        var second = write("Te klein");
        var cluster = ClusterId.next();
        boards.post(world.kim, new BoardId(wall), ClusterChange.group(Ids.next(), new NoteId(first), new NoteId(second), cluster));
        themes();
        var id = Ids.next();
        magda.post(at("/themes"), """
                {"id":"%s","title":"Wonen","language":"pl","clusters":["%s"]}""".formatted(id, cluster));
        var third = Ids.next();
        boards.post(world.kim, new BoardId(wall), NoteChange.add(new NoteId(third), "now", "Te ver", null, Language.NL));
        boards.post(world.kim, new BoardId(wall), ClusterChange.into(Ids.next(), new NoteId(third), cluster));
        lab.close(world.kim, session.id(), List.of(new ThemeId(id)));
        assertThat(lab.read(world.kim, session.id()).theme(new ThemeId(id)).orElseThrow().notes()).containsExactlyInAnyOrder(first, second, third);
        assertThat(magda.get(at("/themes/" + id + "/notes")).text()).contains("Te duur", "Te klein", "Te ver");
    }

    private void hide(UUID note) {
        boards.post(world.kim, new BoardId(wall), NoteChange.of(Ids.next(), ChangeKind.HIDE, new NoteId(note)));
    }

    private void themes() {
        session = evenings.next(world.kim, session.id(), sessions.read(world.kim, session.id()).stageVersion());
    }

    private UUID write(String text) {
        return world.write(session, wall, text).value();
    }

    private Phone.Answer propose(Phone phone, UUID id, String title, UUID note) {
        return phone.post(at("/themes"), """
                {"id":"%s","title":"%s","language":"pl","notes":["%s"]}""".formatted(id, title, note));
    }

    private String at(String path) {
        return "/api/lab/" + session.id() + path;
    }

    private Phone joined(String name) {
        var phone = phone();
        phone.join(session.code(), name);
        return phone;
    }

    private Phone phone() {
        var phone = new Phone(address());
        phones.add(phone);
        return phone;
    }
}
