package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.Writers;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** What leaves the server while people write in private, read as it comes over the line. */
@Import(LabWorld.class)
@ExtendWith(OutputCaptureExtension.class)
class PrivateWritingDbTest extends DbTest {

    private static final String SECRET = "Mijn baas houdt mijn paspoort";

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Boards boards;
    @Autowired
    Writers writers;
    @Autowired
    Stages stages;

    private LabSessionDetails session;
    private BoardId board;
    private Actor.Participant author;
    private Phone reader;
    private final List<Phone> phones = new ArrayList<>();

    @BeforeEach
    void everybodyWritesInPrivate() {
        session = evenings.start(world.kim, sessions.open(world.kim,
                sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.plan()), LabWorld.inPrivate())).id());
        board = new BoardId(session.programme().boards().getFirst().id());
        author = world.join(session, "Stille Uil");
        reader = phone("Sowa");
    }

    @AfterEach
    void putAway() {
        phones.forEach(Phone::close);
    }

    private Phone phone(String name) {
        var phone = new Phone(address());
        phones.add(phone);
        assertThat(phone.join(session.code(), name).status()).isEqualTo(200);
        return phone;
    }

    @Test
    void before_the_reveal_others_get_nothing_but_counts_and_after_it_no_author(CapturedOutput log) throws Exception {
        try (var stream = reader.stream("/api/lab/" + session.id() + "/feed?board=" + board)) {
            stream.next("counts");
            var note = write(SECRET);
            var other = write("Nog een geheim");
            boards.post(author, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, SECRET + "!", null, "Mijn buurman", Language.PL, null, false));
            boards.post(author, board, NoteChange.of(Ids.next(), ChangeKind.WITHDRAW, other));
            while (stream.next("counts").path("number").asLong() < boards.read(world.kim, board).number()) {
                assertThat(stream.heard()).doesNotContain(SECRET);
            }
            for (var sent : List.of(stream.heard(), wall().text(), reader.get("/api/lab/" + session.id() + "/stage").text(),
                    reader.get("/api/places/" + session.id() + "/me/data.json").text(), reader.get("/api/lab/" + session.id() + "/me/notes").text(),
                    reader.get("/outcome/" + session.id()).text())) {
                assertThat(sent).doesNotContain(SECRET, "geheim", "buurman", note.toString(), author.name(), author.id().toString());
            }
            assertThat(wall().json().path("count").asInt()).isEqualTo(1);

            evenings.reveal(world.kim, session.id(), session.stageVersion());
            assertThat(stream.next("snapshot").path("notes").get(0).path("text").asString()).isEqualTo(SECRET + "!");
            assertThat(stream.heard() + wall().text()).as("the author").doesNotContain(author.name(), author.id().toString());
        }
        assertThat(log.getOut()).doesNotContain(SECRET, author.name());
    }

    @Test
    void what_is_covered_again_is_not_sent_to_who_comes_later() {
        write(SECRET);
        var shown = evenings.reveal(world.kim, session.id(), session.stageVersion());
        assertThat(wall().text()).contains(SECRET);
        evenings.cover(world.kim, session.id(), shown.stageVersion());
        assertThat(wall().text()).doesNotContain(SECRET);
        assertThat(boards.read(author, board).notes()).as("nothing is lost").hasSize(1);
    }

    @Test
    void the_hall_sees_how_many_wrote_and_how_many_are_writing_only_while_it_sees_no_notes() {
        write("Eén");
        write("Twee");
        var writing = "/api/places/" + session.id() + "/boards/" + board + "/writing";
        assertThat(reader.put(writing, "").status()).isEqualTo(204);
        assertThat(reader.put(writing, "").status()).isEqualTo(204);
        assertThat(stage().path("quiet").path("people").asInt()).isEqualTo(1);
        assertThat(stage().path("quiet").path("writing").asInt()).isEqualTo(1);
        assertThat(stage().path("phase").path("covered").asBoolean()).isTrue();
        assertThat(reader.delete(writing).status()).isEqualTo(204);
        assertThat(stage().path("quiet").path("writing").asInt()).isZero();
        evenings.reveal(world.kim, session.id(), session.stageVersion());
        assertThat(stage().path("quiet").isNull()).isTrue();
        assertThat(stage().path("phase").path("covered").asBoolean()).isFalse();
    }

    @Test
    void who_is_not_heard_of_for_a_while_has_stopped_writing_and_so_has_who_left_and_everybody_when_it_is_over() {
        var sowa = world.join(session, "Dąb");
        writers.tell(sowa, board, true);
        assertThat(writers.of(world.kim, board).writing()).isEqualTo(1);
        clock.move(Duration.ofSeconds(46));
        assertThat(writers.of(world.kim, board).writing()).isZero();
        writers.tell(sowa, board, true);
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        assertThat(writers.of(world.kim, board).writing()).as("the phase is over").isZero();
        writers.tell(sowa, board, true);
        assertThat(writers.of(world.kim, board).writing()).as("nobody may write now").isZero();
        assertThat(moved.phase()).isNotEqualTo(session.phase());
    }

    private NoteId write(String text) {
        var note = new NoteId(Ids.next());
        boards.post(author, board, NoteChange.add(note, "now", text, null, Language.NL));
        return note;
    }

    private Phone.Answer wall() {
        return reader.get("/api/places/" + session.id() + "/boards/" + board);
    }

    private tools.jackson.databind.JsonNode stage() {
        return reader.get("/api/lab/" + session.id() + "/stage").json();
    }
}
