package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.Vote;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.Themes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who is in the room, who is on the wall, who is in the votes. */
@Import(LabWorld.class)
class VoicesDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Entrances entrances;
    @Autowired
    Boards boards;
    @Autowired
    Votes votes;
    @Autowired
    Voices voices;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;

    private LabSessionDetails session;
    private BoardId board;
    private final List<NoteId> notes = new ArrayList<>();

    private void evening() {
        session = evenings.start(world.kim, sessions.open(world.kim,
                sessions.create(world.kim, new NewLabSession(world.space().value(), LabWorld.everybody()), LabWorld.voting())).id());
        board = new BoardId(session.programme().boards().getFirst().id());
    }

    private List<Actor.Participant> join(StakeholderGroup group, int people) {
        return IntStream.range(0, people).mapToObj(at -> entrances.join(Actor.ANONYMOUS, session.code(),
                new Joining(Ids.next(), group + " " + at, group, Language.NL, null, false))).toList();
    }

    private void write(Actor.Participant who, int many) {
        for (var at = 0; at < many; at++) {
            var note = NoteId.next();
            boards.post(who, board, NoteChange.add(note, "now", who.name() + " schrijft " + at, null, Language.NL));
            notes.add(note);
        }
    }

    @Test
    void a_group_that_is_there_and_hardly_on_the_wall_is_named_with_its_numbers() {
        evening();
        var residents = join(StakeholderGroup.RESIDENT, 6);
        var employers = join(StakeholderGroup.EMPLOYER, 4);
        write(residents.getFirst(), 1);
        write(employers.getFirst(), 5);
        write(employers.getLast(), 4);
        assertThat(voices.now(world.kim, session.id()).heard()).containsExactly(
                new Tallies.Heard(StakeholderGroup.RESIDENT, new Tallies.Share(6, 10), new Tallies.Share(1, 10), null),
                new Tallies.Heard(StakeholderGroup.EMPLOYER, new Tallies.Share(4, 10), new Tallies.Share(9, 10), null));
        assertThat(voices.now(world.kim, session.id()).heard()).filteredOn(Tallies.Heard::under).extracting(Tallies.Heard::group)
                .containsExactly(StakeholderGroup.RESIDENT);
    }

    @Test
    void nobody_is_called_unheard_before_there_is_something_to_hear() {
        evening();
        join(StakeholderGroup.RESIDENT, 6);
        write(join(StakeholderGroup.EMPLOYER, 1).getFirst(), 5);
        assertThat(voices.now(world.kim, session.id()).heard()).noneMatch(Tallies.Heard::under);
    }

    @Test
    void notes_are_counted_by_column_and_by_the_group_they_hang_in_and_hidden_ones_are_not() {
        evening();
        var residents = join(StakeholderGroup.RESIDENT, 3);
        write(residents.getFirst(), 2);
        write(residents.getLast(), 1);
        boards.post(world.kim, board, ClusterChange.group(Ids.next(), notes.get(0), notes.get(1), ClusterId.next()));
        boards.post(world.kim, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, notes.get(2)));
        var tallies = voices.now(world.kim, session.id());
        assertThat(tallies.columns()).extracting(Tallies.Line::total).containsExactly(2);
        assertThat(tallies.themes()).singleElement().satisfies(it -> {
            assertThat(it.total()).isEqualTo(2);
            assertThat(it.groups()).containsOnly(Map.entry(StakeholderGroup.RESIDENT, 2));
        });
    }

    @Test
    void what_is_behind_a_theme_is_counted_once_there_are_themes_on_whatever_wall_it_hangs() {
        evening();
        var residents = join(StakeholderGroup.RESIDENT, 3);
        join(StakeholderGroup.MIGRANT, 3);
        var landlord = join(StakeholderGroup.HOUSING, 1).getFirst();
        write(residents.getFirst(), 2);
        write(landlord, 1);
        write(residents.getLast(), 2);
        assertThat(voices.now(world.kim, session.id()).formed()).as("nobody formed any").isEmpty();

        var group = ClusterId.next();
        boards.post(world.kim, board, ClusterChange.group(Ids.next(), notes.get(0), notes.get(1), group));
        boards.post(world.kim, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, notes.get(4)));
        rounds.begin(Actor.SYSTEM, session.id().value(), session.space(), false);
        theme("Taal", List.of(), List.of(notes.get(3)));
        theme("Wonen", List.of(group.value()), List.of(notes.get(1), notes.get(2), notes.get(4)));
        sessions.close(world.kim, session.id());

        assertThat(voices.all(world.kim, session.id()).formed()).extracting(it -> it.label().in(Language.NL), Tallies.Line::total, Tallies.Line::groups).containsExactly(
                tuple("Wonen", 3, Map.of(StakeholderGroup.RESIDENT, 2, StakeholderGroup.HOUSING, 1)),
                tuple("Taal", 1, Map.of(StakeholderGroup.RESIDENT, 1)));
        assertThat(voices.forEverybody(session.id()).formed()).as("nobody stands alone").extracting(Tallies.Line::groups)
                .containsExactly(Map.of(StakeholderGroup.RESIDENT, 2), Map.of(StakeholderGroup.RESIDENT, 1));
    }

    private void theme(String title, List<UUID> groups, List<NoteId> behind) {
        themes.propose(world.kim, session.id().value(), new NewTheme(ThemeId.next(), title, "", Language.NL, groups, behind.stream().map(NoteId::value).toList()));
    }

    @Test
    void the_public_is_told_no_group_in_which_somebody_stands_alone_also_not_by_taking_off() {
        evening();
        var residents = join(StakeholderGroup.RESIDENT, 4);
        join(StakeholderGroup.MIGRANT, 3);
        var landlord = join(StakeholderGroup.HOUSING, 1).getFirst();
        write(residents.getFirst(), 2);
        write(landlord, 1);
        assertThat(voices.all(world.kim, session.id()).heard()).extracting(Tallies.Heard::group)
                .containsExactly(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT, StakeholderGroup.HOUSING);
        var told = voices.forEverybody(session.id());
        assertThat(told.columns().getFirst().groups()).containsOnly(Map.entry(StakeholderGroup.RESIDENT, 2));
        assertThat(told.heard()).extracting(Tallies.Heard::group).as("the three migrants cover the one landlord")
                .containsExactly(StakeholderGroup.RESIDENT, null);
        assertThat(told.heard().getLast().notes()).isEqualTo(new Tallies.Share(1, 3));
    }

    @Test
    void votes_are_counted_once_the_score_may_be_seen() {
        evening();
        var residents = join(StakeholderGroup.RESIDENT, 3);
        write(residents.getFirst(), 1);
        var open = evenings.openVoting(world.kim, session.id(), session.stageVersion());
        residents.forEach(it -> votes.cast(it, board, Vote.on(Ids.next(), notes.getFirst())));
        assertThat(voices.now(world.kim, session.id()).votes()).isEmpty();
        assertThat(voices.now(world.kim, session.id()).heard().getFirst().votes()).isNull();
        evenings.closeVoting(world.kim, session.id(), open.stageVersion());
        assertThat(voices.now(world.kim, session.id()).votes()).singleElement()
                .satisfies(it -> assertThat(it.groups()).containsOnly(Map.entry(StakeholderGroup.RESIDENT, 3)));
        assertThat(voices.now(world.kim, session.id()).heard().getFirst().votes()).isEqualTo(new Tallies.Share(3, 3));
    }
}
