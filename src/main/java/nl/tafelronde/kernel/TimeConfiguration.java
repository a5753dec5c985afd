package nl.tafelronde.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one clock. Ticks in microseconds, because that is what the database keeps. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Where meetings take place, and so how dates and hours are shown and typed. */
    public static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    /**
     * @param ahead so far ahead of the time is the demo, to see what goes out next week; refused without the demo
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${tafelronde.clock.ahead:PT0S}") Duration ahead, Environment environment) {
        if (!ahead.isZero() && !environment.matchesProfiles("demo")) {
            throw new IllegalStateException("tafelronde.clock.ahead moves the clock of the demo only; take it out of the settings.");
        }
        return Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), ahead);
    }
}
