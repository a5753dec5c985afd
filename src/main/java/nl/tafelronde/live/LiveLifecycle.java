package nl.tafelronde.live;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts heartbeat and polling, and ends every stream before the web server waits for its requests to finish: a stream
 * would never finish by itself.
 */
@Component
class LiveLifecycle implements SmartLifecycle {

    private final Feeds feeds;
    private final Ticker ticker;
    private final LiveSettings settings;
    private boolean ticking;
    private volatile boolean running;

    LiveLifecycle(Feeds feeds, Ticker ticker, LiveSettings settings) {
        this.feeds = feeds;
        this.ticker = ticker;
        this.settings = settings;
    }

    @Override
    public void start() {
        feeds.reopen();
        if (!ticking) {
            ticking = true;
            ticker.every(settings.heartbeat(), feeds::heartbeat);
            ticker.every(settings.poll(), feeds::poll);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        feeds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last phase starts last and stops first: before the graceful shutdown of the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
