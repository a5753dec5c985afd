package nl.tafelronde.lab.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Reports;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.People;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.theme.ThemeCard;
import nl.tafelronde.theme.ThemeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import(LabWorld.class)
class LabImportsDbTest extends DbTest {

    @Autowired
    LabThemes labThemes;
    @Autowired
    LabImports imports;
    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Reports reports;
    @Autowired
    Observations observations;
    @Autowired
    Participants participants;
    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Accounts accounts;
    @Autowired
    Frameworks frameworks;
    @Autowired
    JdbcClient database;

    private final Actor.Person kim = People.administrator();
    private final String spaceKey = "s" + Ids.next();
    private final String sessionKey = "k" + Ids.next();

    /** One note as a test compares it. */
    record Hung(String phase, String column, String group, String language, String text, String byWhom, Instant at) {
    }

    @Test
    void every_note_of_the_evening_hangs_where_when_and_by_whom_the_file_says() {
        var text = LabFileSamples.evening(spaceKey, sessionKey);
        var file = LabFiles.content(LabFiles.read(text));
        var done = done(imports.importFile(kim, bytes(text)));
        var people = new TreeMap<String, LabFile.Participant>();
        file.participants().forEach(it -> people.put(it.key(), it));
        var expected = file.notes().stream().map(it -> new Hung(it.phase(), it.column(), people.get(it.by()).group().name(),
                it.language().name(), it.text(), it.byWhom(), file.session().startOf(it.phase()).plus(Duration.ofMinutes(it.minute())))).toList();
        var hung = hung(done, file);
        assertThat(hung).hasSize(58).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hung.stream().collect(groupingBy(it -> List.of(it.phase(), it.column(), it.group(), it.language()), counting())))
                .isEqualTo(expected.stream().collect(groupingBy(it -> List.of(it.phase(), it.column(), it.group(), it.language()), counting())));
        assertThat(participants.countByGroup(done.session().value())).isEqualTo(done.made().people());
        assertThat(done.made().people().values().stream().mapToInt(it -> it).sum()).isEqualTo(25);
    }

    @Test
    void the_changes_of_every_wall_are_numbered_without_gaps_as_if_written_live() {
        var done = done(imports.importFile(kim, bytes(LabFileSamples.evening(spaceKey, sessionKey))));
        for (var board : sessions.read(kim, done.session()).programme().boards()) {
            var numbers = database.sql("select number from board_change where board_id = ? order by number").param(board.id()).query(Long.class).list();
            assertThat(numbers).isNotEmpty().isEqualTo(Stream.iterate(1L, it -> it + 1).limit(numbers.size()).toList());
            assertThat(database.sql("select number from board where id = ?").param(board.id()).query(Long.class).single()).isEqualTo(numbers.getLast());
            assertThat(database.sql("select notes from board where id = ?").param(board.id()).query(Integer.class).single())
                    .isEqualTo(database.sql("select count(*) from note where board_id = ?").param(board.id()).query(Integer.class).single());
        }
    }

    @Test
    void the_session_has_lived_its_evening_in_2018_and_its_outcome_is_public() {
        var text = LabFileSamples.evening(spaceKey, sessionKey);
        var file = LabFiles.content(LabFiles.read(text));
        var done = done(imports.importFile(kim, bytes(text)));
        var session = sessions.read(kim, done.session());
        assertThat(session.state()).isEqualTo(LabState.PUBLISHED);
        assertThat(session.plan().starts()).isEqualTo(LocalDateTime.parse("2018-04-24T19:30"));
        assertThat(session.phase()).isEqualTo(session.programme().phases().getLast().id());
        assertThat(session.frameworkVersion()).isEqualTo(1);
        assertThat(database.sql("select concat_ws(' ', opened_at, started_at, closed_at, published_at) from lab_session where id = ?")
                .param(done.session().value()).query(String.class).single()).isEqualTo("2018-04-24 17:30:00.000000 2018-04-24 17:30:00.000000 "
                        + "2018-04-24 19:30:00.000000 2018-04-24 19:30:00.000000");
        var report = reports.published(done.session());
        var phases = session.programme().phases();
        assertThat(report.total()).isEqualTo(25);
        assertThat(report.sections().stream().flatMap(it -> it.columns().stream()).mapToInt(it -> it.notes().size()).sum()).isEqualTo(58);
        var themes = labThemes.read(kim, done.session());
        assertThat(themes.chosen()).extracting(ThemeCard::support).containsExactly(10, 10, 6);
        assertThat(themes.in(ThemeState.PARKED)).extracting(ThemeCard::title).containsExactly("Szacunek i dobre sąsiedztwo");
        assertThat(themes.themes()).allSatisfy(it -> assertThat(labThemes.notes(kim, done.session(), it.id())).hasSize(it.notes().size()));
        file.outcomes().forEach((key, body) -> {
            var title = file.session().phases().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow().title();
            assertThat(report.sections()).as(key).anyMatch(section -> section.body().equals(body) && section.heading().equals(title));
        });
        var agreed = report.sections().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
        assertThat(agreed.agreements()).extracting(OutcomeBlock.Agreement::text).isEqualTo(file.agreements().stream().map(LabFile.Agreed::text).toList());
        assertThat(agreed.agreements()).extracting(OutcomeBlock.Agreement::byWhom).contains("Gemeente Lindeveld");
        var seen = observations.of(kim, done.session());
        assertThat(seen).hasSize(file.observations().size());
        assertThat(seen.get(phases.get(1).id()).text()).isEqualTo(String.join("\n", file.observations().get("today")));
    }

    @Test
    void the_space_has_its_members_organisations_and_a_framework_of_its_own_day() {
        var text = LabFileSamples.evening(spaceKey, sessionKey);
        var file = LabFiles.content(LabFiles.read(text));
        var done = done(imports.importFile(kim, bytes(text)));
        assertThat(spaces.withKey(spaceKey)).contains(done.space());
        var there = members.of(kim, done.space());
        for (var member : file.space().members()) {
            var account = accounts.byEmail(EmailAddress.of(member.email())).orElseThrow();
            assertThat(there).filteredOn(it -> it.account().equals(account)).extracting(MemberCard::role).containsExactly(member.role());
        }
        var organisation = there.stream().filter(it -> it.role() == Role.MEMBER).findFirst().orElseThrow().organisation();
        assertThat(organisation).isNotNull().satisfies(it -> assertThat(it.name()).isEqualTo("Lindeveldse Groentekas"));
        var framework = frameworks.current(done.space()).orElseThrow();
        assertThat(framework.text()).isEqualTo(ImportCheck.text(file.framework()));
        assertThat(framework.publishedAt()).isEqualTo(Instant.parse("2018-04-09T22:00:00Z"));
    }

    @Test
    void what_the_preview_promises_is_what_the_import_makes_and_the_preview_itself_makes_nothing() {
        var file = bytes(LabFileSamples.small(spaceKey, sessionKey));
        var before = rows();
        var promised = LabFiles.content(imports.preview(kim, file));
        assertThat(rows()).isEqualTo(before);
        assertThat(promised.newSpace()).isTrue();
        assertThat(promised.notes()).isEqualTo(1);
        assertThat(promised.languages()).containsExactly(Language.NL);
        assertThat(done(imports.importFile(kim, file)).made()).isEqualTo(promised);
    }

    @Test
    void a_file_imported_twice_is_refused_with_its_line_and_nothing_is_doubled() {
        var text = LabFileSamples.evening(spaceKey, sessionKey);
        done(imports.importFile(kim, bytes(text)));
        var before = rows();
        var problems = problems(imports.importFile(kim, bytes(text)));
        assertThat(problems).extracting(LabFileProblem::key).containsExactly("lab-import.imported-before");
        assertThat(line(text, problems.getFirst())).contains(sessionKey);
        assertThat(rows()).isEqualTo(before);
    }

    /** One change in a good file, and the problem it must give at the line of that change. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "role: FACILITATOR       | role: KING              | unknown-choice",
            "column: now             | column: never           | unknown-column",
            "text: Koffie op vrijdag | text: \"  \"             | empty",
            "ans@molendal.example    | ans@1.2                 | email",
            "state: PUBLISHED        | state: CLOSED #future   | not-over-yet",
    })
    void a_file_with_one_mistake_leaves_every_table_as_it_was_and_names_the_line(String good, String bad, String problem) {
        var text = LabFileSamples.small(spaceKey, sessionKey).replace(good, bad);
        if (bad.contains("#future")) {
            text = text.replace("date: 2025-03-20", "date: today + 3");
        }
        var before = rows();
        var problems = problems(imports.importFile(kim, bytes(text))).stream().filter(LabFileProblem::isError).toList();
        assertThat(problems).extracting(LabFileProblem::key).containsExactly("lab-import." + problem);
        assertThat(line(text, problems.getFirst())).contains(bad);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_space_that_is_not_there_is_named_at_its_line() {
        var text = LabFileSamples.small(spaceKey, sessionKey).replaceAll("(?m)^  (name: LAB|description:).*\\R", "");
        var problems = problems(imports.importFile(kim, bytes(text))).stream().filter(LabFileProblem::isError).toList();
        assertThat(problems).extracting(LabFileProblem::key).containsExactly("lab-import.unknown-space");
        assertThat(line(text, problems.getFirst())).contains(spaceKey);
    }

    @Test
    void what_goes_wrong_when_half_is_written_leaves_nothing_behind() {
        var text = LabFileSamples.small(spaceKey, sessionKey).replace("- {key: p1, name: Rode Vos, group: RESIDENT, language: nl}",
                "- {key: p1, name: Zoe, group: RESIDENT, language: nl}\n  - {key: p2, name: Zoé, group: RESIDENT, language: nl}");
        var before = rows();
        assertThatThrownBy(() -> imports.importFile(kim, bytes(text))).satisfies(refusedWith("access.name-taken"));
        assertThat(rows()).isEqualTo(before);
        assertThat(spaces.withKey(spaceKey)).isEmpty();
    }

    @Test
    void of_two_who_import_one_file_at_the_same_moment_one_succeeds_and_the_other_is_told_why() throws Exception {
        var file = bytes(LabFileSamples.evening(spaceKey, sessionKey));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var attempts = Stream.of(kim, Actor.SYSTEM).map(actor -> threads.submit(() -> {
                together.await();
                return imports.importFile(actor, file);
            })).toList();
            var answers = attempts.stream().map(LabImportsDbTest::answer).toList();
            assertThat(answers).filteredOn(Reading.Right.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Reading.Wrong.class::isInstance).hasSize(1).allSatisfy(it ->
                    assertThat(problems(it)).extracting(LabFileProblem::key).containsExactly("lab-import.imported-before"));
        }
        assertThat(database.sql("select count(*) from lab_session where file_key = ?").param(sessionKey).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_facilitator_imports_into_their_own_space_and_nowhere_else() {
        var made = done(imports.importFile(kim, bytes(LabFileSamples.small(spaceKey, sessionKey))));
        var ans = world.member(made.space(), Role.FACILITATOR);
        var again = bytes(LabFileSamples.small(spaceKey, "k" + Ids.next()));
        for (var stranger : List.of(world.member(made.space(), Role.MEMBER), world.member(made.space(), Role.OBSERVER),
                world.member(world.space(), Role.FACILITATOR))) {
            assertThatThrownBy(() -> imports.importFile(stranger, again)).satisfies(refusedWith("lab-import.not-here"));
            assertThatThrownBy(() -> imports.preview(stranger, again)).satisfies(refusedWith("lab-import.not-here"));
        }
        assertThatThrownBy(() -> imports.importFile(ans, bytes(LabFileSamples.small("elsewhere" + Ids.next(), "k" + Ids.next()))))
                .as("a new space is for administrators").satisfies(refusedWith("lab-import.not-here"));
        assertThatThrownBy(() -> imports.importFile(Actor.ANONYMOUS, again)).satisfies(refusedWith("kernel.sign-in"));
        var second = done(imports.importFile(ans, again));
        assertThat(second.space()).isEqualTo(made.space());
        assertThat(second.made().newSpace()).isFalse();
        assertThat(second.made().framework()).isEqualTo(ImportSummary.FrameworkStep.SAME);
        assertThat(frameworks.current(made.space()).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_facilitator_brings_new_members_of_their_space_along() {
        var made = done(imports.importFile(kim, bytes(LabFileSamples.small(spaceKey, sessionKey))));
        var ans = world.member(made.space(), Role.FACILITATOR);
        var email = "x" + Ids.next() + "@molendal.example";
        var second = done(imports.importFile(ans, bytes(LabFileSamples.small(spaceKey, "k" + Ids.next()).replace("ans@molendal.example", email))));
        assertThat(second.made().accounts()).containsExactly("Ans");
        assertThat(members.of(ans, made.space())).extracting(MemberCard::account).contains(accounts.byEmail(EmailAddress.of(email)).orElseThrow());
    }

    @Test
    void the_longest_keys_the_format_allows_fit() {
        var longest = "c" + "o".repeat(59);
        var text = LabFileSamples.small(spaceKey, sessionKey).replace("{key: now,", "{key: " + longest + ",").replace("column: now", "column: " + longest);
        assertThat(done(imports.importFile(kim, bytes(text))).made().notes()).isEqualTo(1);
    }

    @Test
    void an_open_session_can_be_joined_and_has_nothing_on_its_walls() {
        done(imports.importFile(kim, bytes(LabFileSamples.small(spaceKey, sessionKey))));
        var text = new String(LabFiles.resource("/demo/lab-empty.yaml"), StandardCharsets.UTF_8)
                .replace("lindeveld-labs", spaceKey).replace("lab-huisvesting-en-handhaving", "k" + Ids.next());
        var done = done(imports.importFile(kim, bytes(text)));
        var session = sessions.read(kim, done.session());
        assertThat(session.state()).isEqualTo(LabState.OPEN);
        assertThat(session.frameworkVersion()).isEqualTo(1);
        assertThat(session.plan().starts().toLocalDate()).isEqualTo(clock.instant().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate());
        assertThat(world.join(session, "Rode Vos").place()).isEqualTo(done.session().value());
    }

    private static Reading<Imported> answer(Future<Reading<Imported>> attempt) {
        try {
            return attempt.get();
        } catch (Exception failed) {
            throw new AssertionError("An import ended without an answer", failed);
        }
    }

    private List<Hung> hung(Imported done, LabFile file) {
        var programme = sessions.read(kim, done.session()).programme();
        var phases = new TreeMap<UUID, String>();
        for (var index = 0; index < file.session().phases().size(); index++) {
            var board = programme.phases().get(index).board();
            if (board != null) {
                phases.putIfAbsent(board, file.session().phases().get(index).key());
            }
        }
        return phases.keySet().stream().flatMap(board -> database.sql("select * from note where board_id = ?").param(board)
                .query((row, _) -> new Hung(phases.get(board), row.getString("column_id"), row.getString("group_name"), row.getString("language"),
                        row.getString("text"), row.getString("by_whom"),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))).stream()).toList();
    }

    /** How many rows every table has. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        database.sql("select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class).list().forEach(table -> rows.put(table, database.sql("select count(*) from `" + table + "`").query(Long.class).single()));
        assertThat(rows).containsKeys("account", "space", "organisation", "lab_session", "note", "board_change", "participant", "audit_entry");
        return rows;
    }

    private static Imported done(Reading<Imported> answer) {
        return LabFiles.content(answer);
    }

    private static List<LabFileProblem> problems(Reading<?> answer) {
        assertThat(answer).isInstanceOf(Reading.Wrong.class);
        return LabFiles.problems(answer);
    }

    private static String line(String text, LabFileProblem problem) {
        return text.lines().toList().get(problem.line() - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
