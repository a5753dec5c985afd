package nl.tafelronde.poll;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.tafelronde.DbTest;
import nl.tafelronde.TestMail;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Answering by personal link on a real database: places, two devices, dates that come and go meanwhile. */
@Import({PollWorld.class, World.Maker.class})
class PollAnswersDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests guests;
    @Autowired
    PollAnswers answers;

    @Test
    void fifty_who_answer_at_once_for_ten_places_are_exactly_ten_and_the_others_wait_in_order() throws Exception {
        var made = world.open(world.plan(world.evening(14).places(10)), PollWorld.addresses(50).split("\n"));
        var option = world.options(made).getFirst().id();
        var tokens = world.people(made).stream().map(it -> world.token(made, it)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tokens.stream().<Callable<PollPage>>map(token -> () -> answers.answer(token, option, Choice.YES, Language.NL)).toList())) {
                done.get();
            }
        }
        var tally = polls.result(made.organiser(), made.id()).tallies().getFirst();
        assertThat(List.of(tally.yes(), tally.placed(), tally.waiting())).containsExactly(50, 10, 40);
        var places = tokens.stream().map(it -> answers.read(it).dates().getFirst()).toList();
        assertThat(places).filteredOn(PollPage.Date::placed).hasSize(10);
        assertThat(places).extracting(PollPage.Date::place).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void who_gives_up_a_place_makes_room_for_the_first_who_waits_and_that_one_is_mailed_once() {
        var first = "eerste." + UUID.randomUUID() + "@example.org";
        var second = "tweede." + UUID.randomUUID() + "@example.org";
        var third = "derde." + UUID.randomUUID() + "@example.org";
        var made = world.open(world.plan(world.evening(14).places(1)), first, second, third);
        var option = world.options(made).getFirst().id();
        var tokens = world.people(made).stream().map(it -> world.token(made, it)).toList();
        tokens.forEach(it -> answers.answer(it, option, Choice.YES, Language.NL));
        assertThat(answers.read(tokens.get(1)).dates().getFirst().waiting()).isTrue();
        answers.answer(tokens.getFirst(), option, Choice.YES, Language.NL);
        assertThat(answers.read(tokens.getFirst()).dates().getFirst().placed()).as("the same yes keeps its place").isTrue();
        answers.answer(tokens.getFirst(), option, Choice.NO, Language.NL);
        assertThat(answers.read(tokens.get(1)).dates().getFirst().placed()).isTrue();
        assertThat(answers.read(tokens.get(2)).dates().getFirst().place()).isEqualTo(2);
        assertThat(subject(TestMail.await(second, 2))).contains("Er is plaats");
        guests.remove(made.organiser(), made.id(), world.people(made).get(1).id());
        assertThat(subject(TestMail.await(third, 2))).contains("Er is plaats");
        assertThat(TestMail.to(second)).hasSize(2);
    }

    @Test
    void more_places_are_for_those_who_wait() {
        var second = "tweede." + UUID.randomUUID() + "@example.org";
        var made = world.open(world.plan(world.evening(14).places(1)), PollWorld.addresses(1), second);
        var option = world.options(made).getFirst();
        world.people(made).forEach(it -> answers.answer(world.token(made, it), option.id(), Choice.YES, Language.NL));
        var read = polls.read(made.organiser(), made.id());
        polls.change(made.organiser(), made.id(), read.version(), world.plan(option.slot().places(5)));
        assertThat(subject(TestMail.await(second, 2))).contains("Er is plaats");
        assertThat(answers.read(world.token(made, world.people(made).get(1))).dates().getFirst().placed()).isTrue();
    }

    @Test
    void who_is_taken_off_and_put_back_takes_no_place_that_was_promised_and_hears_so() throws Exception {
        var first = "eerste." + UUID.randomUUID() + "@example.org";
        var second = "tweede." + UUID.randomUUID() + "@example.org";
        var made = world.open(world.plan(world.evening(14).places(1)), first, second);
        TestMail.await(first, 1);
        var option = world.options(made).getFirst().id();
        var people = world.people(made);
        var tokens = people.stream().map(it -> world.token(made, it)).toList();
        tokens.forEach(it -> answers.answer(it, option, Choice.YES, Language.NL));
        guests.remove(made.organiser(), made.id(), people.getFirst().id());
        assertThat(subject(TestMail.await(second, 2))).contains("Er is plaats");
        guests.restore(made.organiser(), made.id(), people.getFirst().id());
        guests.restore(made.organiser(), made.id(), people.getFirst().id());
        assertThat(answers.read(tokens.get(1)).dates().getFirst().placed()).as("what was promised stands").isTrue();
        assertThat(answers.read(tokens.getFirst()).dates().getFirst().place()).isEqualTo(2);
        assertThat(PollMailsDbTest.text(TestMail.await(first, 2))).contains("Die is er nu niet meer: je staat op de wachtlijst");
        answers.answer(tokens.get(1), option, Choice.NO, Language.NL);
        assertThat(subject(TestMail.await(first, 3))).contains("Er is plaats");
        assertThat(TestMail.to(second)).hasSize(2);
    }

    @Test
    void who_is_put_back_while_nobody_waits_has_the_same_place() {
        var made = world.open(world.plan(world.evening(14).places(2)), PollWorld.addresses(2).split("\n"));
        var option = world.options(made).getFirst().id();
        var people = world.people(made);
        var tokens = people.stream().map(it -> world.token(made, it)).toList();
        tokens.forEach(it -> answers.answer(it, option, Choice.YES, Language.NL));
        guests.remove(made.organiser(), made.id(), people.getFirst().id());
        guests.restore(made.organiser(), made.id(), people.getFirst().id());
        assertThat(tokens.stream().map(it -> answers.read(it).dates().getFirst().place())).containsExactly(1, 2);
    }

    @Test
    void who_loses_a_place_because_there_are_fewer_hears_so_and_again_when_there_are_more() {
        var second = "tweede." + UUID.randomUUID() + "@example.org";
        var made = world.open(world.plan(world.evening(14).places(1)), PollWorld.addresses(1), second);
        var option = world.options(made).getFirst();
        world.people(made).forEach(it -> answers.answer(world.token(made, it), option.id(), Choice.YES, Language.NL));
        places(made, option, 2);
        assertThat(subject(TestMail.await(second, 2))).contains("Er is plaats");
        places(made, option, 1);
        assertThat(subject(TestMail.await(second, 3))).contains("Je staat nu op de wachtlijst");
        places(made, option, 2);
        assertThat(subject(TestMail.await(second, 4))).contains("Er is plaats");
    }

    private void places(PollWorld.Made made, PollOption option, int number) {
        polls.change(made.organiser(), made.id(), polls.read(made.organiser(), made.id()).version(), world.plan(option.slot().places(number)));
    }

    @Test
    void of_two_devices_with_one_link_the_last_tap_on_a_date_counts_and_both_see_it() {
        var made = world.open(world.plan(), PollWorld.addresses(1));
        var token = world.token(made, world.people(made).getFirst());
        var options = world.options(made);
        answers.answer(token, options.getFirst().id(), Choice.YES, Language.NL);
        answers.answer(token, options.get(1).id(), Choice.NO, Language.PL);
        answers.answer(token, options.getFirst().id(), Choice.IF_NEED_BE, Language.NL);
        assertThat(answers.read(token).dates()).extracting(PollPage.Date::mine).containsExactly(Choice.IF_NEED_BE, Choice.NO);
        assertThat(world.people(made)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(PersonState.ANSWERED));
    }

    @Test
    void a_date_that_is_taken_off_while_somebody_answers_is_refused_in_words_and_the_rest_stays() {
        var made = world.open(world.plan(), PollWorld.addresses(1));
        var token = world.token(made, world.people(made).getFirst());
        var options = world.options(made);
        options.forEach(it -> answers.answer(token, it.id(), Choice.YES, Language.NL));
        var read = polls.read(made.organiser(), made.id());
        polls.change(made.organiser(), made.id(), read.version(), world.plan(options.get(1).slot()));
        assertThatThrownBy(() -> answers.answer(token, options.getFirst().id(), Choice.NO, Language.NL)).satisfies(refusedWith("poll.option-gone"));
        assertThat(answers.read(token).dates()).extracting(PollPage.Date::mine).containsExactly(Choice.YES);
        assertThat(polls.read(made.organiser(), made.id()).options()).as("kept with its answers").hasSize(2);
    }

    @Test
    void links_of_others_of_old_and_of_nobody_open_nothing() {
        var made = world.open(world.plan(), PollWorld.addresses(2).split("\n"));
        var person = world.people(made).getFirst();
        var old = world.token(made, person);
        guests.renew(made.organiser(), made.id(), person.id());
        assertThatThrownBy(() -> answers.read(old)).satisfies(refusedWith("poll.link.renewed"));
        var fresh = world.token(made, person);
        assertThat(answers.read(fresh).dates()).hasSize(2);
        var flipped = (fresh.charAt(3) == 'A' ? fresh.substring(0, 3) + 'B' : fresh.substring(0, 3) + 'A') + fresh.substring(4);
        assertThatThrownBy(() -> answers.read(flipped)).satisfies(refusedWith("poll.link.unknown"));
        assertThatThrownBy(() -> answers.read("onzin")).satisfies(refusedWith("poll.link.unknown"));
        guests.remove(made.organiser(), made.id(), person.id());
        assertThatThrownBy(() -> answers.read(fresh)).satisfies(refusedWith("poll.link.removed"));
        guests.restore(made.organiser(), made.id(), person.id());
        assertThat(answers.read(fresh).dates()).hasSize(2);
    }

    @Test
    void a_pasted_list_takes_over_what_is_right_and_gives_back_the_rest_line_by_line() {
        var made = world.draft(world.plan(), "al@example.org");
        var pasted = guests.paste(made.organiser(), made.id(), """
                Ana Pop <Ana@Example.org>
                geen adres

                ana@example.org
                "Bo, Jan" <bo@example.org>;
                AL@example.org
                %s <lang@example.org>
                """.formatted("x".repeat(81)), Language.EN, null);
        assertThat(pasted.added()).isEqualTo(2);
        assertThat(pasted.left()).extracting(Pasted.Line::number).containsExactly(2, 4, 6, 7);
        assertThat(pasted.left()).extracting(Pasted.Line::reasonKey).containsExactly("poll.paste.invalid", "poll.paste.double", "poll.paste.known", "poll.paste.name");
        assertThat(world.people(made)).extracting(PollPerson::name).containsExactly("", "Ana Pop", "Bo, Jan");
    }

    @Test
    void five_thousand_fit_and_the_next_is_told_so() {
        var made = world.draft(world.plan(), PollWorld.addresses(PollPlan.GUESTS));
        assertThat(polls.result(made.organiser(), made.id()).asked()).isEqualTo(PollPlan.GUESTS);
        var pasted = guests.paste(made.organiser(), made.id(), "nog.een@example.org", Language.NL, null);
        assertThat(pasted.left()).extracting(Pasted.Line::reasonKey).containsExactly("poll.paste.too-many");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
