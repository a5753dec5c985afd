package nl.tafelronde.translation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.translation.domain.TranslationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The service that translates, for the administrators who look after it. */
@Service
public class TranslationProviders {

    /** The most code points that can be tried out. */
    public static final int TRY_MAX = 500;

    private final Provider provider;
    private final TranslationSettings settings;
    private final TranslationRun run;
    private final TranslationStore store;
    private final Permissions permissions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TranslationProviders(Provider provider, TranslationSettings settings, TranslationRun run, TranslationStore store, Permissions permissions,
            Clock clock, TransactionTemplate transaction) {
        this.provider = provider;
        this.settings = settings;
        this.run = run;
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * How it is with the provider.
     *
     * @param resting  whether it is left alone for a while after too much trouble
     * @param problems what went wrong in the last day, without texts
     */
    public record State(boolean configured, String name, boolean resting, long waiting, long made, long failed, List<String> problems) {
    }

    /**
     * What the provider said when it was asked.
     *
     * @param problem null when it could be reached
     */
    public record Reached(Set<Language> languages, @Nullable String problem) {
    }

    /**
     * What came of trying.
     *
     * @param text    null when there is no translation that may be shown
     * @param problem null when there is
     */
    public record Tried(@Nullable String text, @Nullable String problem, long milliseconds) {
    }

    /** How it is, without asking it. For administrators. */
    public State state(Actor actor) {
        permissions.requireAdministrator(actor);
        var counts = store.counts();
        return new State(settings.configured(), settings.provider().orElse(""), settings.configured() && run.resting(),
                counts.getOrDefault("WAITING", 0L) + counts.getOrDefault("RUNNING", 0L), counts.getOrDefault("DONE", 0L),
                counts.getOrDefault("FAILED", 0L), store.problems(clock.instant().minus(Duration.ofDays(1))));
    }

    /** Asks the provider which languages it knows; takes as long as that may take. For administrators. */
    public Reached reach(Actor actor) {
        permissions.requireAdministrator(actor);
        if (!settings.configured()) {
            return new Reached(EnumSet.noneOf(Language.class), "none");
        }
        var known = provider.languages();
        return new Reached(known.languages(), known.failed() == null ? null : known.failed().cause() + ": " + known.failed().detail());
    }

    /**
     * Has one text translated at once, and keeps nothing. For administrators.
     *
     * @throws Refusal {@code translation.none} without a provider; {@code kernel.text-empty}, {@code kernel.text-too-long}
     */
    public Tried tryOut(Actor actor, String text, Language from, Language to) {
        permissions.requireAdministrator(actor);
        if (!settings.configured()) {
            throw Refusal.conflict("translation.none");
        }
        var clean = PlainText.paragraphs(text, TRY_MAX, "translation.text");
        var begun = System.nanoTime();
        var answer = provider.translate(List.of(clean), from, to);
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        return switch (answer) {
            case Provider.Answer.Failed failed -> new Tried(null, failed.cause() + ": " + failed.detail(), took);
            case Provider.Answer.Texts texts -> {
                var verdict = Judgement.of(clean, texts.texts().getFirst());
                yield new Tried(verdict.text(), verdict.fault(), took);
            }
        };
    }

    /** Goes on at once, and lets what was given up be asked for again. For administrators. */
    public int again(Actor actor) {
        permissions.requireAdministrator(actor);
        var count = transaction.execute(_ -> store.retryFailed());
        run.wake();
        return count == null ? 0 : count;
    }
}
