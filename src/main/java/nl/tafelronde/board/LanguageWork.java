package nl.tafelronde.board;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.LanguageStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Publication;
import nl.tafelronde.translation.TranslationSwitched;
import nl.tafelronde.translation.Translations;
import nl.tafelronde.translation.TranslationsReady;
import nl.tafelronde.translation.Wish;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the translations of a board, in the background: after its changes it asks for what is missing in the languages
 * the board is read in, and puts what is there on the feeds. It goes by the board's numbers, so nothing is forgotten when a
 * node dies, and many changes at once are looked at together.
 */
@Component
class LanguageWork {

    /** Further behind than this, everybody begins anew. */
    private static final int CHANGES = 500;
    /** Does not make anybody read words they could not read before. */
    private static final Set<Step> NO_NEW_WORDS = EnumSet.of(Step.MOVE, Step.HIDE, Step.WITHDRAW, Step.MOVE_CLUSTER, Step.NAME_CLUSTER, Step.ARRANGE);
    private static final Duration STEPS_KEPT = Duration.ofDays(2);

    private final BoardStore boards;
    private final LanguageStore languages;
    private final LanguageFeed feed;
    private final Translations translations;
    private final Feeds feeds;
    private final Troubles troubles;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<UUID> planned = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(2);

    LanguageWork(BoardStore boards, LanguageStore languages, LanguageFeed feed, Translations translations, Feeds feeds, Troubles troubles,
            Clock clock, PlatformTransactionManager transactions) {
        this.boards = boards;
        this.languages = languages;
        this.feed = feed;
        this.translations = translations;
        this.feeds = feeds;
        this.troubles = troubles;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** The board has changed. Costs the caller nothing: the board is looked at soon, on another thread. */
    void moved(UUID board, UUID space) {
        AfterCommit.run(() -> {
            if (planned.add(board)) {
                later("the languages of a board", () -> {
                    planned.remove(board);
                    if (translations.possible(space)) {
                        catchUp(board);
                    }
                });
            }
        });
    }

    /** Somebody begins to read the board in this language: from now on it is kept up to date, and what is missing is asked for. */
    void reading(UUID board, UUID space, Language language) {
        var channel = LanguageFeed.channel(board, language);
        if (languages.row(channel).isEmpty()) {
            within(() -> {
                languages.add(channel, board, language, feed.board(board).number());
                return channel;
            });
        }
        if (translations.mayAsk(space)) {
            later("translations for a reader", () -> askForMissing(board, language));
        }
    }

    private void askForMissing(UUID id, Language language) {
        var wishes = within(() -> {
            var board = feed.board(id);
            // not only what this reader may read now: it is there at the reveal
            var notes = boards.notes(id).stream().filter(it -> !it.withdrawn() && it.words().language() != language).toList();
            return missing(board, notes, language);
        });
        translations.request(wishes, Set.of(language));
        catchUp(id);
    }

    private List<Wish> missing(Board board, Collection<Note> notes, Language language) {
        var known = feed.known(board, notes, language);
        var channel = LanguageFeed.channel(board.id(), language);
        return notes.stream().filter(it -> !known.containsKey(LanguageFeed.original(it)))
                .map(it -> new Wish(board.space(), channel, it.id(), LanguageFeed.original(it))).toList();
    }

    /** What one language needs after some changes. */
    private record Needed(LanguageStore.Row row, List<Publication> publications, List<Wish> wishes) {
    }

    private void catchUp(UUID id) {
        var needed = within(() -> {
            var rows = languages.locked(id);
            if (rows.isEmpty()) {
                return List.<Needed>of();
            }
            var board = feed.board(id);
            var from = rows.stream().mapToLong(LanguageStore.Row::seen).min().orElse(board.number());
            var changes = from >= board.number() ? List.<BoardChange>of() : boards.changes(id, from, CHANGES);
            return changes.isEmpty() ? List.<Needed>of() : rows.stream().map(it -> needed(board, it, changes)).toList();
        });
        needed.forEach(it -> it.publications().forEach(feeds::publish));
        needed.forEach(it -> translations.request(it.wishes(), Set.of(it.row().language())));
    }

    private Needed needed(Board board, LanguageStore.Row row, List<BoardChange> all) {
        var changes = all.stream().filter(it -> it.number() > row.seen()).toList();
        if (changes.isEmpty()) {
            return new Needed(row, List.of(), List.of());
        }
        languages.saw(row.channel(), Math.max(changes.getLast().number(), all.size() < CHANGES ? 0 : board.number()));
        if (all.size() >= CHANGES || changes.stream().anyMatch(it -> !it.step().ofNotes())) {
            var notes = boards.notes(board.id()).stream().filter(it -> !it.withdrawn() && it.words().language() != row.language()).toList();
            return new Needed(row, List.of(anew(row)), missing(board, notes, row.language()));
        }
        var ids = new LinkedHashSet<UUID>();
        changes.stream().filter(it -> !NO_NEW_WORDS.contains(it.step())).forEach(it -> ids.addAll(it.notes()));
        var notes = boards.notes(ids).stream().filter(it -> !it.withdrawn() && it.words().language() != row.language()).toList();
        var known = feed.known(board, notes, row.language());
        return new Needed(row, told(row, notes.stream().filter(it -> known.containsKey(LanguageFeed.original(it))).toList()),
                missing(board, notes, row.language()));
    }

    /** Puts these notes on the feed of a language, within the transaction; to be published after it. */
    private List<Publication> told(LanguageStore.Row row, List<Note> notes) {
        var entries = notes.stream().map(it -> new LanguageStore.Entry(languages.append(row.channel(), it.id(), clock.instant()), it.id())).toList();
        return feed.publications(row, entries);
    }

    /** The same for everybody to begin anew. */
    private Publication anew(LanguageStore.Row row) {
        return feed.publications(row, List.of(new LanguageStore.Entry(languages.append(row.channel(), null, clock.instant()), null))).getFirst();
    }

    /** Tells what these notes say now to who reads them in this language. */
    void tell(UUID channel, Collection<UUID> notes) {
        var publications = within(() -> languages.row(channel).map(row -> told(row, boards.notes(notes).stream()
                .filter(it -> !it.withdrawn() && it.board().equals(row.board()) && it.words().language() != row.language()).toList())).orElse(List.of()));
        publications.forEach(feeds::publish);
    }

    @EventListener
    void ready(TranslationsReady event) {
        tell(event.topic(), event.subjects());
    }

    /** What is shown in a space changes at once for everybody. */
    @EventListener
    void switched(TranslationSwitched event) {
        later("a space that switched its translations", () -> {
            var publications = within(() -> {
                var all = new ArrayList<Publication>();
                languages.ofSpace(event.space()).forEach(row -> all.add(anew(row)));
                return all;
            });
            publications.forEach(feeds::publish);
        });
    }

    @Scheduled(initialDelayString = "PT16M", fixedRateString = "P1D")
    void forget() {
        within(() -> languages.forgetBefore(clock.instant().minus(STEPS_KEPT)));
    }

    private void later(String what, Runnable work) {
        threads.execute(() -> {
            try {
                free.acquire();
                try {
                    work.run();
                } finally {
                    free.release();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                troubles.report(failed, what);
            }
        });
    }

    @PreDestroy
    void finish() {
        threads.shutdownNow();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
