package nl.tafelronde.poll;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.Statements;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Date polls on a real database: made, changed, opened, chosen. */
@Import({PollWorld.class, World.Maker.class})
class DatePollsDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests guests;
    @Autowired
    PollAnswers answers;

    @Test
    void a_poll_comes_back_as_it_was_written() {
        var plan = new PollPlan(Localized.nl("Wanneer?").with(Language.UK, "Коли?"), Localized.nl("Kort\nen lang"), "Zaal 1", world.today().plusDays(5).atTime(12, 0),
                false, Map.of(StakeholderGroup.MIGRANT, 1, StakeholderGroup.EMPLOYER, 2),
                List.of(world.evening(7), PollSlot.day(world.today().plusDays(8)).places(10)));
        var made = world.draft(plan, null);
        var read = polls.read(made.organiser(), made.id());
        assertThat(read.plan()).usingRecursiveComparison().ignoringFields("slots.id").isEqualTo(plan);
        assertThat(read.plan().slots()).extracting(PollSlot::capacity).containsExactly(null, 10);
        assertThat(read.state()).isEqualTo(PollState.DRAFT);
    }

    @Test
    void of_two_organisers_the_second_is_told_that_the_first_was_there() {
        var made = world.draft(world.plan(), null);
        var first = polls.read(made.organiser(), made.id());
        polls.change(made.organiser(), made.id(), first.version(), world.plan(world.evening(20)));
        assertThatThrownBy(() -> polls.change(made.organiser(), made.id(), first.version(), world.plan(world.evening(21)))).satisfies(refusedWith("kernel.stale"));
        assertThat(world.options(made)).extracting(PollOption::slot).extracting(PollSlot::starts).containsExactly(world.evening(20).starts());
    }

    @Test
    void what_is_missing_is_said_before_anybody_is_asked() {
        var made = world.draft(PollPlan.EMPTY, null);
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.missing.people"));
        guests.paste(made.organiser(), made.id(), PollWorld.addresses(1), Language.NL, null);
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.missing.title"));
        change(made, new PollPlan(Localized.nl("T"), Localized.EMPTY, "", null, true, Map.of(), List.of()));
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.missing.dates"));
        change(made, new PollPlan(Localized.nl("T"), Localized.EMPTY, "", null, true, Map.of(), List.of(world.evening(3))));
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.missing.deadline"));
        change(made, new PollPlan(Localized.nl("T"), Localized.EMPTY, "", world.now().minusHours(1), true, Map.of(), List.of(world.evening(3))));
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.deadline-past"));
        change(made, new PollPlan(Localized.nl("T"), Localized.EMPTY, "", world.now().plusDays(9), true, Map.of(), List.of(world.evening(3))));
        assertThatThrownBy(() -> polls.open(made.organiser(), made.id())).satisfies(refusedWith("poll.deadline-late"));
    }

    @Test
    void an_hour_that_the_clocks_skip_and_an_end_before_the_start_are_refused() {
        var skipped = PollSlot.at(LocalDateTime.of(2027, 3, 28, 2, 30), LocalDateTime.of(2027, 3, 28, 4, 0));
        assertThatThrownBy(() -> world.draft(world.plan(skipped), null)).satisfies(refusedWith("kernel.no-such-hour"));
        var backwards = PollSlot.at(world.evening(3).starts(), world.evening(3).starts());
        assertThatThrownBy(() -> world.draft(world.plan(backwards), null)).satisfies(refusedWith("poll.ends-before"));
        assertThatThrownBy(() -> world.draft(world.plan(world.evening(3), world.evening(3)), null)).satisfies(refusedWith("poll.same-date"));
        var night = PollSlot.at(LocalDateTime.of(2027, 10, 31, 1, 30), LocalDateTime.of(2027, 10, 31, 2, 30));
        assertThat(world.options(world.draft(world.plan(night), null))).as("an hour that comes twice is the first of the two").hasSize(1);
    }

    @Test
    void the_best_date_comes_first_and_a_date_without_a_whole_group_is_last() {
        var made = world.open(new PollPlan(Localized.nl("T"), Localized.EMPTY, "", world.now().plusDays(2), true, Map.of(StakeholderGroup.MIGRANT, 1),
                List.of(world.evening(5), world.evening(6))), PollWorld.addresses(3).split("\n"));
        guests.paste(made.organiser(), made.id(), PollWorld.addresses(1), Language.PL, StakeholderGroup.MIGRANT);
        var people = world.people(made);
        var many = world.options(made).getFirst().id();
        var best = world.options(made).get(1).id();
        people.subList(0, 3).forEach(it -> answers.answer(world.token(made, it), many, Choice.YES, Language.NL));
        answers.answer(world.token(made, people.getFirst()), best, Choice.YES, Language.NL);
        answers.answer(world.token(made, people.get(3)), best, Choice.IF_NEED_BE, Language.PL);
        var tallies = polls.result(made.organiser(), made.id()).tallies();
        assertThat(tallies).extracting(it -> it.option().id()).containsExactly(best, many);
        assertThat(tallies.getFirst().presence()).singleElement().satisfies(it -> assertThat(it.metIfNeedBe()).isTrue());
        assertThat(tallies.get(1).missing()).containsExactly(StakeholderGroup.MIGRANT);
        assertThat(tallies.get(1).presence().getFirst().met()).isFalse();
        assertThat(tallies.get(1).silent()).isEqualTo(1);
    }

    @Test
    void after_the_choice_nothing_can_be_answered_until_it_is_reopened() {
        var made = world.open(world.plan(), PollWorld.addresses(1));
        var token = world.token(made, world.people(made).getFirst());
        var option = world.options(made).getFirst().id();
        polls.choose(made.organiser(), made.id(), option);
        assertThatThrownBy(() -> answers.answer(token, option, Choice.YES, Language.NL)).satisfies(refusedWith("poll.closed.chosen"));
        polls.reopen(made.organiser(), made.id());
        answers.answer(token, option, Choice.YES, Language.NL);
        polls.cancel(made.organiser(), made.id(), "Te weinig mensen");
        assertThatThrownBy(() -> answers.answer(token, option, Choice.NO, Language.NL)).satisfies(refusedWith("poll.closed.cancelled"));
        assertThat(answers.read(token).reason()).isEqualTo("Te weinig mensen");
        assertThatThrownBy(() -> polls.remove(made.organiser(), made.id())).satisfies(refusedWith("poll.not-now"));
    }

    @Test
    void members_see_open_votes_with_chosen_names_only_and_nothing_of_hidden_ones() {
        for (var hidden : new boolean[] {true, false}) {
            var plan = world.plan();
            var made = world.open(new PollPlan(plan.title(), plan.explanation(), plan.location(), plan.deadline(), hidden, Map.of(), plan.slots()),
                    "Jan Geheim <jan." + UUID.randomUUID() + "@example.org>", PollWorld.addresses(1));
            var people = world.people(made);
            var option = world.options(made).getFirst().id();
            people.forEach(it -> answers.answer(world.token(made, it), option, Choice.YES, Language.NL));
            answers.say(world.token(made, people.get(1)), "Ria", "Alleen voor jullie", Language.NL);
            var seen = polls.result(made.world().people.get(World.Who.MEMBER), made.id());
            assertThat(seen.tallies()).hasSize(hidden ? 0 : 2);
            assertThat(seen.people()).extracting(PollPerson::name).containsExactly(hidden ? new String[0] : new String[] {"", "Ria"});
            assertThat(seen.people()).allSatisfy(it -> assertThat(it.comment()).isEmpty());
            assertThat(polls.result(made.organiser(), made.id()).people()).extracting(PollPerson::comment).contains("Alleen voor jullie");
            assertThat(seen.answered()).isEqualTo(2);
        }
    }

    @Test
    void a_list_of_polls_costs_as_many_queries_for_twenty_as_for_one() {
        var made = world.open(world.plan(), PollWorld.addresses(2));
        var one = Statements.during(() -> polls.inSpace(made.organiser(), made.world().space.value()));
        for (var more = 0; more < 19; more++) {
            polls.create(made.organiser(), made.world().space.value(), null, world.plan());
        }
        assertThat(polls.inSpace(made.organiser(), made.world().space.value())).hasSize(20);
        assertThat(Statements.during(() -> polls.inSpace(made.organiser(), made.world().space.value()))).isEqualTo(one);
        assertThat(polls.inSpace(made.world().people.get(World.Who.MEMBER), made.world().space.value())).as("drafts are for organisers").hasSize(1);
    }

    @Test
    void a_moved_clock_closes_the_poll_at_its_deadline() {
        var made = world.open(world.plan(), PollWorld.addresses(1));
        var token = world.token(made, world.people(made).getFirst());
        clock.move(Duration.ofDays(11));
        var option = world.options(made).getFirst().id();
        assertThatThrownBy(() -> answers.answer(token, option, Choice.YES, Language.NL)).satisfies(refusedWith("poll.closed.over"));
        assertThat(answers.read(token).closedKey()).isEqualTo("poll.closed.over");
        polls.choose(made.organiser(), made.id(), option);
    }

    private void change(PollWorld.Made made, PollPlan plan) {
        polls.change(made.organiser(), made.id(), polls.read(made.organiser(), made.id()).version(), plan);
    }
}
