package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The evenings of a space whose people can be asked for what follows. */
@Import(LabWorld.class)
class AttendanceListsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    AttendanceLists lists;

    @Test
    void a_space_with_many_evenings_takes_as_many_statements_as_one_with_two() {
        var few = space(2);
        var many = space(9);
        var two = Queries.during(() -> assertThat(lists.in(world.kim, few.value())).hasSize(2));
        assertThat(Queries.during(() -> assertThat(lists.in(world.kim, many.value())).hasSize(9).allSatisfy(it -> {
            assertThat(it.people()).isEqualTo(3);
            assertThat(it.reachable()).isEqualTo(1);
        }))).isEqualTo(two);
    }

    /** A space with so many evenings, to which three people came; and one to which nobody did. */
    private SpaceId space(int evenings) {
        var space = world.space();
        IntStream.range(0, evenings).forEach(it -> {
            var session = world.open(space);
            world.join(session, "Ana");
            world.join(session, "Bo");
            world.joinWithMail(session, "Cor", Language.NL, "cor." + session.id() + "@example.org");
        });
        world.open(space);
        world.draft(space);
        return space;
    }
}
