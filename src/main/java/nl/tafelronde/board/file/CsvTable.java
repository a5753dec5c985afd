package nl.tafelronde.board.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A board as a table: a line for the title per language, for each column per language, for each cluster and for each note. In
 * UTF-8 with a mark at the beginning and semicolons, so that a spreadsheet in Dutch opens it as it is; read are semicolons,
 * commas and tabs.
 *
 * <p>A spreadsheet takes a cell that begins with one of {@code = + - @} for a formula, whoever wrote it. Such a cell gets an
 * apostrophe in front, and so does one that begins with an apostrophe: reading takes exactly one away again.
 */
final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final String RISKY = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String KIND = "kind";
    private static final List<String> HEADINGS = List.of(KIND, "id", "column", "text", "by_whom", "language", "group", "author", "rank", "at",
            "hidden", "reason", "cluster", "merged_into", "votes");

    private CsvTable() {
    }

    /** What stood in a table. */
    record Contents(Localized title, List<BoardColumn> columns, List<RawNote> clusters, List<RawNote> notes) {
    }

    static byte[] write(BoardFile file) {
        var text = new StringBuilder(MARK);
        var format = CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setRecordSeparator("\r\n").get();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(HEADINGS);
            for (var title : file.title().texts().entrySet()) {
                printer.printRecord(line(Map.of(KIND, "board", "text", guarded(title.getValue()), "language", title.getKey().tag())));
            }
            for (var column : file.columns()) {
                for (var title : column.title().texts().entrySet()) {
                    printer.printRecord(line(Map.of(KIND, "column", "id", guarded(column.id()), "text", guarded(title.getValue()), "language", title.getKey().tag())));
                }
            }
            for (var cluster : file.clusters()) {
                printer.printRecord(line(Map.of(KIND, "cluster", "id", cluster.id().toString(), "column", guarded(cluster.column()),
                        "text", cluster.name() == null ? "" : guarded(cluster.name()), "rank", Double.toString(cluster.rank()), "votes", number(cluster.votes()))));
            }
            for (var note : file.notes()) {
                printer.printRecord(line(cells(note)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> cells(BoardFile.OfNote note) {
        var cells = new LinkedHashMap<String, String>();
        cells.put(KIND, "note");
        cells.put("id", note.id().toString());
        cells.put("column", guarded(note.column()));
        cells.put("text", guarded(note.text()));
        cells.put("by_whom", guarded(Objects.requireNonNullElse(note.byWhom(), "")));
        cells.put("language", note.language());
        cells.put("group", note.group().name());
        cells.put("author", guarded(Objects.requireNonNullElse(note.author(), "")));
        cells.put("rank", Double.toString(note.rank()));
        cells.put("at", note.at().toString());
        cells.put("hidden", note.hidden() ? "yes" : "");
        cells.put("reason", guarded(Objects.requireNonNullElse(note.reason(), "")));
        cells.put("cluster", text(note.cluster()));
        cells.put("merged_into", text(note.mergedInto()));
        cells.put("votes", number(note.votes()));
        return cells;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static List<String> line(Map<String, String> cells) {
        return HEADINGS.stream().map(it -> cells.getOrDefault(it, "")).toList();
    }

    static String guarded(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /** @throws IOException for what is no table */
    static Contents read(String raw) throws IOException {
        var text = raw.startsWith(MARK) ? raw.substring(1) : raw;
        var format = CSVFormat.Builder.create().setDelimiter(delimiter(text)).setQuote('"').setHeader().setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true).setIgnoreHeaderCase(true).setTrim(false).setAllowMissingColumnNames(true).get();
        var titles = new LinkedHashMap<Language, String>();
        var columns = new LinkedHashMap<String, Map<Language, String>>();
        var clusters = new ArrayList<RawNote>();
        var notes = new ArrayList<RawNote>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var row = 1;
            for (var line : parser) {
                row++;
                var raws = raw(line, row);
                switch (Objects.requireNonNullElse(cell(line, KIND), "note").toLowerCase(Locale.ROOT)) {
                    case "board" -> titles.put(Language.of(raws.language()), Objects.requireNonNullElse(raws.text(), ""));
                    case "column" -> columns.computeIfAbsent(Objects.requireNonNullElse(raws.id(), ""), _ -> new LinkedHashMap<>())
                            .put(Language.of(raws.language()), Objects.requireNonNullElse(raws.text(), ""));
                    case "cluster" -> clusters.add(raws);
                    default -> notes.add(raws);
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException noTable) {
            throw new IOException(noTable);
        }
        return new Contents(new Localized(titles), columns.entrySet().stream().map(it -> new BoardColumn(it.getKey(), new Localized(it.getValue()))).toList(),
                clusters, notes);
    }

    private static RawNote raw(CSVRecord line, int row) {
        return new RawNote(row, cell(line, "id"), cell(line, "column"), cell(line, "text"), cell(line, "by_whom"), cell(line, "language"),
                cell(line, "group"), cell(line, "author"), cell(line, "rank"), cell(line, "at"), cell(line, "hidden"), cell(line, "reason"),
                cell(line, "cluster"), cell(line, "merged_into"));
    }

    private static @Nullable String cell(CSVRecord line, String name) {
        if (!line.isSet(name)) {
            return null;
        }
        var text = line.get(name);
        return text.isEmpty() ? null : unguarded(text);
    }

    /** The one that stands most often in the first line. */
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ';';
        for (var candidate : new char[]{';', ',', '\t'}) {
            var wanted = candidate;
            var most = best;
            if (first.chars().filter(it -> it == wanted).count() > first.chars().filter(it -> it == most).count()) {
                best = candidate;
            }
        }
        return best;
    }
}
