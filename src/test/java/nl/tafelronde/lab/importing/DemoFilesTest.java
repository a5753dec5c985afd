package nl.tafelronde.lab.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.tafelronde.lab.importing.LabFiles.content;
import static nl.tafelronde.lab.importing.LabFiles.problems;
import static nl.tafelronde.lab.importing.LabFiles.read;
import static nl.tafelronde.lab.importing.LabFiles.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tafelronde.access.DemoAccount;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.lab.importing.LabFile.Member;
import nl.tafelronde.lab.importing.LabFile.Note;
import nl.tafelronde.lab.importing.LabFile.Participant;
import nl.tafelronde.lab.importing.LabFile.Phase;
import nl.tafelronde.lab.importing.LabFile.State;
import nl.tafelronde.theme.ThemeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFilesTest {

    private final LabFile evening = content(read(resource("/demo/lab-2018-04-24.yaml")));

    @ParameterizedTest
    @ValueSource(strings = {"/demo/lab-2018-04-24.yaml", "/demo/lab-empty.yaml"})
    void a_demo_file_is_right_and_complete_in_six_languages(String path) {
        assertThat(problems(read(resource(path)))).isEmpty();
    }

    @Test
    void the_shipped_evening_is_complete_and_lasts_two_hours() {
        var reading = TemplateFileReader.read(resource("/phase-templates/lab-evening.yaml"));
        assertThat(problems(reading)).isEmpty();
        var phases = content(reading).phases();
        assertThat(phases.stream().mapToInt(Phase::minutes).sum()).isEqualTo(120);
        assertThat(phases).extracting(Phase::key).containsExactly("welcome", "today", "stands-out", "themes", "teams", "read-back", "close");
        assertThat(phases.getFirst().kind()).isEqualTo(PhaseKind.WELCOME);
        assertThat(phases.getLast().kind()).isEqualTo(PhaseKind.CLOSE);
    }

    @Test
    void twenty_five_people_of_six_groups_each_wrote_something() {
        assertThat(evening.participants()).hasSize(25);
        assertThat(evening.participants().stream().collect(groupingBy(Participant::group, counting()))).isEqualTo(Map.of(
                StakeholderGroup.RESIDENT, 6L, StakeholderGroup.MIGRANT, 9L, StakeholderGroup.EMPLOYER, 3L,
                StakeholderGroup.HOUSING, 2L, StakeholderGroup.CIVIL, 3L, StakeholderGroup.MUNICIPALITY, 2L));
        assertThat(evening.notes().stream().map(Note::by).collect(Collectors.toSet())).hasSize(25);
    }

    @Test
    void notes_hang_on_every_board_and_are_written_in_six_languages() {
        var boards = evening.session().phases().stream().filter(it -> it.kind() == PhaseKind.BOARD).map(Phase::key).toList();
        assertThat(evening.notes()).hasSize(58);
        assertThat(evening.notes().stream().map(Note::phase).distinct()).containsExactlyElementsOf(boards);
        assertThat(evening.notes().stream().map(Note::language).distinct()).containsExactlyInAnyOrder(Language.values());
    }

    @Test
    void the_evening_began_and_ended_in_dutch_summer_time() {
        assertThat(evening.session().startsAt()).isEqualTo(Instant.parse("2018-04-24T17:30:00Z"));
        assertThat(evening.session().endsAt()).isEqualTo(Instant.parse("2018-04-24T19:30:00Z"));
        assertThat(evening.session().startOf("stands-out")).isEqualTo(Instant.parse("2018-04-24T18:05:00Z"));
    }

    @Test
    void a_note_is_in_the_language_of_its_writer_and_keeps_who_does_it() {
        var note = evening.notes().stream().filter(it -> it.text().startsWith("W bibliotece")).findFirst().orElseThrow();
        assertThat(note).isEqualTo(new Note(null, "today", "m1", "now", 3,
                "W bibliotece pani pomogła mi z listem z urzędu. Za darmo, bez umawiania.", "Bibliotheek Lindeveld", Language.PL));
    }

    @Test
    void what_people_wrote_became_three_themes_and_one_that_was_parked() {
        assertThat(evening.themes()).extracting(it -> it.state()).containsExactly(ThemeState.CHOSEN, ThemeState.CHOSEN, ThemeState.CHOSEN, ThemeState.PARKED);
        assertThat(evening.themes()).allSatisfy(it -> assertThat(it.notes()).isNotEmpty());
        assertThat(evening.themes().getLast().language()).isEqualTo(Language.PL);
        var made = FileProgramme.of(evening.session().phases());
        var forming = made.programme().phase(made.phases().get("themes")).orElseThrow();
        assertThat(forming.kind()).isEqualTo(PhaseKind.THEMES);
        assertThat(forming.board()).as("the wall they come from hangs behind it").isEqualTo(made.boards().get("stands-out"));
    }

    @Test
    void the_phases_become_a_programme_in_which_every_board_has_its_own_wall() {
        var made = FileProgramme.of(evening.session().phases());
        assertThat(made.programme().totalMinutes()).isEqualTo(120);
        assertThat(made.programme().boards()).hasSize(2).allMatch(it -> it.title().isEmpty());
        assertThat(made.boards().keySet()).containsExactly("today", "stands-out");
        assertThat(made.boards().values()).doesNotHaveDuplicates();
        assertThat(made.phases().values()).hasSize(7).doesNotHaveDuplicates();
        var today = made.programme().phase(made.phases().get("today")).orElseThrow();
        assertThat(today.board()).isEqualTo(made.boards().get("today"));
        assertThat(today.may()).isEqualTo(May.WRITE);
        assertThat(made.programme().board(today.board()).orElseThrow().columns()).extracting(PlannedColumn::id).containsExactly("now", "soon");
        assertThat(made.programme().phases().getFirst().board()).isNull();
    }

    @Test
    void three_teams_of_everybody_filled_all_three_columns() {
        assertThat(evening.teams()).extracting(LabFile.Team::title).containsExactly("Huisvesting en handhaving", "Meedoen, met taal erbij", "Beeldvorming en draagvlak");
        assertThat(evening.teams().stream().flatMap(it -> it.people().stream())).hasSize(25).doesNotHaveDuplicates();
        assertThat(evening.teams()).allSatisfy(team -> {
            assertThat(team.people()).contains(team.speaker());
            assertThat(team.entries().stream().map(LabFile.TeamEntry::column).distinct()).containsExactly(CanvasColumn.values());
            assertThat(team.entries()).allSatisfy(it -> assertThat(team.people()).contains(it.by()));
            assertThat(team.entries()).allSatisfy(it -> assertThat(it.need() == null || team.entries().get(it.need()).column() == CanvasColumn.NEED).isTrue());
        });
    }

    @Test
    void the_framework_says_what_is_fixed_what_is_open_and_who_decides() {
        var framework = evening.framework();
        assertThat(framework).isNotNull();
        assertThat(framework.source()).contains("Heerlen");
        assertThat(List.of(framework.fixed().size(), framework.open().size(), framework.decides().size())).containsExactly(6, 6, 4);
    }

    @Test
    void its_members_are_the_people_one_can_sign_in_as_with_one_click() {
        var texts = new Texts();
        var people = Arrays.stream(DemoAccount.values()).filter(it -> it != DemoAccount.ADMINISTRATOR).toList();
        assertThat(evening.space().members()).extracting(Member::key, it -> EmailAddress.of(it.email()), Member::name, Member::language, Member::role)
                .containsExactlyElementsOf(people.stream().map(it -> tuple(it.slug(), it.email(),
                        texts.say(Language.NL, "access.demo." + it.slug() + ".name"), Language.NL, switch (it) {
                            case FACILITATOR, SECOND_FACILITATOR -> Role.FACILITATOR;
                            case MEMBER -> Role.MEMBER;
                            case OBSERVER -> Role.OBSERVER;
                            case ADMINISTRATOR -> throw new IllegalStateException("not in any file");
                        })).toList());
    }

    @Test
    void the_empty_lab_hangs_in_the_same_space_and_is_ready_today() {
        var empty = content(read(resource("/demo/lab-empty.yaml")));
        assertThat(empty.space().key()).isEqualTo(evening.space().key());
        assertThat(empty.space().profile()).isNull();
        assertThat(empty.session().state()).isEqualTo(State.OPEN);
        assertThat(empty.session().date()).isEqualTo(LabFiles.TODAY);
        assertThat(empty.session().phases()).isEqualTo(evening.session().phases());
        assertThat(empty.notes()).isEmpty();
    }
}
