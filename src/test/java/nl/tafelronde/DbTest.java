package nl.tafelronde;

import java.time.Duration;
import java.time.LocalDate;
import nl.tafelronde.kernel.WallTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Base of every test that needs the application: the whole of it, once for all such tests, on a real MariaDB, a real
 * SMTP server and a real HTTP port. Data is not wiped between tests: each test makes its own spaces and sessions and looks only at those.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DbTest.Clocks.class)
@ActiveProfiles("test")
public abstract class DbTest {

    static {
        // on a busy machine; what comes sooner is seen sooner
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Autowired
    protected MovableClock clock;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        registry.add("spring.datasource.username", () -> "root");
        registry.add("spring.datasource.password", () -> "");
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", TestMail::port);
        registry.add("tafelronde.translation.url", TestTranslator::url);
        registry.add("tafelronde.translation.name", () -> "vertaler.example");
        // only when something is asked for, and only by the application of the test that asks
        registry.add("tafelronde.translation.every", () -> "1h");
        registry.add("tafelronde.translation.timeout", () -> "3s");
        registry.add("tafelronde.translation.per-minute", () -> "100000");
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    /** Where the application of this test listens, without a closing slash. */
    protected String address() {
        return "http://localhost:" + port;
    }

    /** Which day it is for the application. */
    protected LocalDate today() {
        return WallTime.today(clock);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
