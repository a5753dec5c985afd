package nl.tafelronde.theme;

import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.live.Topics;
import nl.tafelronde.theme.domain.ThemeStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody leaves, what they proposed stays, without their name. Their support goes along while people may support, or they could
 * come back and support again; a count that stood when they left stays, under an id that belongs to nobody. In the same transaction.
 */
@Component("themeLeavers")
class Leavers {

    private final ThemeStore store;
    private final ThemeChanges changes;
    private final Topics topics;

    Leavers(ThemeStore store, ThemeChanges changes, Topics topics) {
        this.store = store;
        this.changes = changes;
        this.topics = topics;
    }

    /** Before the teams: like every step of the evening it holds the themes of a place first, and then its teams. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void forget(ParticipantLeft left) {
        var person = left.participant().value();
        if (store.known(left.place())) {
            var round = changes.held(left.place());
            if (!round.rules().take()) {
                store.keepSupport(person, Ids.next());
            } else if (store.dropSupportOf(person) > 0) {
                changes.done(round);
            }
        }
        forgetName(person);
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
