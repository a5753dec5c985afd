package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people wrote in private and the hall was never shown, or was shown no longer, is in no report. */
@Import(LabWorld.class)
class CoveredReportDbTest extends DbTest {

    private static final String SECRET = "Mój szef zabiera paszporty";

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
    Corrections corrections;
    @Autowired
    Findings findings;
    @Autowired
    Voices voices;
    @Autowired
    Boards boards;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    Provenance provenance;

    private LabSessionDetails session;
    private Phase written;
    private Actor.Participant magda;
    private NoteId note;

    @BeforeEach
    void magda_writes_in_private() {
        session = evenings.start(world.kim, sessions.open(world.kim, sessions.create(world.kim,
                new NewLabSession(world.space().value(), LabWorld.plan()), LabWorld.inPrivate())).id());
        written = session.programme().phases().getFirst();
        magda = world.join(session, "Magda");
        note = new NoteId(Ids.next());
        boards.post(magda, new BoardId(written.board()), NoteChange.add(note, "now", SECRET, null, Language.PL));
        rounds.begin(Actor.SYSTEM, session.id().value(), session.space(), false);
        rounds.allow(Actor.SYSTEM, session.id().value(), ThemeRules.TAKE_PART);
    }

    private void reveal() {
        session = evenings.reveal(world.kim, session.id(), session.stageVersion());
    }

    private void cover() {
        session = evenings.cover(world.kim, session.id(), session.stageVersion());
    }

    private void toTheEnd() {
        session = evenings.next(world.kim, session.id(), session.stageVersion());
        session = sessions.close(world.kim, session.id());
    }

    private void publish() {
        session = outcomes.publish(world.kim, session.id());
    }

    private void theme(String title, String sentence) {
        themes.propose(world.kim, session.id().value(), new NewTheme(ThemeId.next(), title, sentence, Language.PL, List.of(), List.of(note.value())));
    }

    private List<String> everywhere() throws Exception {
        return PublicReport.everywhere(address(), session.id());
    }

    @Test
    void notes_that_were_never_revealed_are_in_no_draft_and_in_no_format() throws Exception {
        toTheEnd();
        corrections.ask(world.kim, session.id(), Instant.now().plus(3, ChronoUnit.DAYS));

        assertThat(reports.read(magda, session.id()).toString()).as("what people are asked to check").doesNotContain(SECRET);
        assertThat(reports.preview(world.kim, session.id()).toString()).doesNotContain(SECRET);
        assertThat(outcomes.preview(world.kim, session.id()).toString()).doesNotContain(SECRET);
        publish();
        assertThat(everywhere()).hasSize(6).noneMatch(it -> it.contains(SECRET));
        assertThat(provenance.into(Piece.note(note.value()))).as("so she is not told that it is in the report").isEmpty();
        assertThat(voices.forEverybody(session.id()).columns()).as("nor counted before everybody").isEmpty();
        assertThat(outcomes.edit(world.kim, session.id()).covered()).as("the facilitator sees which wall it is").containsOnlyKeys(written).containsValue(1);
    }

    @Test
    void a_text_cannot_be_said_to_come_from_a_note_that_the_hall_was_not_shown() {
        toTheEnd();
        var agreed = outcomes.edit(world.kim, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> outcomes.cameFrom(world.kim, session.id(), agreed, Set.of(note.value()))).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void what_was_shown_and_covered_again_is_in_no_format_also_not_as_the_words_of_a_theme_or_a_finding() throws Exception {
        reveal();
        theme(SECRET, "");
        theme("Documenten", "Iemand zegt: " + SECRET + "!");
        findings.add(world.kim, session.id(), written.id(), new Finding.Words("Er staat '" + SECRET + "'", Language.NL, List.of(note.value()), List.of()));
        findings.add(world.kim, session.id(), written.id(), new Finding.Words("Papieren spelen mee", Language.NL, List.of(note.value()), List.of()));
        outcomes.edit(world.kim, session.id());
        cover();
        toTheEnd();
        publish();

        assertThat(everywhere()).noneMatch(it -> it.contains(SECRET));
        assertThat(everywhere().getFirst()).as("what was said in other words stays").contains("Documenten", "Papieren spelen mee");
    }

    @ParameterizedTest
    @EnumSource(value = ChangeKind.class, names = {"HIDE", "WITHDRAW"})
    void hiding_or_withdrawing_a_note_that_was_never_shown_does_not_publish_its_words(ChangeKind kind) throws Exception {
        theme(SECRET, "");
        boards.post(kind == ChangeKind.HIDE ? world.kim : magda, new BoardId(written.board()),
                new NoteChange(Ids.next(), kind, note, null, null, null, null, null, false));
        toTheEnd();
        publish();

        assertThat(everywhere()).noneMatch(it -> it.contains(SECRET));
    }

    @Test
    void a_report_that_is_public_loses_what_is_covered_later_and_what_is_shown_after_all_is_in_the_next() throws Exception {
        reveal();
        theme(SECRET, "");
        toTheEnd();
        publish();
        assertThat(everywhere().getFirst()).contains(SECRET);

        outcomes.unpublish(world.kim, session.id());
        session = sessions.reopen(world.kim, session.id());
        session = evenings.back(world.kim, session.id(), session.stageVersion());
        cover();
        toTheEnd();
        publish();
        assertThat(everywhere()).noneMatch(it -> it.contains(SECRET));

        outcomes.unpublish(world.kim, session.id());
        session = sessions.reopen(world.kim, session.id());
        session = evenings.back(world.kim, session.id(), session.stageVersion());
        reveal();
        toTheEnd();
        publish();
        assertThat(everywhere().getFirst()).contains(SECRET);
        assertThat(outcomes.edit(world.kim, session.id()).covered()).isEmpty();
    }
}
