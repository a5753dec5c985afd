package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.EntryStep;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Themes and teams are in the report by themselves, with the notes they came from, and leave it as notes do. */
class ReportPartsDbTest extends DbTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    ResearchTeams teams;
    @Autowired
    Canvases canvases;
    @Autowired
    Findings findings;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Reports reports;
    @Autowired
    Provenance provenance;

    private World world;
    private Actor.Participant magda;
    private ThemeId theme;
    private TeamId team;

    @BeforeEach
    void anEveningWithAThemeAndATeam() {
        world = worlds.make();
        magda = world.participant();
        var place = world.session.value();
        rounds.begin(Actor.SYSTEM, place, world.space.value(), false);
        rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
        theme = themes.propose(magda, place, new NewTheme(ThemeId.next(), "Godne mieszkanie", "Bez pleśni", Language.PL, List.of(), List.of(world.note.value())));
        teams.allow(Actor.SYSTEM, new TeamPlace(place, world.space.value(), false), new TeamRules(true, true, true, false));
        team = teams.make(world.facilitator(), place, new NewTeam(TeamId.next(), theme.value(), "Wonen", null));
    }

    private EntryId entry(CanvasColumn column, EntryChange.Words words) {
        return canvases.post(world.facilitator(), team, EntryChange.add(EntryId.next(), column, words)).entry().id();
    }

    @Test
    void what_stands_out_is_told_before_the_themes_with_the_notes_it_was_seen_in() {
        findings.add(world.facilitator(), world.session, world.firstPhase, new Finding.Words("Veel over wonen", Language.NL, List.of(world.note.value()), List.of()));
        var report = published();

        assertThat(report.sections()).extracting(OutcomeReport.Section::kind).containsSubsequence(OutcomeBlock.Kind.PHASE, OutcomeBlock.Kind.OBSERVATIONS,
                OutcomeBlock.Kind.THEMES);
        assertThat(section(report, OutcomeBlock.Kind.OBSERVATIONS).entries()).singleElement().satisfies(it -> {
            assertThat(it.title().in(Language.NL)).isEqualTo("Veel over wonen");
            assertThat(it.notes()).containsExactly(world.note.value());
        });
    }

    private OutcomeReport published() {
        outcomes.publish(world.facilitator(), world.closed());
        return reports.published(world.session);
    }

    private static OutcomeReport.Section section(OutcomeReport report, OutcomeBlock.Kind kind) {
        return report.sections().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void they_stand_in_the_order_of_the_lab_document_and_know_their_notes() {
        entry(CanvasColumn.NEED, EntryChange.Words.of("Meer huizen"));
        entry(CanvasColumn.TRIAL, new EntryChange.Words("Proefwonen", "Joost", false, "Woonstichting", LocalDate.of(2030, 9, 1), null, null));
        var report = published();

        assertThat(outcomes.edit(world.facilitator(), world.session).blocks()).extracting(OutcomeBlock::kind).containsExactly(OutcomeBlock.Kind.SUMMARY,
                OutcomeBlock.Kind.INTRO, OutcomeBlock.Kind.PEOPLE, OutcomeBlock.Kind.PHASE, OutcomeBlock.Kind.PHASE, OutcomeBlock.Kind.THEMES,
                OutcomeBlock.Kind.TEAMS, OutcomeBlock.Kind.FOLLOW_UP, OutcomeBlock.Kind.AGREED);
        assertThat(report.sections()).as("what is empty is not told").extracting(OutcomeReport.Section::kind).containsExactly(OutcomeBlock.Kind.INTRO,
                OutcomeBlock.Kind.PEOPLE, OutcomeBlock.Kind.PHASE, OutcomeBlock.Kind.THEMES, OutcomeBlock.Kind.TEAMS);
        assertThat(section(report, OutcomeBlock.Kind.THEMES).entries()).singleElement().satisfies(it -> {
            assertThat(it.title().in(Language.PL)).isEqualTo("Godne mieszkanie");
            assertThat(it.notes()).containsExactly(world.note.value());
        });
        var results = section(report, OutcomeBlock.Kind.TEAMS).entries().getFirst();
        assertThat(results.groups()).extracting(it -> it.lines().size()).containsExactly(1, 0, 1);
        assertThat(results.notes()).containsExactly(world.note.value());
        var block = new Piece(Piece.Kind.REPORT_BLOCK, section(report, OutcomeBlock.Kind.TEAMS).block());
        assertThat(provenance.origins(block, Piece.Kind.THEME)).containsExactly(new Piece(Piece.Kind.THEME, theme.value()));
    }

    @Test
    void where_people_use_pseudonyms_the_report_names_an_organisation_and_nobody() {
        entry(CanvasColumn.TRIAL, new EntryChange.Words("Proefwonen", "Joost", false, "Woonstichting", LocalDate.of(2030, 9, 1), null, null));
        var trial = section(published(), OutcomeBlock.Kind.TEAMS).entries().getFirst().groups().getLast().lines().getFirst();

        assertThat(trial.detail().in(Language.NL)).isEqualTo("Woonstichting · 1 september 2030");
        assertThat(reports.canonical(world.session, null)).doesNotContain("Joost", "Proefwonen");
    }

    @Test
    void what_its_author_withdraws_later_leaves_the_frozen_report_and_the_hash_holds() {
        var need = entry(CanvasColumn.NEED, EntryChange.Words.of("Meer huizen"));
        published();
        canvases.post(world.facilitator(), team, EntryChange.of(Ids.next(), EntryStep.WITHDRAW, need));
        themes.withdraw(magda, world.session.value(), theme, true);

        var report = reports.published(world.session);
        assertThat(section(report, OutcomeBlock.Kind.TEAMS).entries().getFirst().groups().getFirst().lines()).isEmpty();
        assertThat(section(report, OutcomeBlock.Kind.THEMES).entries()).isEmpty();
        assertThat(section(report, OutcomeBlock.Kind.THEMES).gone()).isEqualTo(1);
        assertThat(reports.check(world.session)).allMatch(ReportCheck::holds);
    }
}
