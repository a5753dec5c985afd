package nl.tafelronde.live.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.UUID;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;

/** Lets a Vaadin view refresh itself whenever a topic changes, for as long as it is on a screen. */
public final class Watching {

    private Watching() {
    }

    /**
     * Runs {@code refresh} in the view's UI on every (coalesced) change of the topic while the view is attached. It is not
     * run at once: the view fills itself when it is built.
     *
     * @return ends the watch for good
     */
    public static Registration watch(Component view, Topics topics, UUID topic, Runnable refresh) {
        return watch(view, new Watch(topics, topic, null, refresh));
    }

    /** As above, at most once in this time: for what takes work to read and need not be there at once. */
    public static Registration watch(Component view, Topics topics, UUID topic, Duration pause, Runnable refresh) {
        return watch(view, new Watch(topics, topic, pause, refresh));
    }

    private static Registration watch(Component view, Watch watch) {
        view.getUI().ifPresent(watch::begin);
        var attached = view.addAttachListener(event -> watch.begin(event.getUI()));
        var detached = view.addDetachListener((DetachEvent _) -> watch.end());
        return () -> {
            attached.remove();
            detached.remove();
            watch.end();
        };
    }

    /** One watch that begins and ends with the attachment of its view. Begin and end hold the UI's lock. */
    private static final class Watch {

        private final Topics topics;
        private final UUID topic;
        private final @Nullable Duration pause;
        private final Runnable refresh;
        private nl.tafelronde.live.@Nullable Registration registration;

        private Watch(Topics topics, UUID topic, @Nullable Duration pause, Runnable refresh) {
            this.topics = topics;
            this.topic = topic;
            this.pause = pause;
            this.refresh = refresh;
        }

        private void begin(UI ui) {
            end();
            Runnable told = () -> {
                // A UI that is gone or going needs no refresh; its detach removes the watch.
                if (ui.isAttached() && !ui.isClosing()) {
                    ui.accessLater(this::refreshIfWatching, () -> { }).run();
                }
            };
            registration = pause == null ? topics.watch(topic, told) : topics.watch(topic, pause, told);
        }

        private void refreshIfWatching() {
            if (registration != null) {
                refresh.run();
            }
        }

        private void end() {
            if (registration != null) {
                registration.remove();
                registration = null;
            }
        }
    }
}
