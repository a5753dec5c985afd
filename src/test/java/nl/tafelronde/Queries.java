package nl.tafelronde;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that the current thread sends past Hibernate, as {@link Statements} counts those through it. */
public final class Queries {

    private Queries() {
    }

    /** How many of both kinds this step sends. */
    public static long during(Runnable step) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var thread = Thread.currentThread().getName();
        var sent = new AtomicInteger();
        var counter = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getThreadName().equals(thread) && event.getMessage().startsWith("Executing prepared SQL statement")) {
                    sent.incrementAndGet();
                }
            }
        };
        var was = logger.getLevel();
        counter.start();
        logger.addAppender(counter);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            return Statements.during(step) + sent.get();
        } finally {
            logger.setLevel(was);
            logger.setAdditive(true);
            logger.detachAppender(counter);
        }
    }
}
