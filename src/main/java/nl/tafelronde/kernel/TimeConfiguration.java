package nl.tafelronde.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Ticks in microseconds, because that is what the database keeps. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Where meetings take place, and so how dates and hours are shown and typed. */
    public static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
