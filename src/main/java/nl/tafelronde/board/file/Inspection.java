package nl.tafelronde.board.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.board.Boards;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file for one board: every line that is wrong is told, not just the first. What somebody left out in a table made
 * by hand is filled in: a note without id gets one from where it stands, so that the same file twice is one set of notes.
 */
public final class Inspection {

    private static final Set<String> YES = Set.of("yes", "true", "1", "ja", "tak", "da", "да", "так");
    private static final int REASON_MAX = 220;
    private static final int NAME_MAX = 160;
    private static final int MOST_PROBLEMS = 100;

    private final UUID board;
    private final List<BoardColumn> columns;
    private final Language language;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<UUID, String> clusterColumns = new HashMap<>();

    private Inspection(UUID board, List<BoardColumn> columns, Language language, Instant now) {
        this.board = board;
        this.columns = columns;
        this.language = language;
        this.now = now;
    }

    /** What a file holds for a board, or what is wrong with it. */
    public record Found(BoardFile file, List<Problem> problems) {
    }

    /** @param language in which a note was written that does not say so */
    public static Found of(byte[] content, UUID board, List<BoardColumn> columns, Language language, Instant now) {
        var read = BoardFiles.read(content);
        if (!read.problems().isEmpty()) {
            return new Found(new BoardFile(read.title(), List.of(), List.of(), List.of()), read.problems());
        }
        return new Inspection(board, columns, language, now).look(read);
    }

    private Found look(BoardFiles.Contents read) {
        var clusters = new ArrayList<BoardFile.OfCluster>();
        var notes = new ArrayList<BoardFile.OfNote>();
        var ids = new HashSet<UUID>();
        for (var raw : read.clusters()) {
            attempt(raw.row(), () -> clusters.add(cluster(raw, read.columns(), ids)));
        }
        for (var raw : read.notes()) {
            attempt(raw.row(), () -> notes.add(note(raw, read.columns(), ids, notes.size() + 1)));
        }
        var known = new HashSet<UUID>();
        notes.forEach(it -> known.add(it.id()));
        for (var index = 0; index < notes.size(); index++) {
            var note = notes.get(index);
            var row = read.notes().size() == notes.size() ? read.notes().get(index).row() : 0;
            if (note.cluster() != null && !clusterColumns.containsKey(note.cluster())) {
                problems.add(Problem.at(row, "board.file.no-such-cluster", note.cluster().toString()));
            }
            if (note.mergedInto() != null && (!known.contains(note.mergedInto()) || note.mergedInto().equals(note.id()))) {
                problems.add(Problem.at(row, "board.file.no-such-note", note.mergedInto().toString()));
            }
        }
        if (notes.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(0, "board.file.no-notes"));
        }
        return new Found(new BoardFile(read.title(), read.columns(), clusters, notes), problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private void attempt(int row, Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            problems.add(new Problem(row, refused.key(), List.of(refused.args())));
        }
    }

    private BoardFile.OfCluster cluster(RawNote raw, List<BoardColumn> named, Set<UUID> ids) {
        var id = id(raw.id());
        if (id == null) {
            throw Refusal.invalid("board.file.cluster-id");
        }
        fresh(id, ids);
        var column = column(raw.column(), named);
        clusterColumns.put(id, column);
        return new BoardFile.OfCluster(id, column, PlainText.optionalLine(raw.text(), 120, "board.file.name"), rank(raw.rank(), 0), null);
    }

    private BoardFile.OfNote note(RawNote raw, List<BoardColumn> named, Set<UUID> ids, int place) {
        var column = column(raw.column(), named);
        var text = PlainText.paragraphs(raw.text(), Boards.TEXT_MAX, "board.field.text");
        var given = id(raw.id());
        var id = given != null ? given : UUID.nameUUIDFromBytes((board + "/" + raw.row() + "/" + column + "/" + text).getBytes(StandardCharsets.UTF_8));
        fresh(id, ids);
        return new BoardFile.OfNote(id, column, text, PlainText.optionalLine(raw.byWhom(), Boards.BY_WHOM_MAX, "board.field.by-whom"),
                language(raw.language()), group(raw.group()), PlainText.optionalLine(raw.author(), NAME_MAX, "board.file.author"),
                rank(raw.rank(), place * 1024d), at(raw.at()), yes(raw.hidden()), PlainText.optionalLine(raw.reason(), REASON_MAX, "board.file.reason"),
                id(raw.cluster()), id(raw.mergedInto()), null);
    }

    private static void fresh(UUID id, Set<UUID> ids) {
        if (!ids.add(id)) {
            throw Refusal.invalid("board.file.twice", id.toString());
        }
    }

    /** By its id, or by its name in any language, here or in the file. */
    private String column(@Nullable String typed, List<BoardColumn> named) {
        if (typed == null || typed.isBlank()) {
            if (columns.size() == 1) {
                return columns.getFirst().id();
            }
            throw Refusal.invalid("board.file.no-column");
        }
        var wanted = typed.strip();
        for (var column : columns) {
            if (column.id().equals(wanted) || isCalled(column, wanted)) {
                return column.id();
            }
        }
        for (var theirs : named) {
            if (theirs.id().equals(wanted)) {
                for (var column : columns) {
                    if (theirs.title().texts().values().stream().anyMatch(it -> isCalled(column, it))) {
                        return column.id();
                    }
                }
            }
        }
        throw Refusal.invalid("board.file.unknown-column", wanted);
    }

    private static boolean isCalled(BoardColumn column, String name) {
        return column.title().texts().values().stream().anyMatch(it -> it.equalsIgnoreCase(name));
    }

    private String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return language.tag();
        }
        for (var ours : Language.values()) {
            if (ours.tag().equals(tag.strip().toLowerCase(Locale.ROOT))) {
                return ours.tag();
            }
        }
        throw Refusal.invalid("board.file.unknown-language", tag.strip());
    }

    private static StakeholderGroup group(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return StakeholderGroup.OTHER;
        }
        for (var group : StakeholderGroup.values()) {
            if (group.name().equalsIgnoreCase(name.strip())) {
                return group;
            }
        }
        throw Refusal.invalid("board.file.unknown-group", name.strip());
    }

    private static double rank(@Nullable String typed, double otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            var rank = Double.parseDouble(typed.strip().replace(',', '.'));
            if (Double.isFinite(rank)) {
                return rank;
            }
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid("board.file.no-number", typed.strip());
        }
        throw Refusal.invalid("board.file.no-number", typed.strip());
    }

    private Instant at(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return now;
        }
        Instant at;
        try {
            at = Instant.parse(typed.strip());
        } catch (DateTimeException noMoment) {
            throw Refusal.invalid("board.file.no-moment", typed.strip());
        }
        if (at.isAfter(now)) {
            throw Refusal.invalid("board.refused.not-written-yet");
        }
        return at;
    }

    private static boolean yes(@Nullable String typed) {
        return YES.contains(Objects.requireNonNullElse(typed, "").strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            throw Refusal.invalid("board.file.no-id", typed.strip());
        }
    }
}
