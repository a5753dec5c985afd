package nl.tafelronde.meeting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.meeting.Meetings;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollState;
import nl.tafelronde.poll.PollWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An organiser makes, sends and settles a date poll; a member looks on. */
@Import({PollWorld.class, World.Maker.class})
class PollViewsTest extends ViewTest {

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    PollGuests guests;
    @Autowired
    PollAnswers answers;
    @Autowired
    Meetings meetings;

    @Test
    void an_organiser_fills_in_dates_asks_people_and_sends() {
        var made = world.draft(PollPlan.EMPTY, null);
        login(made.world().person(World.Who.FACILITATOR));
        open("poll/" + made.id() + "/edit", PollEditView.class);
        _find(TextField.class).stream().filter(it -> "De titel · Nederlands".equals(it.getLabel())).forEach(it -> _setValue(it, "Wie kan wanneer?"));
        click("Datum erbij");
        click("Datum erbij");
        _setValue(_find(IntegerField.class).getFirst(), 12);
        _setValue(_find(DatePicker.class).getFirst(), world.today().plusDays(4));
        click("Bewaren");
        var plan = polls.read(made.organiser(), made.id()).plan();
        assertThat(plan.title().in(Language.NL)).isEqualTo("Wie kan wanneer?");
        assertThat(plan.slots()).hasSize(2).extracting(it -> it.starts().toLocalTime().toString()).containsOnly("19:30");
        assertThat(plan.slots().getFirst().capacity()).isEqualTo(12);

        assertThat(shown()).contains("Wie kan wanneer?", "concept");
        _setValue(_get(TextArea.class, it -> it.withLabel("Adressen")), "goed." + made.id() + "@example.org\ndit is niets");
        click("Toevoegen");
        assertThat(_get(TextArea.class, it -> it.withLabel("Adressen")).getValue()).as("what is wrong stays to be put right").isEqualTo("dit is niets");
        assertThat(shown()).contains("Regel 2", "dit is geen e-mailadres");
        open("poll/" + made.id(), PollView.class);
        click("Versturen");
        _click(_find(_get(Dialog.class), Button.class).getLast());
        assertThat(polls.read(made.organiser(), made.id()).state()).isEqualTo(PollState.OPEN);
        assertThat(shown()).contains("open");
    }

    @Test
    void the_result_names_every_answer_in_words_and_the_choice_makes_a_meeting() {
        var made = world.open(world.plan(), "Ana Pop <" + PollWorld.addresses(1) + ">", PollWorld.addresses(1));
        var people = world.people(made);
        var option = world.options(made).getFirst();
        answers.answer(world.token(made, people.getFirst()), option.id(), Choice.YES, Language.NL);
        login(made.world().person(World.Who.FACILITATOR));
        open("poll/" + made.id(), PollView.class);
        assertThat(shown()).contains("Ana Pop", "✓ Ja", "geantwoord", "beste datum").doesNotContain("@example.org");
        click("Deze datum wordt het");
        _click(_find(_get(Dialog.class), Button.class).getLast());
        assertThat(polls.read(made.organiser(), made.id()).chosen()).isEqualTo(option.id());
        var meeting = meetings.inSpace(made.organiser(), made.world().space.value()).getFirst();
        open("meeting/" + meeting.id(), MeetingView.class);
        assertThat(shown()).contains("gaat door", "Ana Pop", "nog niets gezegd").doesNotContain("@example.org");
        _setValue(_get(TextField.class, it -> it.withLabel("De plek")), "Stadhuis");
        click("Aanpassen en laten weten");
        assertThat(meetings.read(made.organiser(), meeting.id()).plan().location()).isEqualTo("Stadhuis");
    }

    @Test
    void a_date_on_which_a_whole_group_is_missing_says_so_and_which() {
        var made = world.open(world.plan(), "Ana Pop <" + PollWorld.addresses(1) + ">");
        guests.paste(made.organiser(), made.id(), PollWorld.addresses(1), Language.PL, StakeholderGroup.MIGRANT);
        var people = world.people(made);
        var options = world.options(made);
        answers.answer(world.token(made, people.getFirst()), options.getFirst().id(), Choice.YES, Language.NL);
        answers.answer(world.token(made, people.get(1)), options.getFirst().id(), Choice.NO, Language.PL);
        answers.answer(world.token(made, people.getFirst()), options.get(1).id(), Choice.YES, Language.NL);
        answers.answer(world.token(made, people.get(1)), options.get(1).id(), Choice.IF_NEED_BE, Language.PL);
        login(made.world().person(World.Who.FACILITATOR));
        open("poll/" + made.id(), PollView.class);
        var cards = _find(TallyCard.class);
        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst().getElement().getTextRecursively()).as("the best date has everybody").doesNotContain("Van deze groep kan niemand");
        assertThat(cards.get(1).getElement().getTextRecursively()).contains("⚠ Van deze groep kan niemand: Arbeidsmigrant").doesNotContain("Bewoner");
    }

    @Test
    void a_member_of_a_hidden_poll_sees_the_dates_and_no_answer() {
        var made = world.open(world.plan(), "Ana Pop <" + PollWorld.addresses(1) + ">");
        answers.answer(world.token(made, world.people(made).getFirst()), world.options(made).getFirst().id(), Choice.YES, Language.NL);
        login(made.world().person(World.Who.MEMBER));
        open("poll/" + made.id(), PollView.class);
        assertThat(shown()).contains("Wat mensen antwoorden zien alleen de organisatoren", "Antwoorden: 1 van 1").doesNotContain("Ana Pop", "Herinneren");
        UI.getCurrent().navigate("space/" + made.world().space + "/date-polls");
        assertThat(shown()).contains("Vervolg op het LAB").doesNotContain("Nieuwe datumprikker");
    }

    @Test
    void the_second_organiser_who_saves_is_asked_whose_version_goes_on() {
        var made = world.draft(world.plan(), null);
        login(made.world().person(World.Who.FACILITATOR));
        open("poll/" + made.id() + "/edit", PollEditView.class);
        Actor other = made.world().administrator();
        polls.change(other, made.id(), polls.read(other, made.id()).version(), world.plan(world.evening(30)));
        click("Bewaren");
        assertThat(shown()).contains("Iemand");
        assertThat(world.options(made)).hasSize(1);
    }

    @Test
    void links_on_paper_are_for_those_whom_no_mail_reaches() {
        var made = world.draft(world.plan(), null);
        polls.read(made.organiser(), made.id());
        login(made.world().person(World.Who.FACILITATOR));
        open("poll/" + made.id() + "/links", HandoutsView.class);
        assertThat(shown()).contains("Er is niets af te drukken");
    }

    private static void click(String caption) {
        _click(_find(Button.class).stream().filter(it -> it.getText().equals(caption)).findFirst().orElseThrow(() -> new AssertionError("No button " + caption)));
    }
}
