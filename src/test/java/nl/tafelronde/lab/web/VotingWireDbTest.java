package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.NewLabSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Voting as a phone sees it, and what of it leaves the server. */
@Import(LabWorld.class)
@ExtendWith(OutputCaptureExtension.class)
class VotingWireDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Texts texts;

    private LabSessionDetails session;
    private BoardId board;
    private NoteId note;
    private final List<Phone> phones = new ArrayList<>();

    @BeforeEach
    void voting_is_open() {
        var begun = evenings.start(world.kim, sessions.open(world.kim,
                sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.plan()), LabWorld.voting())).id());
        board = new BoardId(begun.programme().boards().getFirst().id());
        note = world.write(begun, board.value(), "Taalles in de buurt");
        session = evenings.openVoting(world.kim, begun.id(), begun.stageVersion());
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

    private Phone.Answer vote(Phone phone, String kind) {
        return phone.post(votes(), "{\"id\":\"%s\",\"kind\":\"%s\",\"note\":\"%s\"}".formatted(Ids.next(), kind, note));
    }

    private String votes() {
        return "/api/places/" + session.id() + "/boards/" + board + "/votes";
    }

    private JsonNode stage(Phone phone) {
        return phone.get("/api/lab/" + session.id() + "/stage").json();
    }

    @Test
    void a_phone_votes_takes_back_and_sees_only_its_own_votes_and_how_many_voted() throws Exception {
        var sowa = phone("Sowa");
        var dab = phone("Dąb");
        try (var stream = dab.stream("/api/lab/" + session.id() + "/feed?board=" + board)) {
            assertThat(stream.next("stage").path("phase").path("may").path("vote").asBoolean()).isTrue();
            assertThat(vote(sowa, "vote").json().path("left").asInt()).isEqualTo(2);
            assertThat(vote(sowa, "vote").json().path("left").asInt()).isEqualTo(1);
            assertThat(vote(sowa, "unvote").json().path("left").asInt()).isEqualTo(2);
            while (stream.next("stage").path("ballot").path("voters").asInt() != 1) {
                assertThat(stream.heard()).doesNotContain("\"results\":[");
            }
            assertThat(stream.heard()).doesNotContain("\"results\":[");
        }
        assertThat(sowa.get(votes()).json().path("votes").get(0).path("votes").asInt()).isEqualTo(1);
        assertThat(dab.get(votes()).json().path("votes").size()).isZero();
        assertThat(dab.get(votes()).json().path("left").asInt()).isEqualTo(3);
        assertThat(stage(dab).path("ballot").path("results").isNull()).isTrue();
        assertThat(sowa.get("/api/places/" + session.id() + "/me/data.json").text()).contains("\"votes\"", note.toString());
        assertThat(dab.get("/api/places/" + session.id() + "/me/data.json").text()).doesNotContain(note.toString());
    }

    @Test
    void after_closing_everybody_gets_the_result_and_a_late_vote_a_sentence(CapturedOutput log) {
        var sowa = phone("Sowa");
        vote(sowa, "vote");
        var closed = evenings.closeVoting(world.kim, session.id(), session.stageVersion());
        var late = vote(sowa, "vote");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).isEqualTo(texts.say(Language.PL, "board.refused.voting-closed"));
        var ballot = stage(sowa).path("ballot");
        assertThat(ballot.path("results").get(0).path("votes").asInt()).isEqualTo(1);
        assertThat(ballot.path("results").get(0).path("groups").isEmpty()).as("one person is not shown as a group").isTrue();
        assertThat(sowa.get(votes()).json().path("votes").get(0).path("votes").asInt()).as("nothing is lost").isEqualTo(1);
        evenings.next(world.kim, session.id(), closed.stageVersion());
        assertThat(stage(sowa).path("ballot").isNull()).as("in the next phase").isTrue();
        assertThat(log.getOut()).doesNotContain("Sowa");
    }

    @Test
    void what_is_no_vote_is_refused() {
        var sowa = phone("Sowa");
        assertThat(sowa.post(votes(), "{\"id\":\"%s\",\"kind\":\"vote\"}".formatted(Ids.next())).status()).isEqualTo(422);
        assertThat(sowa.post(votes(), "{\"kind\":\"vote\",\"note\":\"%s\"}".formatted(note)).status()).isEqualTo(422);
        assertThat(sowa.post(votes(), "nonsense").status()).isEqualTo(400);
        assertThat(new Phone(address()).get(votes()).status()).isEqualTo(401);
    }
}
