package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.publishing.CanonicalJson;
import nl.tafelronde.space.SpaceId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report, frozen with a hash, corrected under numbers, and without what may not be in it in any of its four formats. */
@Import(LabWorld.class)
class ReportsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Reports reports;
    @Autowired
    Stages stages;
    @Autowired
    Boards boards;
    @Autowired
    Provenance provenance;
    @Autowired
    JdbcClient database;

    private Actor.Person ans;
    private LabSessionDetails session;
    private BoardId board;
    private Actor.Participant sowa;
    private NoteId shown;

    @BeforeEach
    void anEvening() {
        SpaceId space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        var running = world.running(space);
        session = evenings.next(ans, running.id(), running.stageVersion());
        board = new BoardId(session.currentPhase().orElseThrow().board());
        sowa = world.join(session, "Sowa Mądra");
        shown = note("Jestem buddy");
    }

    private NoteId note(String text) {
        var id = new NoteId(Ids.next());
        boards.post(sowa, board, NoteChange.add(id, "now", text, null, Language.PL));
        return id;
    }

    private LabSessionId published() {
        sessions.close(ans, session.id());
        outcomes.publish(ans, session.id());
        return session.id();
    }

    private OutcomeBlock block(OutcomeBlock.Kind kind) {
        return outcomes.edit(ans, session.id()).blocks().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private OutcomeBlock write(OutcomeBlock.Kind kind, String text) {
        var block = block(kind);
        return outcomes.change(ans, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), block.heading(),
                Localized.nl(text), block.agreements(), block.leftOut(), true));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address() + "/outcome/" + session.id() + path)).build(), BodyHandlers.ofByteArray());
        }
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private List<String> everywhere() throws Exception {
        return PublicReport.everywhere(address(), session.id());
    }

    @Test
    void what_is_published_is_frozen_and_everybody_computes_the_same_hash() throws Exception {
        var id = published();
        var report = reports.published(id);
        write(OutcomeBlock.Kind.SUMMARY, "Later bedacht");

        assertThat(text("?lang=nl")).contains("Jestem buddy", report.edition().hash()).doesNotContain("Later bedacht");
        var canonical = text("/canonical.json");
        assertThat(CanonicalJson.sha256(canonical)).isEqualTo(report.edition().hash());
        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
        assertThat(reports.check(id)).singleElement().satisfies(it -> assertThat(it.holds()).isTrue());
        assertThat(reports.differs(ans, id)).isTrue();
    }

    @Test
    void a_correction_has_a_number_what_and_why_and_the_original_stays() throws Exception {
        var id = published();
        var original = reports.published(id).edition();
        assertThatThrownBy(() -> reports.correct(ans, id, "Iets", "Daarom", false)).satisfies(refusedWith("lab-report.nothing-changed"));
        write(OutcomeBlock.Kind.FOLLOW_UP, "De gemeente belt iedereen");
        reports.correct(ans, id, "Vervolg toegevoegd.", "Stond er niet in.", false);

        var corrected = reports.published(id);
        assertThat(corrected.edition().number()).isEqualTo(1);
        assertThat(corrected.editions()).extracting(ReportEdition::what).containsExactly("", "Vervolg toegevoegd.");
        assertThat(reports.edition(id, 0).edition()).isEqualTo(original);
        assertThat(text("?lang=nl")).contains("De gemeente belt iedereen", "Correctie 1", "Stond er niet in.");
        assertThat(text("?lang=nl&edition=0")).doesNotContain("De gemeente belt iedereen").contains("oudere versie");
        assertThat(reports.check(id)).hasSize(2).allMatch(ReportCheck::holds);
        assertThatThrownBy(() -> reports.correct(ans, id, "Nog eens", "Zomaar", false)).satisfies(refusedWith("lab-report.nothing-changed"));
    }

    @Test
    void somebody_who_changes_the_database_is_found_out() {
        var id = published();
        database.sql("update lab_report_edition set canonical = replace(canonical, 'Samen kijken', 'Samen zwijgen') where session = ?").param(id.value()).update();
        assertThat(reports.check(id)).noneMatch(ReportCheck::holds);
        database.sql("update lab_report_edition set canonical = replace(canonical, 'Samen zwijgen', 'Samen kijken'), kept = replace(kept, 'buddy', 'boos') where session = ?")
                .param(id.value()).update();
        assertThat(reports.check(id)).singleElement().satisfies(it -> {
            assertThat(it.wrong()).isEqualTo(1);
            assertThat(it.holds()).isFalse();
        });
    }

    @Test
    void a_note_that_is_hidden_later_leaves_all_formats_and_the_hash_holds() throws Exception {
        note("Blijft hangen");
        var id = published();
        assertThat(everywhere().get(3)).contains("Jestem buddy");
        boards.post(ans, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, shown));

        assertThat(everywhere()).noneMatch(it -> it.contains("Jestem buddy"));
        assertThat(everywhere().get(0)).contains("Blijft hangen", "weggehaald: 1");
        assertThat(reports.check(id)).allMatch(ReportCheck::holds);
    }

    @Test
    void a_note_that_is_taken_off_for_good_leaves_no_word_in_what_is_kept_of_a_frozen_report() {
        var id = published();
        boards.takeOff(ans, board, shown);

        assertThat(database.sql("select concat(canonical, kept) from lab_report_edition where session = ?").param(id.value()).query(String.class).single())
                .doesNotContain("buddy", shown.value().toString());
        assertThat(reports.check(id)).allMatch(ReportCheck::holds);
        assertThat(reports.published(id).sections()).anyMatch(it -> it.gone() == 1);
    }

    @Test
    void no_format_has_authors_hidden_or_withdrawn_notes_or_a_group_of_fewer_than_three() throws Exception {
        boards.post(ans, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, note("Scheldwoord")));
        boards.post(sowa, board, NoteChange.of(Ids.next(), ChangeKind.WITHDRAW, note("Teruggenomen")));
        published();

        assertThat(everywhere()).hasSize(6).noneMatch(it -> it.contains("Scheldwoord") || it.contains("Teruggenomen") || it.contains("Sowa")
                || it.contains(sowa.id().value().toString()));
        assertThat(text("?lang=pl")).contains("Jestem buddy</span></li>");
    }

    @Test
    void taken_back_nobody_reads_any_edition_and_it_is_said_that_there_was_one() throws Exception {
        var id = published();
        outcomes.unpublish(ans, id);
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("?edition=0").statusCode()).isEqualTo(404);
        outcomes.publish(ans, id);
        assertThat(get("?edition=0").statusCode()).isEqualTo(410);
        assertThat(get("/canonical.json?edition=0").statusCode()).isEqualTo(410);
        assertThat(text("?lang=nl")).contains("Deze versie is teruggehaald", "Teruggehaald en opnieuw openbaar gemaakt");
        assertThat(reports.published(id).edition().number()).isEqualTo(1);
    }

    @Test
    void papers_come_in_the_language_of_the_reader_under_a_good_name() throws Exception {
        published();
        var polish = get("/download/pdf?lang=pl");
        assertThat(polish.headers().firstValue("Content-Disposition").orElseThrow()).contains("lab-mieszkania-pl.pdf");
        assertThat(polish.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var pdf = Loader.loadPDF(polish.body())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("pl");
            assertThat(new PDFTextStripper().getText(pdf)).contains("LAB Mieszkania", "Kto był", "Pierwsza wersja");
        }
        assertThat(get("/download/exe").statusCode()).isEqualTo(404);
    }

    @Test
    void before_publication_nothing_is_to_be_had() throws Exception {
        sessions.close(ans, session.id());
        outcomes.edit(ans, session.id());
        for (var path : List.of("", "/download/pdf", "/canonical.json", "/check", "?edition=0", "?preview", "/download/odt?preview")) {
            assertThat(get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    @Test
    void a_block_knows_its_notes_and_who_wrote_one_finds_the_report() {
        write(OutcomeBlock.Kind.AGREED, "Iedereen een buddy");
        outcomes.cameFrom(ans, session.id(), block(OutcomeBlock.Kind.AGREED).id(), Set.of(shown.value()));
        assertThatThrownBy(() -> outcomes.cameFrom(ans, session.id(), block(OutcomeBlock.Kind.AGREED).id(), Set.of(Ids.next()))).satisfies(refusedWith("kernel.not-found"));
        var id = published();

        var agreed = block(OutcomeBlock.Kind.AGREED).id();
        assertThat(reports.published(id).section(agreed).orElseThrow().from()).extracting(OutcomeNotes.Line::text)
                .containsExactly("Jestem buddy");
        assertThat(stages.mine(sowa, id)).flatExtracting(OwnNotes::notes).extracting(OwnNotes.Line::reported).containsExactly(true);
        outcomes.unpublish(ans, id);
        assertThat(stages.mine(sowa, id)).flatExtracting(OwnNotes::notes).extracting(OwnNotes.Line::reported).containsOnlyNulls();
        assertThat(provenance.into(Piece.note(shown.value()))).extracting(Piece::kind).containsOnly(Piece.Kind.REPORT_BLOCK).hasSize(2);
    }
}
