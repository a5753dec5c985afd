package nl.tafelronde.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.domain.WordStore;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words at which a facilitator may want to look, per language: a list of the installation, and what a space adds to it. A word
 * that ends with {@code *} stands for every word that begins so.
 */
@Service
@Transactional
public class WordLists {

    /** The most words of one list. */
    public static final int MOST = 300;
    /** The most code points of a word. */
    public static final int WORD_MAX = 60;

    private static final UUID INSTALLATION = new UUID(0, 0);
    /** How long a node goes on with the list that it read. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final WordStore store;
    private final Permissions permissions;
    private final Audit audit;
    private final Cache<UUID, WordPattern> remembered = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REMEMBERED).build();

    WordLists(WordStore store, Permissions permissions, Audit audit) {
        this.store = store;
        this.permissions = permissions;
        this.audit = audit;
    }

    /**
     * The words of one list.
     *
     * @param space null for the list of the installation, which administrators keep
     */
    @Transactional(readOnly = true)
    public Map<Language, List<String>> read(Actor actor, @Nullable UUID space) {
        require(actor, space);
        return store.of(space == null ? INSTALLATION : space);
    }

    /**
     * Takes over the words of one language, as they were typed: one a line.
     *
     * @throws Refusal {@code board.words.too-many}, or a word that is too long
     */
    public List<String> change(Actor actor, @Nullable UUID space, Language language, String typed) {
        require(actor, space);
        var words = new LinkedHashSet<String>();
        typed.lines().filter(it -> !PlainText.isBlank(it)).forEach(it -> words.add(PlainText.line(it, WORD_MAX, "board.words.word")));
        if (words.size() > MOST) {
            throw Refusal.invalid("board.words.too-many", MOST);
        }
        var whose = space == null ? INSTALLATION : space;
        store.keep(whose, language, List.copyOf(words));
        audit.record(actor, "board.words-changed", "space", whose, Map.of("language", language.tag(), "words", Integer.toString(words.size())));
        AfterCommit.run(() -> {
            if (space == null) {
                remembered.invalidateAll();
            } else {
                remembered.invalidate(space);
            }
        });
        return List.copyOf(words);
    }

    /** What the lists of the installation and of this space find. */
    WordPattern pattern(UUID space) {
        var known = remembered.getIfPresent(space);
        if (known != null) {
            return known;
        }
        var words = new LinkedHashSet<String>();
        store.of(INSTALLATION).values().forEach((Collection<String> it) -> words.addAll(it));
        store.of(space).values().forEach((Collection<String> it) -> words.addAll(it));
        var pattern = WordPattern.of(words);
        remembered.put(space, pattern);
        return pattern;
    }

    private void require(Actor actor, @Nullable UUID space) {
        if (space == null) {
            permissions.requireAdministrator(actor);
        } else {
            permissions.require(actor, Permission.MANAGE_SPACE, space);
        }
    }
}
