package nl.tafelronde.lab.importing;

import static nl.tafelronde.lab.importing.LabFiles.content;
import static nl.tafelronde.lab.importing.LabFiles.documented;
import static nl.tafelronde.lab.importing.LabFiles.problems;
import static nl.tafelronde.lab.importing.LabFiles.read;
import static nl.tafelronde.lab.importing.LabFiles.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabFileReaderTest {

    @Test
    void the_example_in_the_documentation_is_right() {
        var reading = read(documented());
        assertThat(reading).isInstanceOf(Reading.Right.class);
        assertThat(problems(reading)).isNotEmpty().allMatch(it -> it.key().equals("lab-import.missing-languages"));
    }

    @Test
    void a_broken_file_names_every_mistake_at_its_line_and_gives_no_content() {
        var text = new String(resource("/lab-files/broken.yaml"), StandardCharsets.UTF_8);
        var expected = new ArrayList<String>();
        var lines = text.lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            var parts = lines.get(number - 1).split("#! ");
            if (parts.length == 2 && !lines.get(number - 1).startsWith("#")) {
                for (var key : parts[1].strip().split(" ")) {
                    expected.add(number + " " + key);
                }
            }
        }
        var reading = read(text);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        var found = problems(reading).stream().map(it -> it.line() + " " + it.key().replace("lab-import.", "")).toList();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** One change in a good file, the problem it must give, and the text it must point at. */
    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "until: \"21:00\"        | until: \"19:00\"          | until-before-from    | \"19:00\"",
            "until: \"21:00\"        | until: \"24:00\"          | time                 | \"24:00\"",
            "date: 2025-03-20        | date: morgen              | date                 | morgen",
            "date: 2025-03-01        | date: today               | date                 | today",
            "date: 2025-03-20        | date: today + 1000        | date                 | today + 1000",
            "role: FACILITATOR       | role: KING                | unknown-choice       | KING",
            "organisation: gemeente  | organisation: elders      | unknown-organisation | elders",
            "kind: BOARD             | kind: TALK                | columns-not-here     | - {key: now",
            "may: [read, write]      | may: [Read]               | unknown-choice       | Read]",
            "minute: 3               | minute: 21                | whole-number         | 21, by-whom",
            "minute: 3               | minute: drie              | whole-number         | drie",
            "text: Koffie op vrijdag | text: \"\\u200d\"         | empty                | \"\\u200d\"",
            "version: 1              | version: 10000            | whole-number         | 10000",
            "language: nl            | language: frans           | unknown-language     | frans",
            "place: Dorpshuis        | place: {nl: Dorpshuis}    | text-expected        | {nl: Dorpshuis}",
            "zone: Europe/Amsterdam  | zoen: Europe/Amsterdam    | missing-key          | key: lab-molendal-1",
            "key: molendal-lab       | key: \"\"                 | empty                | \"\"",
    })
    void one_change_gives_one_problem_at_its_place(String from, String to, String key, String at) {
        var good = documented();
        assertThat(good).contains(from);
        var changed = good.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        var before = changed.substring(0, changed.indexOf(at));
        var line = before.lines().count() + (before.endsWith("\n") ? 1 : 0);
        var column = before.length() - before.lastIndexOf('\n');
        var reading = read(changed);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        assertThat(problems(reading)).filteredOn(LabFileProblem::isError)
                .extracting(it -> it.line() + ":" + it.column() + " " + it.key())
                .contains(line + ":" + column + " lab-import." + key);
    }

    @Test
    void an_unknown_template_is_one_problem_and_not_one_for_every_note() {
        var demo = new String(resource("/demo/lab-2018-04-24.yaml"), StandardCharsets.UTF_8);
        assertThat(problems(read(demo.replace("template: lab-evening", "template: lab-morning"))))
                .extracting(LabFileProblem::key).containsExactly("lab-import.unknown-template");
    }

    @Test
    void an_hour_that_the_clock_skips_is_refused() {
        var night = documented().replace("date: 2025-03-20", "date: 2025-03-30").replace("from: \"19:30\"", "from: \"02:30\"");
        assertThat(problems(read(night))).filteredOn(LabFileProblem::isError)
                .extracting(LabFileProblem::key).containsExactly("lab-import.skipped-hour");
    }

    @Test
    void the_seventh_column_is_one_too_many() {
        var column = "        - {key: now, title: {nl: Nu, en: Now}}\n";
        var more = new StringBuilder(column);
        for (var number = 2; number <= 7; number++) {
            more.append(column.replace("now", "now" + number));
        }
        var crowded = documented().replace(column, more);
        assertThat(problems(read(crowded))).filteredOn(LabFileProblem::isError).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("lab-import.too-many");
            assertThat(it.line()).isEqualTo((int) crowded.substring(0, crowded.indexOf("now7")).lines().count());
        });
    }

    @Test
    void a_theme_names_notes_and_people_of_the_file_and_a_wall_is_that_of_a_board() {
        assertThat(problems(read(documented().replace("notes: [coffee]", "notes: [coffee, tea]")))).filteredOn(LabFileProblem::isError)
                .extracting(LabFileProblem::key).containsExactly("lab-import.unknown-note");
        assertThat(problems(read(documented().replace("support: [p1]", "support: [p9]")))).filteredOn(LabFileProblem::isError)
                .extracting(LabFileProblem::key).containsExactly("lab-import.unknown-participant");
        assertThat(problems(read(documented().replace("      minutes: 20\n", "      minutes: 20\n      wall: nowhere\n")))).filteredOn(LabFileProblem::isError)
                .extracting(LabFileProblem::key).containsExactly("lab-import.unknown-wall");
    }

    @Test
    void template_and_phases_together_are_refused() {
        var both = documented().replace("  phases:", "  template: lab-evening\n  phases:");
        assertThat(problems(read(both))).filteredOn(LabFileProblem::isError)
                .extracting(LabFileProblem::key).containsExactly("lab-import.template-or-phases");
    }

    @Test
    void a_session_that_is_not_held_yet_has_no_notes() {
        var open = documented().replace("state: PUBLISHED", "state: OPEN");
        assertThat(problems(read(open))).filteredOn(LabFileProblem::isError).extracting(LabFileProblem::key, it -> it.args().getFirst())
                .containsExactly(
                        tuple("lab-import.not-held-yet", "notes"),
                        tuple("lab-import.not-held-yet", "themes"),
                        tuple("lab-import.not-held-yet", "observations"),
                        tuple("lab-import.not-held-yet", "outcomes"),
                        tuple("lab-import.not-held-yet", "agreements"));
    }

    @Test
    void phases_longer_than_the_evening_are_a_warning_only() {
        var reading = read(documented().replace("minutes: 20", "minutes: 91"));
        content(reading);
        assertThat(problems(reading)).filteredOn(it -> it.key().equals("lab-import.longer-than-evening"))
                .singleElement().satisfies(it -> {
                    assertThat(it.line()).isEqualTo(38);
                    assertThat(it.args()).containsExactly("91", "90");
                });
    }

    @Test
    void days_after_today_are_counted_from_the_day_of_reading() {
        var later = content(read(documented().replace("date: 2025-03-20", "date: today + 7")));
        assertThat(later.session().date()).isEqualTo(LabFiles.TODAY.plusDays(7));
    }

    @Test
    void lengths_count_what_people_call_characters_and_steering_marks_are_cleaned_away() {
        var waving = "👋🏽".repeat(140);
        var file = content(read(documented().replace("Koffie op vrijdag", "\"" + waving + "\"")));
        assertThat(file.notes().getFirst().text()).isEqualTo(waving);
        var steered = content(read(documented().replace("Koffie op vrijdag", "\"Koffie \\u202eop vrijdag\"")));
        assertThat(steered.notes().getFirst().text()).isEqualTo("Koffie op vrijdag");
        assertThat(problems(read(documented().replace("Koffie op vrijdag", "\"" + waving + "x\""))))
                .filteredOn(LabFileProblem::isError).extracting(LabFileProblem::key).containsExactly("lab-import.too-long");
    }

    @Test
    void a_file_that_is_no_yaml_stops_with_one_problem_where_reading_stopped() {
        assertThat(problems(read("format: tafelronde/lab/1\nspace:\n  key: a\n name: b\n"))).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("lab-import.not-yaml");
            assertThat(it.line()).isEqualTo(4);
        });
        assertThat(only("")).isEqualTo("1:1 lab-import.empty-file");
        assertThat(only("# alleen commentaar\n")).isEqualTo("1:1 lab-import.empty-file");
        assertThat(only("zomaar een zin")).isEqualTo("1:1 lab-import.not-yaml");
        assertThat(only("- een\n- lijst\n")).isEqualTo("1:1 lab-import.not-yaml");
        assertThat(only("a: 1\n---\nb: 2\n")).startsWith("2:1 ");
        assertThat(only("a: 1\nb: \u0007\n")).isEqualTo("2:4 lab-import.strange-character");
        assertThat(only("a: &x [1]\nb: [*x, *x]\n")).isEqualTo("1:1 lab-import.tangled");
        assertThat(only("[".repeat(1000))).isEqualTo("1:1 lab-import.tangled");
        assertThat(only("#".repeat(1_000_001))).isEqualTo("1:1 lab-import.too-big");
        assertThat(problems(read("a: b\nc: café\n".getBytes(StandardCharsets.ISO_8859_1)))).singleElement()
                .satisfies(it -> assertThat(it.line() + ":" + it.column() + " " + it.key()).isEqualTo("2:7 lab-import.not-utf8"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        content(read("\uFEFF" + documented().replace("\n", "\r\n")));
    }

    @Test
    void every_problem_is_said_in_six_languages_with_its_place() {
        var texts = new Texts();
        var all = problems(read(resource("/lab-files/broken.yaml")));
        for (var language : Language.values()) {
            assertThat(all).allSatisfy(it -> assertThat(it.say(texts, language))
                    .contains(String.valueOf(it.line())).doesNotContain("!lab-import").doesNotContain("{"));
        }
        var dutch = all.stream().map(it -> it.say(texts, Language.NL)).toList();
        assertThat(dutch).contains("Regel 21, teken 9: “2018-02-30” is geen datum. Schrijf een datum als 2018-04-24.");
        assertThat(sentences(Language.PL)).doesNotContainAnyElementsOf(sentences(Language.NL));
    }

    private static List<String> sentences(Language language) {
        return new Texts().of(language, List.of("lab-import")).values().stream().toList();
    }

    private static String only(String text) {
        var problems = problems(read(text));
        assertThat(problems).as(Arrays.toString(text.lines().limit(3).toArray())).hasSize(1);
        var one = problems.getFirst();
        return one.line() + ":" + one.column() + " " + one.key();
    }
}
