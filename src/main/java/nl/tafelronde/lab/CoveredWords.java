package nl.tafelronde.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.domain.LabSession;

/**
 * What was written on walls that the hall was not shown, also what was hidden or taken back since. Who formed a theme of such notes, or saw something in them, may say so in their
 * own words; the words of the notes themselves go nowhere.
 */
class CoveredWords {

    /** Shorter words are not a quotation when they stand within others. */
    private static final int QUOTATION = 12;

    private final LabSession session;
    private final Set<UUID> boards;
    private final Map<UUID, String> words = new HashMap<>();

    CoveredWords(LabSession session, Walls walls) {
        this.session = session;
        this.boards = session.covered();
        boards.forEach(board -> walls.words(board).forEach((note, text) -> words.put(note, plain(text))));
    }

    /** Whether the wall of this phase is one of them. */
    boolean isOn(UUID phase) {
        return session.programme().phase(phase).filter(it -> it.board() != null && boards.contains(it.board())).isPresent();
    }

    /** These, without the entries and lines that say what a note on such a wall says from which they came. */
    List<OutcomeEntry> without(List<OutcomeEntry> entries) {
        return words.isEmpty() ? entries : entries.stream().filter(it -> !quotes(it.title(), it.notes())).map(entry -> new OutcomeEntry(entry.id(), entry.title(), entry.speaker(),
                entry.groups().stream().map(group -> new OutcomeEntry.Group(group.labelKey(),
                        group.lines().stream().filter(it -> !quotes(it.text(), entry.notes())).toList())).toList(), entry.notes())).toList();
    }

    private boolean quotes(Localized said, Set<UUID> notes) {
        return notes.stream().filter(words::containsKey).map(words::get).anyMatch(note -> said.texts().values().stream().map(CoveredWords::plain)
                .anyMatch(it -> it.equals(note) || note.length() >= QUOTATION && it.contains(note)));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
