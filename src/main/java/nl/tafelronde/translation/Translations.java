package nl.tafelronde.translation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.live.Topics;
import nl.tafelronde.translation.domain.TranslationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people wrote, in the language of who reads it. A module that shows such texts asks {@link #of} for what is known and
 * shows the original where nothing is; what is not known yet it may {@link #request}, and is told when it is there. Nobody
 * ever waits for a provider. Who may read an original may read what it says in another language; that is the business of
 * the module whose text it is.
 *
 * @see <a href="file:src/docs/decisions/0012-translations.md">decision 0012</a>
 */
@Service
public class Translations {

    /** The topic that changes when the provider is in trouble, or well again. */
    public static final UUID PROVIDER = UUID.nameUUIDFromBytes("translation-provider".getBytes(StandardCharsets.UTF_8));
    /** The most code points of a translation that a person writes. */
    public static final int TEXT_MAX = 2_000;

    private final TranslationStore store;
    private final TranslationRun run;
    private final TranslationSettings settings;
    private final SpaceChoices choices;
    private final Permissions permissions;
    private final Audit audit;
    private final Topics topics;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Troubles troubles;
    private final TransactionTemplate transaction;
    private final TransactionTemplate asking;
    private final ExecutorService later = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("translation-wishes").factory());
    /** What the provider made never changes, so it is read once. */
    private final Cache<Made, String> remembered = Caffeine.newBuilder().maximumSize(50_000).build();

    Translations(TranslationStore store, TranslationRun run, TranslationSettings settings, SpaceChoices choices, Permissions permissions,
            Audit audit, Topics topics, ApplicationEventPublisher events, Clock clock, Troubles troubles, PlatformTransactionManager transactions) {
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.choices = choices;
        this.permissions = permissions;
        this.audit = audit;
        this.topics = topics;
        this.events = events;
        this.clock = clock;
        this.troubles = troubles;
        this.transaction = new TransactionTemplate(transactions);
        this.asking = new TransactionTemplate(transactions);
        this.asking.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    private record Made(String hash, Language source, Language target) {
    }

    /** Whether there can be any translation in this space: a provider that it wants, or words of its own people. */
    @Open("between modules; says only whether it is worth asking")
    public boolean possible(UUID space) {
        return choices.mayAsk(space) || choices.corrected(space);
    }

    /** Whether a provider is configured and this space wants it. */
    @Open("between modules; says only whether it is worth asking")
    public boolean mayAsk(UUID space) {
        return choices.mayAsk(space);
    }

    /** Whether the provider is in trouble, so that nothing new is translated for a while. */
    @Open("says nothing about anybody")
    public boolean resting() {
        return settings.configured() && run.resting();
    }

    /** What this says in another language, if that is known. Asks nobody. */
    @Open("between modules, which know who may read the original")
    public Optional<Translated> of(UUID space, String text, Language from, Language to) {
        var original = new Original(text, from);
        return Optional.ofNullable(of(space, List.of(original), to).get(original));
    }

    /**
     * What these say in another language, as far as that is known; at most one query for the corrections and one for each
     * language they are written in, whatever their number. What somebody wrote wins over what a provider made.
     */
    @Open("between modules, which know who may read the originals")
    public Map<Original, Translated> of(UUID space, Collection<Original> originals, Language to) {
        var wanted = originals.stream().filter(it -> it.language() != to && it.hasWords()).collect(Collectors.toSet());
        if (wanted.isEmpty() || !possible(space)) {
            return Map.of();
        }
        var found = new HashMap<Original, Translated>();
        if (choices.mayAsk(space)) {
            wanted.stream().collect(Collectors.groupingBy(Original::language)).forEach((from, texts) -> made(texts, from, to)
                    .forEach((original, text) -> found.put(original, new Translated(text, false))));
        }
        if (choices.corrected(space)) {
            var byHash = new HashMap<String, String>();
            store.corrections(space, to).forEach(it -> byHash.put(it.source().tag() + it.hash(), it.text()));
            if (!byHash.isEmpty()) {
                wanted.forEach(it -> {
                    var better = byHash.get(it.language().tag() + it.hash());
                    if (better != null) {
                        found.put(it, new Translated(better, true));
                    }
                });
            }
        }
        return found;
    }

    private Map<Original, String> made(Collection<Original> originals, Language from, Language to) {
        var found = new HashMap<Original, String>();
        var unknown = new HashMap<String, Original>();
        for (var original : originals) {
            var hash = original.hash();
            var known = remembered.getIfPresent(new Made(hash, from, to));
            if (known == null) {
                unknown.put(hash, original);
            } else {
                found.put(original, known);
            }
        }
        store.made(unknown.keySet(), from, to).forEach((hash, text) -> {
            remembered.put(new Made(hash, from, to), text);
            found.put(Objects.requireNonNull(unknown.get(hash)), text);
        });
        return found;
    }

    /**
     * Asks for translations into these languages, after the commit if there is a transaction and never on this thread: it
     * costs the caller nothing. What is there already, or was asked for, is not asked for twice. When one is there,
     * {@link TranslationsReady} is published and the wish's topic changes.
     */
    @Open("between modules, which know what they show; nothing is read")
    public void request(Collection<Wish> wishes, Set<Language> languages) {
        if (!settings.configured() || wishes.isEmpty() || languages.isEmpty()) {
            return;
        }
        var asked = List.copyOf(wishes);
        var targets = Set.copyOf(languages);
        AfterCommit.run(() -> later.execute(() -> {
            try {
                ask(asked, targets);
            } catch (RuntimeException failed) {
                troubles.report(failed, "asking for translations");
            }
        }));
    }

    private void ask(List<Wish> wishes, Set<Language> targets) {
        var ready = new HashMap<Language, List<Wish>>();
        var waiting = false;
        for (var wish : wishes) {
            var original = wish.original();
            if (!choices.mayAsk(wish.space()) || !original.hasWords() || !settings.knows(original.language())) {
                continue;
            }
            for (var target : targets) {
                if (target == original.language() || !settings.knows(target)) {
                    continue;
                }
                if (asked(wish, target).equals("DONE")) {
                    ready.computeIfAbsent(target, _ -> new ArrayList<>()).add(wish);
                } else {
                    waiting = true;
                }
            }
        }
        ready.forEach(this::tell);
        if (waiting) {
            run.soon();
        }
    }

    /** The row of the translation is held until the wish is there too: whoever finishes it meanwhile waits, and then finds the wish. */
    private String asked(Wish wish, Language target) {
        return Objects.requireNonNull(asking.execute(_ -> {
            var state = store.ask(wish.original(), target, clock.instant());
            if (!state.equals("DONE")) {
                store.wish(wish.original(), target, new TranslationStore.Asker(wish.topic(), wish.subject()), clock.instant());
            }
            return state;
        }));
    }

    private void tell(Language language, List<Wish> wishes) {
        wishes.stream().collect(Collectors.groupingBy(Wish::topic, Collectors.mapping(Wish::subject, Collectors.toSet()))).forEach((topic, subjects) -> {
            events.publishEvent(new TranslationsReady(topic, language, Set.copyOf(subjects)));
            topics.changed(topic);
        });
    }

    /**
     * Keeps a better translation; it wins over the provider's in the whole space, for every text with these words. The
     * caller decided who may, and tells its screens.
     *
     * @throws Refusal {@code kernel.text-empty}, {@code kernel.text-too-long}, or {@code translation.same-language}
     */
    @Open("between modules: the module whose text it is decides who may; audited")
    public void correct(Actor actor, UUID space, Original original, Language to, String text) {
        if (original.language() == to) {
            throw Refusal.invalid("translation.same-language");
        }
        var better = PlainText.paragraphs(text, TEXT_MAX, "translation.text");
        transaction.executeWithoutResult(_ -> {
            var id = Ids.next();
            store.correct(id, space, original, to, better, person(actor), clock.instant());
            audit.record(actor, "translation.corrected", "translation-correction", id, Map.of("language", to.tag()));
        });
        choices.forget(space);
    }

    /** Forgets every translation of these texts: what they said is not for anybody here any more. */
    @Open("between modules, which decide what is forgotten; gives nothing away")
    public void forget(Collection<String> texts) {
        var hashes = texts.stream().map(it -> new Original(it, Language.NL).hash()).collect(Collectors.toSet());
        hashes.forEach(store::forgetText);
        remembered.asMap().keySet().removeIf(it -> hashes.contains(it.hash()));
    }

    /**
     * Takes the newest correction back: an earlier one counts again, or what the provider made.
     *
     * @throws Refusal {@code translation.no-correction} when there is none
     */
    @Open("between modules: the module whose text it is decides who may; audited")
    public void takeBack(Actor actor, UUID space, Original original, Language to) {
        transaction.executeWithoutResult(_ -> {
            var newest = store.correction(space, original, to).orElseThrow(() -> Refusal.conflict("translation.no-correction"));
            store.takeBack(newest.id(), clock.instant());
            audit.record(actor, "translation.correction-taken-back", "translation-correction", newest.id(), Map.of("language", to.tag()));
        });
        choices.forget(space);
    }

    /** What this space decided, for those who may see it. */
    public SpaceTranslation choice(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return new SpaceTranslation(settings.configured(), choices.wanted(space), settings.provider().orElse(""));
    }

    /** Decides whether texts of this space may go to the provider. Not any more means at once: also what was translated is not shown. */
    public SpaceTranslation choose(Actor actor, UUID space, boolean wanted) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        transaction.executeWithoutResult(_ -> {
            store.want(space, wanted, clock.instant());
            audit.record(actor, wanted ? "translation.switched-on" : "translation.switched-off", "space", space, Map.of());
        });
        events.publishEvent(new TranslationSwitched(space, wanted));
        return choice(actor, space);
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().value();
            case Actor.Participant participant -> participant.id().value();
            default -> null;
        };
    }

    @PreDestroy
    void finish() {
        later.shutdownNow();
    }
}
