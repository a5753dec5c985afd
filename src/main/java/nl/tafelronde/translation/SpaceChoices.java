package nl.tafelronde.translation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import nl.tafelronde.translation.domain.TranslationStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What spaces chose. Remembered for a moment: what was chosen here counts at once, on another node within that moment. */
@Component
class SpaceChoices {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final TranslationStore store;
    private final TranslationSettings settings;
    private final Cache<UUID, Boolean> wanted = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();
    private final Cache<UUID, Boolean> corrected = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    SpaceChoices(TranslationStore store, TranslationSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Whether the space wants the provider; spaces that said nothing do. */
    boolean wanted(UUID space) {
        return wanted.get(space, it -> store.wanted(it).orElse(true));
    }

    /** Whether the provider may be asked for texts of this space. */
    boolean mayAsk(UUID space) {
        return settings.configured() && wanted(space);
    }

    /** Whether people of this space wrote translations themselves. */
    boolean corrected(UUID space) {
        return corrected.get(space, store::anyCorrection);
    }

    void forget(UUID space) {
        wanted.invalidate(space);
        corrected.invalidate(space);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void switched(TranslationSwitched event) {
        forget(event.space());
    }
}
