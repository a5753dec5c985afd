package nl.tafelronde.lab;

import nl.tafelronde.access.ParticipantJoined;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.live.Topics;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the screens of a session that somebody came in or went out. */
@Component
class StageSignals {

    private final Topics topics;

    StageSignals(Topics topics) {
        this.topics = topics;
    }

    @EventListener
    void joined(ParticipantJoined event) {
        topics.changed(event.place());
    }

    @EventListener
    void left(ParticipantLeft event) {
        topics.changed(event.place());
    }
}
