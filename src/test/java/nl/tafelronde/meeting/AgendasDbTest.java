package nl.tafelronde.meeting;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.meeting.domain.Meeting;
import nl.tafelronde.meeting.domain.MeetingRepository;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollWorld;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Pieces;
import nl.tafelronde.provenance.PieceSearch;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a meeting talks about, what it concludes, and what comes onto its agenda by itself. */
@Import({PollWorld.class, World.Maker.class})
public class AgendasDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    DatePolls polls;
    @Autowired
    Meetings meetings;
    @Autowired
    Agendas agendas;
    @Autowired
    AgendaReader reader;
    @Autowired
    ActionPoints points;
    @Autowired
    Provenance provenance;
    @Autowired
    Pieces pieces;
    @Autowired
    PieceSearch search;
    @Autowired
    ActionPointOrigins origins;
    @Autowired
    MeetingRepository repository;

    private PollWorld.Made made;
    private Actor kim;
    private UUID space;
    private MeetingId meeting;

    @BeforeEach
    void a_meeting() {
        made = world.open(world.plan(), PollWorld.addresses(1));
        kim = made.organiser();
        space = made.world().space.value();
        meeting = world.meeting(made);
    }

    @Test
    void items_stand_in_order_each_with_the_time_at_which_it_begins() {
        var first = agendas.add(kim, meeting, item("Welkom", 10));
        agendas.add(kim, meeting, item("De teams", 20));
        var last = agendas.add(kim, meeting, item("Rondvraag", null));
        agendas.add(kim, meeting, item("Sluiting", 5));
        var start = meetings.read(kim, meeting).plan().starts().toLocalTime();
        assertThat(agenda().items()).extracting(Agenda.Item::at).containsExactly(start, start.plusMinutes(10), start.plusMinutes(30), (LocalTime) null);
        assertThat(agenda().minutes()).isEqualTo(35);
        agendas.move(kim, last, true);
        agendas.move(kim, first, true);
        assertThat(texts()).containsExactly("Welkom", "Rondvraag", "De teams", "Sluiting");
        agendas.change(kim, first, 0, item("Welkom en koffie", 15));
        assertThatThrownBy(() -> agendas.change(kim, first, 0, item("Te laat", 5))).satisfies(refusedWith("kernel.stale"));
        agendas.conclude(kim, first, 1, "Er was koffie");
        assertThat(agenda().items().getFirst()).satisfies(it -> {
            assertThat(it.text()).isEqualTo("Welkom en koffie");
            assertThat(it.note()).isEqualTo("Er was koffie");
        });
        agendas.remove(kim, last);
        assertThat(texts()).containsExactly("Welkom en koffie", "De teams", "Sluiting");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> agendas.add(kim, meeting, item(" ", 5))).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> agendas.add(kim, meeting, item("x".repeat(301), 5))).satisfies(refusedWith("kernel.text-too-long"));
        assertThatThrownBy(() -> agendas.add(kim, meeting, item("Lang", 601))).satisfies(refusedWith("agenda.minutes-wrong"));
        for (var number = 0; number < Agenda.MOST; number++) {
            agendas.add(kim, meeting, item("Punt " + number, 1));
        }
        assertThatThrownBy(() -> agendas.add(kim, meeting, item("Nog een", 5))).satisfies(refusedWith("agenda.too-many"));
        meetings.cancel(kim, meeting, "Ziek");
        assertThatThrownBy(() -> agendas.add(kim, meeting, item("Nog een", 5))).satisfies(refusedWith("meeting.cancelled"));
    }

    @Test
    void an_action_point_out_of_an_item_and_the_item_know_each_other() {
        var item = agendas.add(kim, meeting, item("Een loket", 10));
        var point = agendas.act(kim, item, draft("Wij openen een loket", today().plusDays(30)));
        var piece = new Piece(Piece.Kind.MEETING_ITEM, item.value());
        assertThat(points.read(kim, point).from()).containsExactly(piece);
        assertThat(points.read(kim, point).place()).isEqualTo(meeting.value());
        assertThat(agenda().items().getFirst().made()).extracting(ActionPointCard::id).containsExactly(point);
        var member = made.world().people.get(World.Who.MEMBER);
        assertThat(pieces.tell(member, List.of(piece)).get(piece).address()).isEqualTo("meeting/" + meeting);
        assertThat(pieces.tell(made.world().people.get(World.Who.OUTSIDER), List.of(piece))).isEmpty();
        assertThatThrownBy(() -> agendas.remove(kim, item)).satisfies(refusedWith("agenda.led-to-something"));
    }

    @Test
    void what_is_four_weeks_late_comes_to_the_next_meeting_by_itself_and_to_no_other() {
        var late = late("Bord plaatsen", 28);
        late("Nog geen vier weken", 27);
        var put = late("Uitgesteld", 40);
        points.snooze(kim, put, 0, today().plusDays(60), "na de zomer");
        var other = world.open(world.plan(), PollWorld.addresses(1));
        assertThat(agenda().late()).extracting(ActionPointCard::id).containsExactly(late);
        var after = secondMeeting();
        assertThat(agendas.read(kim, after).late()).as("not the next one").isEmpty();
        assertThat(agendas.read(other.organiser(), world.meeting(other)).late()).as("another space").isEmpty();
        points.move(kim, late, 0, ActionState.DONE, "het staat er");
        assertThat(agenda().late()).isEmpty();
    }

    @Test
    void what_nobody_looked_at_for_four_weeks_after_the_day_to_do_so_comes_too() {
        var next = secondMeeting();
        var onlyReview = review("Kijken hoe het gaat", null);
        var both = review("Kijken, en later klaar", today().plusDays(200));
        var touched = review("Nog bezig", null);
        var looked = review("Bekeken, en later klaar", today().plusDays(200));
        clock.move(Duration.ofDays(2));
        points.move(kim, looked, 0, ActionState.STARTED, null);
        points.move(kim, touched, 0, ActionState.STARTED, null);
        clock.move(Duration.ofDays(26));
        assertThat(agendas.read(kim, next).late()).isEmpty();
        clock.move(Duration.ofDays(1));
        assertThat(agendas.read(kim, next).late()).extracting(ActionPointCard::id).containsExactly(onlyReview, both);
        assertThat(agendas.read(kim, next).late()).as("only the due date makes something late").noneMatch(ActionPointCard::late);
        clock.move(Duration.ofDays(2));
        assertThat(agendas.read(kim, next).late()).as("touched once, and then no more").extracting(ActionPointCard::id).containsExactly(onlyReview, both, touched);
        agendas.conclude(kim, next, both, 0, new LateConclusion("Later klaar", today().plusDays(30), null));
        agendas.conclude(kim, next, onlyReview, 0, new LateConclusion("Doorgaan", null, ActionState.STARTED));
        assertThat(agendas.read(kim, next).late()).extracting(ActionPointCard::id).containsExactly(touched);
    }

    @Test
    void an_item_is_found_for_what_came_from_it_and_the_one_about_an_action_point_is_no_origin_of_that() {
        var item = new Piece(Piece.Kind.MEETING_ITEM, agendas.add(kim, meeting, item("Een loket", 10)).value());
        assertThat(search.find(kim, space, "loket").keySet()).containsExactly(item);
        var spoken = late("Zaal zoeken", 50);
        assertThat(origins.add(kim, spoken, item).from()).containsExactly(item);
        var about = agendas.conclude(kim, meeting, spoken, 0, new LateConclusion("De zaal wordt verbouwd", today().plusDays(60), null));
        assertThatThrownBy(() -> origins.add(kim, spoken, new Piece(Piece.Kind.MEETING_ITEM, about.value()))).satisfies(refusedWith("provenance.circular"));
    }

    @Test
    void what_was_not_concluded_comes_back_at_the_meeting_after_it_and_what_was_stays() {
        var silent = late("Bord plaatsen", 40);
        var spoken = late("Zaal zoeken", 50);
        var after = secondMeeting();
        var due = today().plusDays(60);
        var item = agendas.conclude(kim, meeting, spoken, 0, new LateConclusion("De zaal wordt verbouwd", due, null));
        assertThat(agenda().late()).extracting(ActionPointCard::id).containsExactly(silent);
        assertThat(agenda().items()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(item);
            assertThat(it.text()).isEqualTo("Zaal zoeken");
            assertThat(it.about()).isEqualTo(spoken);
            assertThat(it.note()).isEqualTo("De zaal wordt verbouwd");
        });
        var read = points.read(kim, spoken);
        assertThat(read.draft().due()).isEqualTo(due);
        assertThat(points.history(kim, spoken).getFirst()).satisfies(it -> {
            assertThat(it.field()).isEqualTo("due");
            assertThat(it.reason()).isEqualTo("De zaal wordt verbouwd");
        });
        assertThat(provenance.into(new Piece(Piece.Kind.ACTION_POINT, spoken.value()))).containsExactly(new Piece(Piece.Kind.MEETING_ITEM, item.value()));
        clock.move(Duration.between(clock.instant(), meetings.read(kim, meeting).plan().ends().atZone(TimeConfiguration.HOME).toInstant())
                .plusHours(1));
        assertThat(agenda().late()).isEmpty();
        assertThat(agenda().items()).hasSize(1);
        assertThat(agendas.read(kim, after).late()).extracting(ActionPointCard::id).containsExactly(silent);
    }

    @Test
    void done_waiting_and_dropped_are_written_back_and_a_refusal_leaves_nothing() {
        var late = late("Bord plaatsen", 40);
        assertThatThrownBy(() -> agendas.conclude(kim, meeting, late, 0, new LateConclusion(" ", null, ActionState.DONE))).satisfies(refusedWith("agenda.conclude-what"));
        assertThatThrownBy(() -> agendas.conclude(kim, meeting, late, 7, new LateConclusion("Klaar", null, ActionState.DONE))).satisfies(refusedWith("kernel.stale"));
        assertThatThrownBy(() -> agendas.conclude(kim, meeting, late, 0, new LateConclusion("Later", today().minusDays(1), null)))
                .satisfies(refusedWith("actionpoint.refused.past"));
        assertThat(agenda().items()).isEmpty();
        agendas.conclude(kim, meeting, late, 0, new LateConclusion("Het bord staat er", null, ActionState.DONE));
        assertThat(points.read(kim, late).state()).isEqualTo(ActionState.DONE);
        assertThat(points.read(kim, late).reason()).isEqualTo("Het bord staat er");
        assertThatThrownBy(() -> agendas.conclude(kim, meeting, late, 1, new LateConclusion("Nog eens", null, null))).satisfies(refusedWith("agenda.not-late"));
        var only = late("Alleen besproken", 45);
        agendas.conclude(kim, meeting, only, 0, new LateConclusion("Volgende keer", null, null));
        assertThat(points.read(kim, only).state()).isEqualTo(ActionState.OPEN);
        assertThat(agenda().late()).isEmpty();
    }

    @Test
    void who_is_invited_reads_the_agenda_without_whose_it_is() {
        agendas.add(kim, meeting, item("Welkom", 10));
        late("Bord plaatsen", 40);
        var page = reader.forGuests(meetingOf(meeting));
        assertThat(page.items()).extracting(Agenda.Item::text).containsExactly("Welkom");
        assertThat(page.late()).singleElement().satisfies(it -> {
            assertThat(it.text()).isEqualTo("Bord plaatsen");
            assertThat(it.toString()).doesNotContain("Ana");
        });
        assertThat(page.mayEdit()).isFalse();
    }

    private Meeting meetingOf(MeetingId id) {
        return repository.findById(id.value()).orElseThrow();
    }

    /** In the same space, a year later. */
    private MeetingId secondMeeting() {
        var plan = meetings.read(kim, meeting).plan();
        var second = repository.saveAndFlush(new Meeting(MeetingId.next(), polls.chosen(Actor.SYSTEM, made.id()), clock.instant()));
        meetings.change(kim, second.id(), 0, new MeetingPlan(plan.title(), plan.explanation(), plan.location(), plan.starts().plusYears(1), plan.ends().plusYears(1), false));
        return second.id();
    }

    private ActionPointId late(String text, int days) {
        return points.create(kim, space, null, draft(text, today().minusDays(days)), true, List.of());
    }

    /** To be looked at again tomorrow. */
    private ActionPointId review(String text, LocalDate due) {
        return points.create(kim, space, null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), due, today().plusDays(1), "", "", ""), List.of());
    }

    private static ActionPointDraft draft(String text, LocalDate due) {
        return new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null), due, null, "", "", "");
    }

    private static Agenda.Draft item(String text, Integer minutes) {
        return new Agenda.Draft(text, Language.NL, minutes);
    }

    private Agenda agenda() {
        return agendas.read(kim, meeting);
    }

    private List<String> texts() {
        return agenda().items().stream().map(Agenda.Item::text).toList();
    }
}
