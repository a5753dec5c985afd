package nl.tafelronde.space;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tafelronde.DbTest;
import nl.tafelronde.Statements;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A request asks once what somebody may; a right that was taken away stops at the next one, and at once for who writes. */
@Import(World.Maker.class)
class RolesOfARequestDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Permissions permissions;
    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;

    private World world;
    private Actor.Person somebody;

    @BeforeEach
    void a_facilitator_in_a_request() {
        world = worlds.make();
        somebody = world.account("Iemand", false);
        members.add(Actor.SYSTEM, world.space, somebody.id(), Role.FACILITATOR, null);
        request();
    }

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void one_request_reads_a_role_once_and_the_next_one_anew() {
        assertThat(Statements.during(this::askOften)).isOne();
        assertThat(Statements.during(this::askOften)).as("known").isZero();
        request();
        assertThat(Statements.during(this::askOften)).isOne();
    }

    @Test
    void without_a_request_nothing_is_kept() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(Statements.during(this::askOften)).isEqualTo(4);
    }

    @Test
    void what_was_taken_away_elsewhere_is_gone_at_the_next_request_and_at_once_for_who_writes() throws InterruptedException {
        assertThat(manages()).isTrue();
        elsewhere(() -> members.remove(Actor.SYSTEM, world.space, somebody.id()));
        assertThatThrownBy(() -> members.add(somebody, world.space, world.account("Nieuw", false).id(), Role.MEMBER, null)).satisfies(refusedWith("kernel.forbidden"));
        request();
        assertThat(manages()).isFalse();
        assertThatThrownBy(() -> spaces.read(somebody, world.space)).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void what_a_request_changes_itself_counts_in_it_at_once() {
        assertThat(manages()).isTrue();
        var version = members.of(somebody, world.space).stream().filter(it -> it.account().equals(somebody.id())).findFirst().orElseThrow().version();
        members.change(somebody, world.space, somebody.id(), version, Role.MEMBER, null);
        assertThat(manages()).isFalse();
        assertThat(spaces.read(somebody, world.space).role()).isEqualTo(Role.MEMBER);
        members.remove(somebody, world.space, somebody.id());
        assertThat(permissions.may(somebody, Permission.SEE_SPACE, world.space.value())).isFalse();
    }

    @Test
    void a_space_that_a_request_removes_or_makes_is_gone_or_there_at_once() {
        assertThat(manages()).isTrue();
        spaces.remove(somebody, world.space);
        assertThat(manages()).isFalse();
        spaces.restore(somebody, world.space);
        assertThat(manages()).isTrue();
        var administrator = world.account("Beheer", true);
        var made = spaces.create(administrator, new NewSpace(SpaceKind.LAB_TRACK, "Nieuw", Localized.EMPTY));
        assertThat(spaces.read(administrator, made).role()).isEqualTo(Role.FACILITATOR);
    }

    private void askOften() {
        for (var time = 0; time < 4; time++) {
            permissions.require(somebody, Permission.SEE_SPACE, world.space.value());
        }
    }

    private boolean manages() {
        return permissions.may(somebody, Permission.MANAGE_SPACE, world.space.value());
    }

    private static void elsewhere(Runnable step) throws InterruptedException {
        Thread.ofVirtual().start(step).join();
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
