package nl.tafelronde.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What the operator sees of the feeds: who reads, what was published, who was too slow. */
@Component
final class LiveMeters {

    private final MeterRegistry registry;
    private final Counter published;
    private final Counter dropped;

    LiveMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published = Counter.builder("tafelronde.feed.published").description("Publications passed to readers").register(registry);
        this.dropped = Counter.builder("tafelronde.feed.dropped").description("Readers sent away because they were too slow")
                .register(registry);
    }

    void readers(Collection<?> readers) {
        Gauge.builder("tafelronde.feed.readers", readers, Collection::size).description("Screens connected to this node")
                .register(registry);
    }

    void published() {
        published.increment();
    }

    void dropped() {
        dropped.increment();
    }
}
