package nl.tafelronde.lab.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One story in one database, in which the demo is made only once: the tests of this class run on what the others left. */
class DemoLoaderDbTest extends DbTest {

    @Autowired
    LabImports imports;
    @Autowired
    LabSessions sessions;
    @Autowired
    ShippedTemplates templates;
    @Autowired
    JdbcClient database;

    private DemoLoader loader;

    @BeforeEach
    void start() {
        loader = new DemoLoader(imports, sessions, templates, clock);
    }

    @Test
    void a_demo_that_starts_twice_has_everything_once() {
        loader.load();
        loader.load();
        assertThat(database.sql("select state from lab_session s join space p on p.id = s.space where p.space_key = 'lindeveld-labs' order by s.starts_at")
                .query(String.class).list()).isEqualTo(List.of("PUBLISHED", "OPEN"));
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
