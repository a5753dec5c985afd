package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.provenance.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What goes over the line about what became of notes: to whoever wrote them, and never a word or a name of anybody else. */
@Import(LabWorld.class)
class JourneyWireDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Boards boards;
    @Autowired
    ActionPoints points;

    private LabSessionDetails session;
    private BoardId board;
    private Phone magda;
    private Phone ewa;

    @BeforeEach
    void two_phones() {
        var id = sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.plan()), World.programme(Ids.next(), Ids.next()));
        sessions.open(world.kim, id);
        session = evenings.start(world.kim, id);
        board = new BoardId(session.programme().boards().getFirst().id());
        magda = new Phone(address());
        ewa = new Phone(address());
        magda.join(session.code(), "Magda Kowalska");
        ewa.join(session.code(), "Ewa Wójcik");
    }

    @AfterEach
    void putAway() {
        magda.close();
        ewa.close();
    }

    @Test
    void magda_reads_of_her_own_note_in_her_language_and_nothing_of_ewa() {
        var hers = write(magda, "Nederlands leren");
        var other = write(ewa, "Geheim van Ewa");
        boards.post(world.kim, board, ClusterChange.group(Ids.next(), new NoteId(hers), new NoteId(other), ClusterId.next()));
        var point = points.create(world.kim, world.space().value(), session.id().value(), new ActionPointDraft("Een taalcafé beginnen", "Bij Femke thuis", Language.NL,
                new Owner(null, "Femke de Wit", null), LocalDate.of(2031, 5, 1), null, "", "", ""), List.of(Piece.note(hers)));
        points.prove(world.kim, point, "Foto", "https://example.org/foto");
        var before = magda.get(at());
        assertThat(before.text()).as("what shows that it was done is for when it is done").doesNotContain("example.org/foto");
        points.move(world.kim, point, points.read(world.kim, point).version(), ActionState.DONE, "Het lukte dankzij Femke");
        var read = magda.get(at() + "?lang=pl");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("notes").size()).isEqualTo(1);
        var steps = read.json().path("notes").get(0).path("steps");
        assertThat(steps.valueStream().map(it -> it.path("label").asString() + " " + it.path("text").asString() + " " + it.path("fresh").asBoolean()))
                .containsExactly("Trafiła do grupy karteczek Karteczki razem: 2 true", "Stała się częścią zadania 1 Een taalcafé beginnen true");
        assertThat(steps.get(1).path("proofs").get(0).path("url").asString()).isEqualTo("https://example.org/foto");
        assertThat(read.text()).doesNotContain("Geheim", "Ewa", "Magda", "Femke", other.toString(), "action/");
        assertThat(ewa.get(at()).text()).contains(other.toString()).doesNotContain(hers.toString(), "taalcafé", "Nederlands leren");
        clock.move(Duration.ofSeconds(1));
        assertThat(magda.put(at() + "/seen", "{\"until\":\"" + magda.get(at()).json().path("at").asString() + "\"}").status()).isEqualTo(204);
        assertThat(magda.get(at()).text()).doesNotContain("fresh");
        assertThat(ewa.get(at()).text()).as("what Magda saw says nothing about Ewa").contains("fresh");
    }

    @Test
    void hidden_means_not_sent_and_who_is_not_in_reads_nothing() {
        var hers = write(magda, "Nederlands leren");
        boards.post(world.kim, board, ClusterChange.group(Ids.next(), new NoteId(hers), new NoteId(write(ewa, "Taalles")), ClusterId.next()));
        assertThat(magda.get(at()).json().path("notes").size()).isEqualTo(1);
        boards.post(world.kim, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, new NoteId(hers)));
        assertThat(magda.get(at()).json().path("notes").size()).isZero();
        try (var stranger = new Phone(address())) {
            assertThat(stranger.get(at()).status()).isEqualTo(401);
            assertThat(stranger.put(at() + "/seen", "{\"until\":\"2030-01-01T00:00:00Z\"}").status()).isEqualTo(401);
        }
        assertThat(magda.put(at() + "/seen", "{}").status()).isEqualTo(422);
    }

    private String at() {
        return "/api/lab/" + session.id() + "/me/journeys";
    }

    private UUID write(Phone phone, String text) {
        var id = Ids.next();
        assertThat(phone.post("/api/places/" + session.id() + "/boards/" + board + "/changes", """
                {"id":"%s","kind":"add","note":"%s","column":"c1","text":"%s","language":"nl"}""".formatted(id, id, text)).status()).isEqualTo(200);
        return id;
    }
}
