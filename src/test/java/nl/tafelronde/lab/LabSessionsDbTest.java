package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class LabSessionsDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    PhaseTemplates templates;
    @Autowired
    Frameworks frameworks;

    private SpaceId space;
    private Actor.Person ans;
    private Actor.Person bo;

    @BeforeEach
    void people() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        bo = world.member(space, Role.FACILITATOR);
    }

    @Test
    void a_session_is_kept_as_it_was_planned() {
        var programme = LabWorld.programme();
        var plan = LabWorld.plan(LocalDateTime.parse("2027-03-28T19:30"));
        var id = sessions.create(ans, new NewLabSession(space.value(), plan), programme);
        var read = sessions.read(ans, id);
        assertThat(read.plan()).isEqualTo(plan);
        assertThat(read.programme()).isEqualTo(programme);
        assertThat(read.startsAt()).as("summer time").isEqualTo("2027-03-28T17:30:00Z");
        assertThat(read.state()).isEqualTo(LabState.DRAFT);
        assertThat(sessions.inSpace(ans, space.value())).extracting(LabSessionCard::id).containsExactly(id);
    }

    @Test
    void a_session_from_a_template_has_its_own_phases_and_walls() {
        var first = world.draft(space);
        var template = templates.saveFrom(ans, first, Localized.nl("Onze avond"), Localized.EMPTY);
        var second = sessions.create(ans, new NewLabSession(space.value(), LabWorld.plan()), template);
        var old = sessions.read(ans, first).programme();
        var fresh = sessions.read(ans, second).programme();
        assertThat(fresh.phases()).extracting(Phase::title).isEqualTo(old.phases().stream().map(Phase::title).toList());
        assertThat(fresh.boards().getFirst().id()).isNotEqualTo(old.boards().getFirst().id());
        assertThat(fresh.phases().get(1).board()).isEqualTo(fresh.phases().get(2).board()).isEqualTo(fresh.boards().getFirst().id());
    }

    @Test
    void who_saves_an_old_plan_is_told_and_the_newer_one_stays() {
        var id = world.draft(space);
        var before = sessions.read(ans, id);
        sessions.plan(bo, id, before.version(), LabWorld.plan(LocalDateTime.parse("2027-05-01T20:00")), before.programme());
        assertThatThrownBy(() -> sessions.plan(ans, id, before.version(), before.plan(), before.programme()))
                .satisfies(refusedWith("kernel.stale"));
        assertThat(sessions.read(ans, id).plan().starts()).isEqualTo("2027-05-01T20:00");
    }

    @Test
    void the_framework_of_the_opening_stays_that_of_the_evening() {
        frameworks.publish(world.kim, space, framework("Eerste"));
        var opened = world.open(space);
        frameworks.publish(world.kim, space, framework("Tweede"));
        assertThat(sessions.read(ans, opened.id()).frameworkVersion()).isEqualTo(1);
    }

    @Test
    void two_facilitators_who_press_next_at_the_same_moment_move_one_phase() throws Exception {
        for (var round = 0; round < 10; round++) {
            var running = world.running(space);
            var welcome = running.phase();
            var outcomes = together(() -> evenings.next(ans, running.id(), welcome), () -> evenings.next(bo, running.id(), welcome));
            assertThat(outcomes).containsExactlyInAnyOrder("moved", "lab.already-moved-on");
            assertThat(sessions.read(ans, running.id()).phase()).isEqualTo(running.programme().phases().get(1).id());
        }
    }

    @Test
    void two_facilitators_who_each_give_two_minutes_give_four() throws Exception {
        var running = world.running(space);
        var outcomes = together(() -> evenings.extend(ans, running.id(), Duration.ofMinutes(2)),
                () -> evenings.extend(bo, running.id(), Duration.ofMinutes(2)));
        assertThat(outcomes).containsExactly("moved", "moved");
        assertThat(sessions.read(ans, running.id()).timer().totalMs()).isEqualTo(Duration.ofMinutes(19).toMillis());
    }

    @Test
    void a_closed_session_frees_its_code_and_takes_it_back_when_it_goes_on() {
        var running = world.running(space);
        sessions.close(ans, running.id());
        var again = sessions.reopen(ans, running.id());
        assertThat(again.code()).isEqualTo(running.code());
        assertThat(again.timer().paused()).isTrue();
    }

    @Test
    void a_removed_draft_is_gone_until_it_is_restored() {
        var id = world.draft(space);
        sessions.remove(ans, id);
        assertThat(sessions.inSpace(ans, space.value())).isEmpty();
        assertThatThrownBy(() -> sessions.read(ans, id)).satisfies(refusedWith("lab.session-gone"));
        sessions.restore(ans, id);
        assertThat(sessions.inSpace(ans, space.value())).hasSize(1);
    }

    @Test
    void the_time_left_survives_a_reading_from_the_database() {
        var running = world.running(space);
        clock.move(Duration.ofMinutes(5));
        var left = sessions.read(ans, running.id()).timer().leftAt(clock.instant());
        assertThat(Duration.ofMillis(left)).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
    }

    private static ArrayList<String> together(Callable<?> one, Callable<?> other) throws Exception {
        var gun = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = java.util.List.of(threads.submit(() -> afterThe(gun, one)), threads.submit(() -> afterThe(gun, other)));
            gun.countDown();
            for (var outcome : both) {
                outcomes.add(outcome.get());
            }
        } catch (ExecutionException unexpected) {
            throw new AssertionError(unexpected.getCause());
        }
        return outcomes;
    }

    private static String afterThe(CountDownLatch gun, Callable<?> step) throws Exception {
        gun.await();
        try {
            step.call();
            return "moved";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static FrameworkText framework(String intro) {
        return new FrameworkText(Localized.nl(intro), java.util.List.of(Localized.nl("Vast")), java.util.List.of(), java.util.List.of(), "");
    }
}
