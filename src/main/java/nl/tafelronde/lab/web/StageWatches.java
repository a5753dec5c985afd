package nl.tafelronde.lab.web;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.live.Registration;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * While somebody follows a session on this node, one watch for all of them: a step of the facilitator, or somebody coming
 * in, is sent at once; the number of notes on the current board at most once a second, because notes themselves travel on
 * the board's own feed.
 */
@Component
class StageWatches {

    private static final long NOTES_PAUSE_MS = 1_000;

    private final Topics topics;
    private final Stages stages;
    private final Troubles troubles;
    private final Map<UUID, Watch> watches = new HashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stage-counts").factory());

    StageWatches(Topics topics, Stages stages, Troubles troubles) {
        this.topics = topics;
        this.stages = stages;
        this.troubles = troubles;
    }

    /** Held by each reader for as long as it reads. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** Watches the session until as many have let go as began. */
    synchronized Held begin(LabSessionId session, Runnable publish) {
        var watch = watches.computeIfAbsent(session.value(), _ -> new Watch(session, publish));
        watch.readers++;
        return () -> end(session);
    }

    private synchronized void end(LabSessionId session) {
        watches.computeIfPresent(session.value(), (_, watch) -> {
            watch.readers--;
            return watch.readers > 0 ? watch : watch.ended();
        });
    }

    @PreDestroy
    void stop() {
        later.shutdownNow();
    }

    /** One session that is followed here. */
    private final class Watch {

        private final LabSessionId session;
        private final Runnable publish;
        private final Registration onSession;
        private int readers;
        private @Nullable UUID board;
        private @Nullable Registration onBoard;
        private boolean notesPlanned;
        private boolean ended;

        private Watch(LabSessionId session, Runnable publish) {
            this.session = session;
            this.publish = publish;
            this.onSession = topics.watch(session.value(), this::stageChanged);
            var begun = false;
            try {
                followCurrentBoard();
                begun = true;
            } finally {
                if (!begun) {
                    ended();
                }
            }
        }

        private void stageChanged() {
            publish.run();
            followCurrentBoard();
        }

        private synchronized void followCurrentBoard() {
            if (ended) {
                // told a last time while the last reader let go
                return;
            }
            var phase = stages.forEverybodyPresent(session).phase();
            var current = phase == null ? null : phase.board();
            if (current == null ? board != null : !current.equals(board)) {
                if (onBoard != null) {
                    onBoard.remove();
                }
                board = current;
                onBoard = current == null ? null : topics.watch(current, this::notesChanged);
            }
        }

        private synchronized void notesChanged() {
            if (!notesPlanned) {
                notesPlanned = true;
                later.schedule(this::publishNotes, NOTES_PAUSE_MS, TimeUnit.MILLISECONDS);
            }
        }

        private void publishNotes() {
            synchronized (this) {
                notesPlanned = false;
            }
            try {
                publish.run();
            } catch (RuntimeException failed) {
                troubles.report(failed, "the number of notes on the stage");
            }
        }

        private synchronized @Nullable Watch ended() {
            ended = true;
            onSession.remove();
            if (onBoard != null) {
                onBoard.remove();
            }
            return null;
        }
    }
}
