package nl.tafelronde.theme;

import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.live.Topics;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody leaves, what they proposed and supported stays, without their name: in the same transaction. */
@Component("themeLeavers")
class Leavers {

    private final ThemeStore store;
    private final Topics topics;

    Leavers(ThemeStore store, Topics topics) {
        this.store = store;
        this.topics = topics;
    }

    @EventListener
    @Transactional
    void forgetName(ParticipantLeft left) {
        forgetName(left.participant().value());
    }

    @EventListener
    @Transactional
    void forgetName(AccountErased erased) {
        forgetName(erased.account().value());
    }

    private void forgetName(UUID person) {
        store.forgetName(person);
        store.placesOf(person).forEach(it -> topics.changed(Themes.topic(it)));
    }
}
