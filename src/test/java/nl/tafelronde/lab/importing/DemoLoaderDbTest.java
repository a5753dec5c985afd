package nl.tafelronde.lab.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One story in one database, in which the demo is made only once: the tests of this class run on what the others left. */
class DemoLoaderDbTest extends DbTest {

    @Autowired
    LabImports imports;
    @Autowired
    LabSessions sessions;
    @Autowired
    ShippedTemplates templates;
    @Autowired
    Translations translations;
    @Autowired
    Spaces spaces;
    @Autowired
    JsonMapper json;
    @Autowired
    JdbcClient database;

    private DemoLoader loader;

    @BeforeEach
    void start() {
        loader = new DemoLoader(imports, sessions, templates, new DemoTranslations(translations, spaces, json), clock);
    }

    @Test
    void a_demo_that_starts_twice_has_everything_once() {
        loader.load();
        loader.load();
        assertThat(database.sql("select state from lab_session s join space p on p.id = s.space where p.space_key = 'lindeveld-labs' order by s.starts_at")
                .query(String.class).list()).isEqualTo(List.of("PUBLISHED", "OPEN"));
    }

    @Test
    void every_note_of_the_evening_that_is_not_dutch_is_there_in_dutch_once_and_as_the_work_of_people() {
        loader.load();
        loader.load();
        var space = spaces.withKey("lindeveld-labs").orElseThrow().value();
        var written = database.sql("select n.text, n.language from note n join board b on b.id = n.board_id join lab_session s on s.id = b.place_id "
                + "where b.space_id = ? and s.state = 'PUBLISHED' and n.language <> 'NL'").param(space)
                .query((row, _) -> new Original(row.getString(1), Language.of(row.getString(2)))).list();
        assertThat(written).isNotEmpty().doesNotHaveDuplicates();
        assertThat(translations.of(space, written, Language.NL)).containsOnlyKeys(written).allSatisfy((_, said) -> assertThat(said.byPerson()).isTrue());
        assertThat(database.sql("select count(*) from translation_correction where space_id = ?").param(space).query(Integer.class).single())
                .isEqualTo(DemoTranslations.lines(json).size());
    }

    @Test
    void whatever_the_hour_the_open_evening_is_still_ahead() {
        loader.load();
        for (var hour : List.of(9, 19, 22, 23)) {
            clock.reset();
            var now = clock.instant().atZone(TimeConfiguration.HOME);
            var then = now.plusDays(3 + hour).with(LocalTime.of(hour, 45));
            clock.move(Duration.between(now, then));
            loader.load();
            var ready = ready();
            assertThat(ready.startsAt()).as("at %s", then).isAfter(clock.instant()).isBefore(clock.instant().plus(1, ChronoUnit.DAYS));
            assertThat(LocalTime.ofInstant(ready.endsAt(), TimeConfiguration.HOME)).isEqualTo("21:30");
        }
    }

    @Test
    void the_open_evening_can_be_run_as_it_is() {
        loader.load();
        var ready = ready();
        assertThat(ready.missing()).isEmpty();
        assertThat(ready.frameworkVersion()).isEqualTo(1);
        assertThat(ready.boardsMade()).isTrue();
        assertThat(ready.programme().totalMinutes()).isEqualTo(120);
    }

    private LabSessionDetails ready() {
        var ready = sessions.read(Actor.SYSTEM, sessions.withKey("lab-huisvesting-en-handhaving").orElseThrow());
        assertThat(ready.state()).isEqualTo(LabState.OPEN);
        return ready;
    }
}
