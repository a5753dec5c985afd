package nl.tafelronde.live;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes that something moved; they read what from the database. A hint may be lost: numbered channels heal
 * by polling. With one node there is nobody to tell.
 */
@Component
class Hints {

    private static final Logger log = LoggerFactory.getLogger(Hints.class);

    private final @Nullable ITopic<String> wire;
    private final CopyOnWriteArrayList<BiConsumer<UUID, Long>> moved = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Consumer<UUID>> changed = new CopyOnWriteArrayList<>();

    @Autowired
    Hints(ObjectProvider<HazelcastInstance> cluster) {
        this(cluster.getIfAvailable());
    }

    Hints(@Nullable HazelcastInstance cluster) {
        wire = cluster == null ? null : cluster.getTopic("tafelronde.hints");
        if (cluster != null && wire != null) {
            var self = cluster.getCluster().getLocalMember();
            wire.addMessageListener(message -> {
                if (!self.equals(message.getPublishingMember())) {
                    Thread.startVirtualThread(() -> heard(message.getMessageObject()));
                }
            });
        }
    }

    void onMoved(BiConsumer<UUID, Long> listener) {
        moved.add(listener);
    }

    void onChanged(Consumer<UUID> listener) {
        changed.add(listener);
    }

    /** A numbered channel has come to this number. */
    void moved(UUID channel, long number) {
        say("moved " + channel + " " + number);
    }

    /** A topic changed. */
    void changed(UUID topic) {
        say("changed " + topic);
    }

    private void say(String hint) {
        if (wire != null) {
            try {
                wire.publishAsync(hint);
            } catch (RuntimeException alone) {
                log.warn("The other nodes could not be told: {}", alone.getMessage());
            }
        }
    }

    private void heard(String hint) {
        var words = hint.split(" ");
        var id = UUID.fromString(words[1]);
        if (words[0].equals("moved")) {
            moved.forEach(it -> it.accept(id, Long.parseLong(words[2])));
        } else {
            changed.forEach(it -> it.accept(id));
        }
    }
}
