package nl.tafelronde.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.Statements;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists take the same number of queries however long they are. */
class ListQueriesDbTest extends DbTest {

    private final Actor.Person kim = People.administrator();

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Frameworks frameworks;
    @Autowired
    Organisations organisations;
    @Autowired
    Accounts accounts;

    @Test
    void the_spaces_of_a_person_take_one_query() {
        IntStream.range(0, 12).forEach(_ -> space());
        assertThat(Statements.during(() -> assertThat(spaces.mine(kim)).hasSize(12))).isEqualTo(1);
        assertThat(Statements.during(() -> spaces.all(kim))).isEqualTo(1);
    }

    @Test
    void the_members_of_a_space_take_three_queries() {
        var space = space();
        IntStream.range(0, 12).forEach(it -> members.invite(kim, space, new Invited("Lid " + it, Ids.next() + "@lid.example",
                Language.NL, Role.MEMBER, organisations.create(kim, new OrganisationData("Kas " + Ids.next(), OrganisationKind.OTHER, null)))));
        assertThat(Statements.during(() -> assertThat(members.of(kim, space)).hasSize(13)
                .filteredOn(it -> it.organisation() != null).hasSize(12).allMatch(it -> it.name().startsWith("Lid ")))).isEqualTo(3);
    }

    @Test
    void the_versions_of_a_framework_and_all_organisations_take_one_query_each() {
        var space = space();
        IntStream.range(0, 5).forEach(it -> frameworks.publish(kim, space, new FrameworkText(Localized.nl("Versie " + it),
                java.util.List.of(), java.util.List.of(), java.util.List.of(), "")));
        assertThat(Statements.during(() -> assertThat(frameworks.history(kim, space)).hasSize(5))).isEqualTo(1);
        assertThat(Statements.during(() -> organisations.all(kim))).isEqualTo(1);
    }

    private SpaceId space() {
        return spaces.create(kim, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY));
    }
}
