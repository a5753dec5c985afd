package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.translation.Translations;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The public report in the reader's language, with the words as they were written one tap away. */
@Import(LabWorld.class)
class ReportTonguesDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Boards boards;
    @Autowired
    BoardLanguages languages;
    @Autowired
    Translations translations;

    private final String text = "Potrzebny buddy " + UUID.randomUUID();
    private final String summary = "Wonen eerst " + UUID.randomUUID();
    private SpaceId space;
    private LabSessionDetails session;
    private Actor.Person ans;

    @BeforeEach
    void a_published_evening() {
        TestTranslator.shared().well();
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        var running = world.running(space);
        session = evenings.next(ans, running.id(), running.stageVersion());
        var board = new BoardId(session.currentPhase().orElseThrow().board());
        var sowa = world.join(session, "Sowa Mądra");
        boards.post(sowa, board, NoteChange.add(new NoteId(Ids.next()), "now", text, null, Language.PL));
        sessions.close(ans, session.id());
        var block = outcomes.edit(ans, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.SUMMARY).findFirst().orElseThrow();
        outcomes.change(ans, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), block.heading(),
                Localized.nl(summary), block.agreements(), block.leftOut(), true));
        outcomes.publish(ans, session.id());
    }

    @AfterEach
    void wellAgain() {
        TestTranslator.shared().well();
    }

    private String page(String language) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "/outcome/" + session.id() + "?lang=" + language)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void the_first_reader_gets_originals_and_the_next_their_own_language_with_the_original_folded() {
        assertThat(page("uk")).contains("lang=\"pl\">" + text).doesNotContain("uk: " + text);
        Awaitility.await().until(() -> page("uk").contains("uk: " + text));
        Awaitility.await().until(() -> page("uk").contains("uk: " + summary));
        var read = page("uk");
        assertThat(read).contains("<span class=\"note\">uk: " + text).contains("<p lang=\"pl\">" + text).contains("перекладено з польської")
                .contains("<p lang=\"nl\">" + summary);
        assertThat(page("pl")).contains("<span class=\"note\">" + text).doesNotContain("pl: " + text);
    }

    @Test
    void a_space_that_says_no_shows_originals_only() {
        page("uk");
        Awaitility.await().until(() -> page("uk").contains("uk: " + text));
        translations.choose(ans, space.value(), false);
        assertThat(page("uk")).contains("lang=\"pl\">" + text).doesNotContain("uk: " + text);
    }
}
