package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class FindingsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Findings findings;
    @Autowired
    Boards boards;
    @Autowired
    Stages stages;
    @Autowired
    Provenance provenance;

    private LabSessionDetails session;
    private NoteId note;
    private NoteId other;

    @BeforeEach
    void a_wall_with_two_notes() {
        session = evenings.start(world.kim, sessions.open(world.kim,
                sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.plan()), LabWorld.voting())).id());
        var board = session.programme().boards().getFirst().id();
        note = world.write(session, board, "Buddy's");
        other = world.write(session, board, "Taalles");
    }

    private Finding.Words words(String text, NoteId... notes) {
        return new Finding.Words(text, Language.NL, List.of(notes).stream().map(NoteId::value).toList(), List.of());
    }

    private List<Stage.Found> onScreen() {
        return stages.forEverybodyPresent(session.id()).findings();
    }

    @Test
    void a_finding_is_about_notes_and_groups_and_the_chain_knows() {
        var cluster = ClusterId.next();
        boards.post(world.kim, new BoardId(session.programme().boards().getFirst().id()), ClusterChange.group(Ids.next(), note, other, cluster));
        var made = findings.add(world.kim, session.id(), session.phase(), new Finding.Words("Veel over taal", Language.NL, List.of(note.value()), List.of(cluster.value())));
        assertThat(findings.of(world.kim, session.id())).containsExactly(made);
        assertThat(made.notes()).containsExactly(note.value());
        assertThat(made.clusters()).containsExactly(cluster.value());
        var group = new Piece(Piece.Kind.CLUSTER, cluster.value());
        assertThat(provenance.into(Piece.note(note.value()))).containsExactly(group, new Piece(Piece.Kind.OBSERVATION, made.id()));
        var changed = findings.change(world.kim, session.id(), made.id(), made.version(), words("Veel over buddy's", other));
        assertThat(changed.notes()).containsExactly(other.value());
        assertThat(changed.clusters()).isEmpty();
        assertThat(provenance.into(Piece.note(note.value()))).containsExactly(group);
    }

    @Test
    void an_evening_with_many_findings_takes_as_many_statements_as_one_with_two() {
        IntStream.range(0, 2).forEach(it -> findings.add(world.kim, session.id(), session.phase(), words("Valt op " + it, note, other)));
        var two = Queries.during(() -> assertThat(findings.of(world.kim, session.id())).hasSize(2));
        IntStream.range(2, 20).forEach(it -> findings.add(world.kim, session.id(), session.phase(), words("Valt op " + it, other)));
        assertThat(Queries.during(() -> assertThat(findings.of(world.kim, session.id())).hasSize(20).first()
                .satisfies(it -> assertThat(it.notes()).containsExactly(note.value(), other.value())))).isEqualTo(two);
    }

    @Test
    void who_changes_an_old_version_is_told_and_the_newer_one_stays() {
        var made = findings.add(world.kim, session.id(), session.phase(), words("Eerst"));
        findings.change(world.kim, session.id(), made.id(), made.version(), words("Nieuwer"));
        assertThatThrownBy(() -> findings.change(world.kim, session.id(), made.id(), made.version(), words("Ouder"))).satisfies(refusedWith("kernel.stale"));
        assertThat(findings.of(world.kim, session.id())).extracting(Finding::text).containsExactly("Nieuwer");
    }

    @Test
    void the_hall_reads_it_when_it_is_put_on_the_screen_and_only_in_its_phase() {
        var made = findings.add(world.kim, session.id(), session.phase(), words("Bewoners zijn vooral buddy", note));
        assertThat(onScreen()).isEmpty();
        findings.show(world.kim, session.id(), made.id(), true);
        assertThat(onScreen()).extracting(Stage.Found::text).containsExactly("Bewoners zijn vooral buddy");
        evenings.next(world.kim, session.id(), session.stageVersion());
        assertThat(onScreen()).isEmpty();
    }

    @Test
    void what_is_removed_leaves_the_screen_and_comes_back_off_it() {
        var made = findings.add(world.kim, session.id(), session.phase(), words("Weg en terug", note));
        findings.show(world.kim, session.id(), made.id(), true);
        findings.remove(world.kim, session.id(), made.id());
        assertThat(onScreen()).isEmpty();
        assertThat(findings.of(world.kim, session.id())).isEmpty();
        findings.restore(world.kim, session.id(), made.id());
        assertThat(findings.of(world.kim, session.id())).singleElement().satisfies(it -> {
            assertThat(it.onScreen()).isFalse();
            assertThat(it.notes()).containsExactly(note.value());
        });
    }

    @Test
    void it_cannot_be_about_notes_of_another_evening_or_about_nothing_said() {
        assertThatThrownBy(() -> findings.add(world.kim, session.id(), session.phase(), words("Vreemd", NoteId.next()))).satisfies(refusedWith("lab.finding-links"));
        assertThatThrownBy(() -> findings.add(world.kim, session.id(), session.phase(), words(" "))).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> findings.add(world.kim, session.id(), UUID.randomUUID(), words("Waar?"))).satisfies(refusedWith("lab.phase-gone"));
        assertThatThrownBy(() -> findings.show(world.kim, session.id(), UUID.randomUUID(), true)).satisfies(refusedWith("lab.finding-gone"));
    }
}
