package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
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
    Observations observations;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Boards boards;
    @Autowired
    Entrances entrances;
    @Autowired
    Stages stages;
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
            var shown = running.stageVersion();
            var outcomes = together(() -> evenings.next(ans, running.id(), shown), () -> evenings.next(bo, running.id(), shown));
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
        var left = Duration.between(clock.instant(), sessions.read(ans, running.id()).timer().endsAt());
        assertThat(left).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(600));
    }

    @Test
    void who_was_promised_a_pseudonym_keeps_it() {
        var open = world.open(space);
        var plan = open.plan();
        var named = new SessionPlan(plan.title(), plan.purpose(), plan.place(), plan.starts(), plan.ends(), Naming.NAME, plan.groups(),
                plan.languages());
        assertThatThrownBy(() -> sessions.plan(ans, open.id(), open.version(), named, open.programme())).satisfies(refusedWith("lab.naming-stands"));
        assertThat(sessions.read(ans, open.id()).plan().naming()).isEqualTo(Naming.PSEUDONYM);
    }

    @Test
    void a_wall_with_notes_stays_in_the_programme_whatever_phase_is_taken_out() {
        var session = world.running(space);
        var phases = session.programme().phases();
        var atWall = evenings.next(ans, session.id(), session.stageVersion());
        world.write(session, atWall.currentPhase().orElseThrow().board(), "Ik ben buddy");
        var atTalk = evenings.next(ans, session.id(), atWall.stageVersion());
        var without = new Programme(List.of(phases.get(0), unwalled(phases.get(2))), session.programme().boards());
        assertThatThrownBy(() -> sessions.plan(ans, session.id(), atTalk.version(), atTalk.plan(), without))
                .satisfies(refusedWith("lab.wall-has-notes"));
        var swapped = new PlannedBoard(Ids.next(), Localized.nl("Andere"), session.programme().boards().getFirst().columns());
        var other = new Programme(phases.stream().map(it -> it.board() == null ? it : new Phase(it.id(), it.kind(), it.title(), it.instruction(),
                it.minutes(), swapped.id(), it.may())).toList(), List.of(swapped));
        assertThatThrownBy(() -> sessions.plan(ans, session.id(), atTalk.version(), atTalk.plan(), other)).satisfies(refusedWith("lab.wall-has-notes"));
        assertThat(sessions.read(ans, session.id()).programme()).isEqualTo(session.programme());
    }

    @Test
    void a_wall_that_is_taken_away_can_no_longer_be_written_or_read() {
        var session = world.running(space);
        var phases = session.programme().phases();
        var atWall = evenings.next(ans, session.id(), session.stageVersion());
        var board = atWall.currentPhase().orElseThrow().board();
        var sowa = world.join(session, "Sowa");
        sessions.plan(ans, session.id(), atWall.version(), atWall.plan(),
                new Programme(List.of(phases.get(0), unwalled(phases.get(1)), unwalled(phases.get(2))), List.of()));
        var may = boards.read(sowa, new BoardId(board)).may();
        assertThat(may.write()).isFalse();
        assertThat(may.read()).isFalse();
    }

    @Test
    void a_phase_in_which_somebody_noticed_something_is_not_taken_out() {
        var session = world.running(space);
        observations.write(ans, session.id(), session.phase(), 0, "Het was meteen druk", Language.NL);
        var next = evenings.next(ans, session.id(), session.stageVersion());
        var without = new Programme(next.programme().phases().subList(1, 3), next.programme().boards());
        assertThatThrownBy(() -> sessions.plan(ans, next.id(), next.version(), next.plan(), without)).satisfies(refusedWith("lab.phase-has-observation"));
    }

    @Test
    void after_the_evening_only_its_words_can_be_corrected_until_they_are_public() {
        var running = world.running(space);
        var closed = sessions.close(ans, running.id());
        var plan = closed.plan();
        var corrected = new SessionPlan(Localized.nl("LAB Wonen, verbeterd"), Localized.nl("Beter kijken"), "De school", plan.starts(), plan.ends(),
                plan.naming(), plan.groups(), plan.languages());
        var saved = sessions.plan(ans, closed.id(), closed.version(), corrected, closed.programme());
        assertThat(saved.plan()).isEqualTo(corrected);
        var later = new SessionPlan(corrected.title(), corrected.purpose(), corrected.place(), plan.starts().plusDays(1), plan.ends().plusDays(1),
                plan.naming(), plan.groups(), plan.languages());
        assertThatThrownBy(() -> sessions.plan(ans, closed.id(), saved.version(), later, closed.programme())).satisfies(refusedWith("lab.not-now.closed"));
        var untitled = new SessionPlan(Localized.EMPTY, plan.purpose(), "", plan.starts(), plan.ends(), plan.naming(), plan.groups(), plan.languages());
        assertThatThrownBy(() -> sessions.plan(ans, closed.id(), saved.version(), untitled, closed.programme())).satisfies(refusedWith("lab.missing.title"));
        var published = outcomes.publish(ans, closed.id());
        assertThatThrownBy(() -> sessions.plan(ans, closed.id(), published.version(), plan, closed.programme())).satisfies(refusedWith("lab.not-now.published"));
    }

    @Test
    void an_old_code_lets_nobody_in_but_those_who_are_in_stay_in() {
        var open = world.open(space);
        var sowa = world.join(open, "Sowa");
        var renewed = sessions.renewCode(ans, open.id());
        assertThat(renewed.code()).isNotEqualTo(open.code());
        assertThatThrownBy(() -> world.join(open, "Te laat")).satisfies(refusedWith("lab.join.replaced"));
        assertThatThrownBy(() -> entrances.look(Actor.ANONYMOUS, open.code(), Language.NL)).satisfies(refusedWith("lab.join.replaced"));
        assertThat(entrances.find(open.code())).isEqualTo(open.id());
        assertThat(entrances.look(sowa, open.code(), Language.NL).you()).isNotNull();
        assertThat(world.join(renewed, "Op tijd").place()).isEqualTo(open.id().value());
    }

    @Test
    void an_open_session_becomes_a_draft_again_only_while_nobody_is_in_and_nothing_hangs() {
        var open = world.open(space);
        var board = new BoardId(open.programme().boards().getFirst().id());
        boards.post(ans, board, NoteChange.add(new NoteId(Ids.next()), "now", "Voorbeeld", null, Language.NL));
        assertThatThrownBy(() -> sessions.shut(ans, open.id())).satisfies(refusedWith("lab.wall-has-notes"));
        var other = world.open(space);
        world.join(other, "Sowa");
        assertThatThrownBy(() -> sessions.shut(ans, other.id())).satisfies(refusedWith("lab.people-are-in"));
        var empty = world.open(space);
        var draft = sessions.shut(ans, empty.id());
        assertThat(draft.state()).isEqualTo(LabState.DRAFT);
        assertThat(draft.boardsMade()).isFalse();
        assertThat(sessions.open(ans, empty.id()).programme().boards()).hasSize(1);
    }

    @Test
    void the_framework_that_was_chosen_is_the_one_people_see() {
        frameworks.publish(world.kim, space, framework("Eerste"));
        frameworks.publish(world.kim, space, framework("Tweede"));
        var older = world.draft(space);
        sessions.framework(ans, older, FrameworkChoice.version(1));
        sessions.open(ans, older);
        assertThat(stages.framework(ans, older).number()).isEqualTo(1);
        var none = world.draft(space);
        sessions.framework(ans, none, FrameworkChoice.NONE);
        sessions.open(ans, none);
        assertThat(stages.framework(ans, none)).isNull();
        assertThatThrownBy(() -> sessions.framework(ans, none, FrameworkChoice.version(9))).satisfies(refusedWith("kernel.not-found"));
    }

    private static Phase unwalled(Phase phase) {
        return new Phase(phase.id(), PhaseKind.TALK, phase.title(), phase.instruction(), phase.minutes(), null, May.NOTHING);
    }

    private static ArrayList<String> together(Callable<?> one, Callable<?> other) throws Exception {
        var gun = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(threads.submit(() -> afterThe(gun, one)), threads.submit(() -> afterThe(gun, other)));
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
        return new FrameworkText(Localized.nl(intro), List.of(Localized.nl("Vast")), List.of(), List.of(), "");
    }
}
