package nl.tafelronde.publishing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.publishing.Sheet.Cell;
import nl.tafelronde.publishing.Sheet.Row;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated, after RFC 4180, in UTF-8 with a mark in front and semicolons: a spreadsheet in Dutch opens it as it is. Read are semicolons, commas and tabs. */
final class CsvSheet {

    private static final String MARK = "\uFEFF";

    private CsvSheet() {
    }

    static byte[] write(Sheet sheet) {
        var text = new StringBuilder(MARK);
        var format = CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setRecordSeparator("\r\n").get();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(sheet.head());
            for (var row : sheet.rows()) {
                printer.printRecord(row.cells().stream().map(CsvSheet::written).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Sheet read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.invalid("publishing.sheet.not-utf8");
        }
        var bare = text.startsWith(MARK) ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw Refusal.invalid("publishing.sheet.empty");
        }
        if (bare.indexOf('\0') >= 0) {
            throw Refusal.invalid("publishing.sheet.no-table");
        }
        var format = CSVFormat.Builder.create().setDelimiter(delimiter(bare)).setQuote('"').setIgnoreEmptyLines(false).get();
        var lines = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(new StringReader(bare), format)) {
            for (var line : parser) {
                SheetFiles.room(lines.size() - 1, line.size());
                lines.add(StreamSupport.stream(line.spliterator(), false).map(Guard::off).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException noTable) {
            throw Refusal.invalid("publishing.sheet.no-table");
        }
        var rows = new ArrayList<Row>();
        for (var index = 1; index < lines.size(); index++) {
            rows.add(new Row(index + 1, lines.get(index).stream().<Cell>map(Cell.Text::new).toList()));
        }
        return new Sheet("", lines.getFirst(), rows.stream().filter(it -> !it.isBlank()).toList());
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> Guard.on(text);
            case Cell.Day(var day) -> day.toString();
            case Cell.Whole(var number) -> Long.toString(number);
            case Cell.Formula _ -> "";
        };
    }

    /** The one that stands most often in the first line. */
    private static char delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ';';
        for (var candidate : new char[]{';', ',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
