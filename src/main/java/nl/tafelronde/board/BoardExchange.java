package nl.tafelronde.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.file.BoardFiles;
import nl.tafelronde.board.file.Inspection;
import nl.tafelronde.board.picture.WallPicture;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Boards out of and into files: JSON and a table both ways, and the wall as a picture. A file says which group wrote a note and
 * what is hidden, so files are for facilitators; the picture shows what may hang on a wall.
 */
@Service
public class BoardExchange {

    /** The most bytes of a file that is brought in. */
    public static final int MAX_BYTES = BoardFiles.MAX_BYTES;

    /** What a board can be written as. */
    public enum Format {
        JSON("application/json"), CSV("text/csv;charset=UTF-8"), SVG("image/svg+xml"), PNG("image/png");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    /**
     * Something that is wrong in a file.
     *
     * @param row  the line of a table, or the place in the list of a JSON file, counted from 1; 0 for the file as a whole
     * @param key  of the sentence that says what
     * @param args for its placeholders
     */
    public record Problem(int row, String key, List<Object> args) {
    }

    /**
     * What a file would do, or did.
     *
     * @param fresh     notes that are new
     * @param there     notes that hang there already, and stay as they are
     * @param different how many of those read otherwise in the file
     * @param clusters  groups of notes that are new
     * @param taken     notes that were taken off a board for good, and stay off
     */
    public record Report(List<Problem> problems, int fresh, int there, int different, int clusters, int taken) {

        public Report(List<Problem> problems, int fresh, int there, int different, int clusters) {
            this(problems, fresh, there, different, clusters, 0);
        }
    }

    /**
     * The file that was brought to a board last, as far as it can be taken back: with an {@link UndoChange} of its number.
     *
     * @param notes that would be hidden then
     * @param stays notes that would stay, because others built on them
     */
    public record Brought(long number, int notes, int stays) {
    }

    private final Boards boards;
    private final BoardStore store;
    private final BroughtBoard brought;
    private final BroughtSteps steps;
    private final Seats seats;
    private final Permissions permissions;
    private final Feeds feeds;
    private final Topics topics;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BoardExchange(Boards boards, BoardStore store, BroughtBoard brought, BroughtSteps steps, Seats seats, Permissions permissions, Feeds feeds, Topics topics, Audit audit,
            TransactionTemplate transaction, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.brought = brought;
        this.steps = steps;
        this.seats = seats;
        this.permissions = permissions;
        this.feeds = feeds;
        this.topics = topics;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The board as a file. For facilitators; a picture for everybody who may see the space, with what they may read. */
    public byte[] export(Actor actor, BoardId id, Format format) {
        var facts = boards.facts(id);
        return switch (format) {
            case JSON, CSV -> {
                seats.facilitator(actor, facts);
                yield within(() -> {
                    var file = brought.file(board(id));
                    audit.record(actor, "board.exported", "board", id.value(), Map.of("format", format.name()));
                    return format == Format.JSON ? BoardFiles.json(file) : BoardFiles.csv(file);
                });
            }
            case SVG, PNG -> {
                permissions.require(actor, Permission.SEE_SPACE, facts.space());
                var picture = WallPicture.of(boards.read(actor, id), actor.language());
                yield format == Format.SVG ? picture.svg() : picture.png();
            }
        };
    }

    /** Looks at a file, line by line, without doing anything. */
    public Report check(Actor actor, BoardId id, byte[] content) {
        var facts = boards.facts(id);
        seats.facilitator(actor, facts);
        var found = Inspection.of(content, id.value(), facts.columns(), actor.language(), clock.instant());
        if (!found.problems().isEmpty()) {
            return new Report(problems(found), 0, 0, 0, 0);
        }
        return within(() -> report(brought.plan(board(id), found.file())));
    }

    /**
     * Hangs up what is new in a file; all of it or nothing. The same file twice brings nothing new, and what was taken off for good
     * stays off.
     *
     * @throws Refusal {@code board.file.not-right} when something is wrong in it, {@code board.refused.full}
     */
    public Report bring(Actor actor, BoardId id, byte[] content) {
        var facts = boards.facts(id);
        var seat = seats.facilitator(actor, facts);
        var found = Inspection.of(content, id.value(), facts.columns(), actor.language(), clock.instant());
        if (!found.problems().isEmpty()) {
            throw Refusal.invalid("board.file.not-right", found.problems().size());
        }
        var told = within(() -> {
            var board = store.locked(id.value()).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
            var plan = brought.plan(board, found.file());
            var publications = brought.hang(board, plan, seat.person());
            audit.record(actor, "board.imported", "board", id.value(), Map.of("notes", Integer.toString(plan.fresh().size())));
            return Map.entry(report(plan), publications);
        });
        told.getValue().forEach(feeds::publish);
        topics.changed(id.value());
        return told.getKey();
    }

    /** What can be taken back of the last file; null when there is none, or nothing. For facilitators. */
    public @Nullable Brought lastBrought(Actor actor, BoardId id) {
        seats.facilitator(actor, boards.facts(id));
        return transaction.execute(_ -> steps.last(board(id)).map(it -> brought(it.number(), steps.goes(it))).filter(it -> it.notes() > 0).orElse(null));
    }

    private static Brought brought(long number, BroughtSteps.Goes goes) {
        return new Brought(number, goes.leaves(), goes.stays());
    }

    private static List<Problem> problems(Inspection.Found found) {
        return found.problems().stream().map(it -> new Problem(it.row(), it.key(), it.args())).toList();
    }

    private static Report report(BroughtBoard.Plan plan) {
        return new Report(List.of(), plan.fresh().size(), plan.there(), plan.different(), plan.clusters().size(), plan.taken());
    }

    private Board board(BoardId id) {
        return store.board(id.value()).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
