package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceSearch;
import nl.tafelronde.provenance.PieceTeller;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an action point can have come from is found by its words, in its own space, by who may know of it. */
@Import(LabWorld.class)
class PieceSearchDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    PieceSearch search;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    Canvases canvases;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Evenings evenings;
    @Autowired
    Boards boards;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;

    private SpaceId space;
    private LabSessionDetails session;
    private UUID wall;

    @BeforeEach
    void an_evening() {
        space = world.space();
        session = world.running(space);
        session = evenings.next(world.kim, session.id(), session.stageVersion());
        wall = session.programme().boards().getFirst().id();
    }

    @Test
    void everything_with_the_word_is_found_and_nothing_of_another_space() {
        var note = world.write(session, wall, "Huisjes voor 100% van de mensen");
        var loose = world.write(session, wall, "Nog een huisje");
        var group = new ClusterId(Ids.next());
        boards.post(world.kim, new BoardId(wall), ClusterChange.group(Ids.next(), note, loose, group));
        boards.post(world.kim, new BoardId(wall), ClusterChange.name(Ids.next(), group, "Huisjes samen", 0L));
        labTeams.prepare(world.kim, session.id());
        var team = teams.make(world.kim, session.id().value(), NewTeam.titled("Huisjes"));
        var trial = EntryId.next();
        canvases.post(world.kim, team, EntryChange.add(trial, CanvasColumn.TRIAL, EntryChange.Words.of("Tien huisjes proberen")));
        var place = session.id().value();
        rounds.begin(Actor.SYSTEM, place, space.value(), false);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
        var theme = themes.propose(world.join(session, "Magda"), place, new NewTheme(ThemeId.next(), "Huisjes en meer", "", Language.NL, List.of(), List.of(note.value())));
        var elsewhere = world.running(world.space());
        world.write(evenings.next(world.kim, elsewhere.id(), elsewhere.stageVersion()), elsewhere.programme().boards().getFirst().id(), "Huisjes elders");
        var found = search.find(world.member(space, Role.FACILITATOR), space.value(), "huisjes");
        assertThat(found.keySet()).containsExactly(new Piece(Piece.Kind.TRIAL, trial.value()), new Piece(Piece.Kind.TEAM, team.value()),
                new Piece(Piece.Kind.THEME, theme.value()), new Piece(Piece.Kind.CLUSTER, group.value()), Piece.note(note.value()));
        assertThat(search.find(world.kim, space.value(), "100%").keySet()).as("no sign stands for any word").containsExactly(Piece.note(note.value()));
        assertThat(search.find(world.kim, space.value(), "H_isjes")).isEmpty();
    }

    @Test
    void the_report_is_found_by_what_its_parts_are_called() {
        outcomes.edit(world.kim, session.id());
        var found = search.find(world.kim, space.value(), "LAB Wonen");
        assertThat(found.keySet()).isNotEmpty().allSatisfy(it -> assertThat(it.kind()).isEqualTo(Piece.Kind.REPORT_BLOCK));
        assertThat(found.values()).extracting(PieceTeller.Told::text).doesNotHaveDuplicates().allSatisfy(it -> assertThat(it).endsWith("LAB Wonen"));
    }

    @Test
    void what_is_hidden_is_not_found() {
        var note = world.write(session, wall, "Iets over een buurman");
        boards.post(world.kim, new BoardId(wall), NoteChange.hide(Ids.next(), note, new Hiding(Hiding.Reason.PERSONAL, null, null)));
        assertThat(search.find(world.kim, space.value(), "buurman")).isEmpty();
    }
}
