package nl.tafelronde.actionpoint.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.actionpoint.domain.ActionPoint;
import nl.tafelronde.actionpoint.file.RowReader.Link;
import nl.tafelronde.actionpoint.file.RowReader.Read;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.publishing.Sheet;
import nl.tafelronde.publishing.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a table would change, with the rules that hold for everybody who writes an action point. A row finds its action
 * point by number; a row without number, or with one that is not given out, is a new one. What is there is changed in memory:
 * whoever only wants to look throws that away.
 */
public final class Planner {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::row)
            .thenComparing(Problem::column, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final int MOST_NUMBER = 999_999;
    private static final int MOST_EVIDENCE = 20;
    /** Which cell somebody looks at to put it right. */
    private static final Map<String, Column> WHERE = Map.of("actionpoint.refused.date", Column.DUE, "actionpoint.refused.far", Column.DUE,
            "actionpoint.refused.owner", Column.ORGANISATION, "actionpoint.refused.whose-address", Column.EMAIL,
            "actionpoint.refused.reason", Column.REASON, "actionpoint.refused.proof", Column.STATE, "kernel.text-empty", Column.TEXT);

    /**
     * What is there.
     *
     * @param last   the last number that was given out
     * @param links  pages on the web that show what was done, by action point
     * @param proven action points with evidence of any kind, links and files, and how many
     * @param names  of the organisations of these action points
     * @param known  organisations by the names in the table
     */
    public record Ground(UUID space, List<ActionPoint> points, int last, Map<UUID, List<Evidence>> links, Map<UUID, Integer> proven,
            Map<OrganisationId, Organisation> names, Map<String, Organisation> known) {
    }

    private final Words words;
    private final Language reader;
    private final Ground ground;
    private final LocalDate today;
    private final Instant now;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Plan.Step> steps = new ArrayList<>();
    private int same;
    private int links;

    public Planner(Words words, Language reader, Ground ground, LocalDate today, Instant now) {
        this.words = words;
        this.reader = reader;
        this.ground = ground;
        this.today = today;
        this.now = now;
    }

    /** The names of organisations that the table uses. */
    public static Set<String> organisations(Sheet sheet, Words words) {
        for (var at = 0; at < sheet.head().size(); at++) {
            if (words.column(sheet.head().get(at)).filter(Column.ORGANISATION::equals).isPresent()) {
                var column = at;
                return sheet.rows().stream().map(it -> Row.say(it.cell(column))).filter(it -> !it.isBlank()).collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    public Plan plan(Sheet sheet) {
        head(sheet);
        if (!columns.containsKey(Column.TEXT) && !columns.containsKey(Column.NUMBER)) {
            problems.add(new Problem(1, null, "actionpoint.sheet.no-text-column", List.of(words.head(Column.TEXT, reader))));
            return new Plan(problems, warnings, List.of(), 0);
        }
        var there = ground.points().stream().collect(Collectors.toMap(ActionPoint::number, Function.identity()));
        var rows = new HashMap<Integer, Integer>();
        var numbers = new HashMap<Sheet.Row, Integer>();
        for (var row : sheet.rows()) {
            var number = number(row);
            if (number > 0) {
                var first = rows.putIfAbsent(number, row.number());
                if (first != null) {
                    problems.add(new Problem(row.number(), Column.NUMBER, "actionpoint.sheet.twice", List.of(number, first)));
                    continue;
                }
            }
            numbers.put(row, number);
        }
        var next = Math.max(ground.last(), rows.keySet().stream().mapToInt(it -> it).max().orElse(0));
        for (var row : sheet.rows()) {
            var number = numbers.getOrDefault(row, -1);
            if (number >= 0) {
                var point = there.get(number);
                look(row, point, number > 0 ? number : ++next);
            }
        }
        problems.sort(BY_PLACE);
        warnings.sort(BY_PLACE);
        return new Plan(problems, warnings, steps, same);
    }

    private void head(Sheet sheet) {
        for (var at = 0; at < sheet.head().size(); at++) {
            var head = sheet.head().get(at);
            var column = words.column(head);
            if (column.isEmpty() && !head.isBlank()) {
                warnings.add(new Problem(1, null, "actionpoint.sheet.unknown-column", List.of(head)));
            } else if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
                problems.add(new Problem(1, column.get(), "actionpoint.sheet.column-twice", List.of()));
            }
        }
    }

    /** 0 for a row that names none, -1 for one that is wrong. */
    private int number(Sheet.Row row) {
        var at = columns.get(Column.NUMBER);
        if (at == null) {
            return 0;
        }
        if (row.cell(at) instanceof Cell.Formula) {
            problems.add(new Problem(row.number(), Column.NUMBER, "actionpoint.sheet.formula", List.of()));
            return -1;
        }
        var typed = Row.say(row.cell(at)).strip();
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("0*[1-9]\\d{0,5}")) {
            problems.add(new Problem(row.number(), Column.NUMBER, "actionpoint.sheet.no-number", List.of(typed, MOST_NUMBER)));
            return -1;
        }
        return Integer.parseInt(typed);
    }

    private void look(Sheet.Row row, @Nullable ActionPoint there, int number) {
        var links = there == null ? List.<Evidence>of() : ground.links().getOrDefault(there.id().value(), List.of());
        var was = there == null ? blank() : read(there, links);
        var read = new RowReader(words, columns, ground.known(), row, problems).read(was);
        if (read == null) {
            return;
        }
        if (read.equals(was)) {
            same++;
            return;
        }
        var before = there == null ? Map.<Column, Cell>of() : cells(there, links);
        var point = there == null ? new ActionPoint(ActionPointId.next(), ground.space(), null, number, now) : there;
        try {
            change(row, point, there == null, was, read, links, before);
        } catch (Refusal refusal) {
            problems.add(new Problem(row.number(), WHERE.get(refusal.key()), refusal.key(), List.of(refusal.args())));
        }
    }

    private void change(Sheet.Row row, ActionPoint point, boolean fresh, Read was, Read read, List<Evidence> links, Map<Column, Cell> before) {
        var stays = links.stream().filter(it -> read.links().contains(Link.of(it))).toList();
        var added = read.links().stream().filter(it -> stays.stream().noneMatch(old -> Link.of(old).equals(it)))
                .map(it -> new Evidence(Ids.next(), it.title(), it.url(), later())).toList();
        var gone = links.stream().filter(it -> !stays.contains(it)).map(Evidence::id).toList();
        var proofs = ground.proven().getOrDefault(point.id().value(), 0) - gone.size() + added.size();
        if (proofs > MOST_EVIDENCE) {
            throw Refusal.conflict("actionpoint.refused.enough", MOST_EVIDENCE);
        }
        var state = point.state();
        var changes = new ArrayList<>(point.write(read.draft(), true, today, now));
        point.called(name(read.draft().owner().organisation()));
        if (read.state() != state || !read.reason().equals(was.reason())) {
            changes.addAll(point.move(read.state(), read.reason(), proofs > 0, today, now));
        }
        changes.addAll(point.show(read.onPage(), now));
        added.forEach(it -> changes.add(new ActionPoint.Change("evidence", null, it.url(), null)));
        links.stream().filter(it -> gone.contains(it.id())).forEach(it -> changes.add(new ActionPoint.Change("evidence", it.url(), null, null)));
        past(row, Column.DUE, was.draft().due(), read.draft().due(), read.state());
        past(row, Column.REVIEW, was.draft().review(), read.draft().review(), read.state());
        var after = new ArrayList<>(stays);
        after.addAll(added);
        // of a new one only what the table says of it: the rest nobody typed
        var fields = fields(before, cells(point, after)).stream().filter(it -> !fresh || columns.containsKey(it.column())).toList();
        if (fields.isEmpty()) {
            same++;
        } else {
            steps.add(new Plan.Step(row.number(), point, fresh, state, changes, added, gone, fields));
        }
    }

    /** Links stay in the order in which they stand in the table. */
    private Instant later() {
        return now.plus(++links, ChronoUnit.MICROS);
    }

    /** A day that has gone by is brought in, because it was so; but nobody overlooks it. */
    private void past(Sheet.Row row, Column column, @Nullable LocalDate was, @Nullable LocalDate becomes, ActionState state) {
        if (becomes != null && becomes.isBefore(today) && !becomes.equals(was) && !state.over()) {
            warnings.add(new Problem(row.number(), column, "actionpoint.sheet.past", List.of(say(new Cell.Day(becomes)))));
        }
    }

    private Map<Column, Cell> cells(ActionPoint point, Collection<Evidence> links) {
        return Row.of(point, name(point.read().owner().organisation()), List.copyOf(links), words, reader);
    }

    private List<Plan.Field> fields(Map<Column, Cell> before, Map<Column, Cell> after) {
        return after.entrySet().stream()
                .map(it -> new Plan.Field(it.getKey(), say(before.getOrDefault(it.getKey(), Cell.NOTHING)), say(it.getValue())))
                .filter(it -> !it.was().equals(it.becomes())).toList();
    }

    /** As the reader says it. */
    private String say(Cell cell) {
        return cell instanceof Cell.Day(var day) ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.locale()).format(day) : Row.say(cell);
    }

    private @Nullable String name(@Nullable OrganisationId id) {
        if (id == null) {
            return null;
        }
        var there = ground.names().get(id);
        return there != null ? there.name()
                : ground.known().values().stream().filter(it -> it.id().equals(id)).findFirst().map(Organisation::name).orElse(null);
    }

    private Read blank() {
        return new Read(new ActionPointDraft("", "", reader, new Owner(null, null, null), null, null, "", "", ""), ActionState.OPEN, "", true, List.of());
    }

    private static Read read(ActionPoint point, List<Evidence> links) {
        return new Read(point.read(), point.state(), Objects.requireNonNullElse(point.reason(), ""), point.onPage(), links.stream().map(Link::of).toList());
    }
}
