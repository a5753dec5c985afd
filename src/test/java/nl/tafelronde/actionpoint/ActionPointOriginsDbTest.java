package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDetails.Change;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an existing action point came from is said, and corrected, afterwards. */
@Import(World.Maker.class)
class ActionPointOriginsDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointOrigins origins;
    @Autowired
    Boards boards;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor facilitator;
    private ActionPointId point;
    private Piece note;

    @BeforeEach
    void an_action_point_that_came_from_nothing() {
        world = worlds.make();
        facilitator = world.facilitator();
        point = points.create(facilitator, world.space.value(), null, ActionPointPermissionRows.draft(), List.of());
        note = Piece.note(world.note.value());
    }

    @Test
    void an_origin_is_said_afterwards_and_both_sides_the_history_and_the_audit_know() {
        assertThat(origins.add(facilitator, point, note).from()).containsExactly(note);
        assertThat(origins.add(facilitator, point, note).from()).as("said twice").containsExactly(note);
        assertThat(origins.of(facilitator, world.space.value(), List.of(note)).get(note)).extracting(ActionPointCard::id).containsExactly(point);
        assertThat(origins.remove(facilitator, point, note).from()).isEmpty();
        assertThat(origins.remove(facilitator, point, note).from()).as("taken away twice").isEmpty();
        assertThat(origins.of(facilitator, world.space.value(), List.of(note))).isEmpty();
        var changes = points.history(facilitator, point).stream().filter(it -> it.field().equals(Change.ORIGIN)).toList();
        assertThat(changes).hasSize(2).allSatisfy(it -> assertThat(it.by()).isEqualTo(world.person(World.Who.FACILITATOR).id().value()));
        assertThat(Change.origin(changes.getLast().became())).isEqualTo(note);
        assertThat(changes.getFirst().became()).isNull();
        assertThat(Change.origin(changes.getFirst().was())).isEqualTo(note);
        assertThat(database.queryForList("select action from audit_entry where subject = ? and action like 'actionpoint.origin-%' order by at", String.class, point.value()))
                .containsExactly("actionpoint.origin-added", "actionpoint.origin-removed");
        assertThat(database.queryForList("select concat_ws(' ', was, became) from action_point_change where action_point_id = ?", String.class, point.value()))
                .as("what somebody wrote and may take back is not copied").noneMatch(it -> it.contains("Een briefje"));
    }

    @Test
    void what_the_facilitator_may_not_know_of_is_no_origin() {
        var elsewhere = worlds.make();
        assertThatThrownBy(() -> origins.add(facilitator, point, Piece.note(elsewhere.note.value()))).satisfies(refusedWith("kernel.not-found"));
        assertThatThrownBy(() -> origins.add(facilitator, point, Piece.note(Ids.next()))).satisfies(refusedWith("kernel.not-found"));
        var other = points.create(facilitator, world.space.value(), null, ActionPointPermissionRows.draft(), List.of());
        assertThatThrownBy(() -> origins.add(facilitator, point, new Piece(Piece.Kind.PROPOSAL, other.value()))).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void one_origin_too_many_is_refused() {
        var notes = IntStream.rangeClosed(0, ActionPointOrigins.MOST).mapToObj(it -> {
            var id = new NoteId(Ids.next());
            boards.post(world.participant(), world.board, NoteChange.add(id, "c1", "Briefje " + it, null, Language.NL));
            return Piece.note(id.value());
        }).toList();
        notes.subList(0, ActionPointOrigins.MOST).forEach(it -> origins.add(facilitator, point, it));
        assertThatThrownBy(() -> origins.add(facilitator, point, notes.getLast())).isInstanceOf(Refusal.class).satisfies(refusedWith("actionpoint.refused.origins"));
        origins.remove(facilitator, point, notes.getFirst());
        assertThat(origins.add(facilitator, point, notes.getLast()).from()).hasSize(ActionPointOrigins.MOST);
    }
}
