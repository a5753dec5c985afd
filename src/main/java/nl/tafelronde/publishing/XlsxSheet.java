package nl.tafelronde.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Zips;
import nl.tafelronde.publishing.Sheet.Cell;
import nl.tafelronde.publishing.Sheet.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** A workbook of Office Open XML with one sheet. Days are days there; every other cell is text. */
final class XlsxSheet {

    /** What 25,000 full rows need, three times over. */
    private static final long MOST_UNFOLDED = 120_000_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final String DAY = "yyyy-mm-dd";
    private static final int NARROW = 12;
    private static final int WIDE = 50;
    /** What a format of Excel says in quotes, in brackets or after a backslash is no part of a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    /** The way this format writes a character that XML would lose. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxSheet() {
    }

    static byte[] write(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Tafelronde", "1.0"); var page = book.newWorksheet(sheetName(sheet.name()))) {
            for (var column = 0; column < sheet.head().size(); column++) {
                page.value(0, column, sheet.head().get(column));
                page.style(0, column).bold().set();
                page.width(column, widest(sheet, column));
            }
            page.freezePane(0, 1);
            var line = 1;
            for (var row : sheet.rows()) {
                for (var column = 0; column < row.cells().size(); column++) {
                    switch (row.cell(column)) {
                        case Cell.Day(var day) -> {
                            page.value(line, column, day);
                            page.style(line, column).format(DAY).verticalAlignment("top").set();
                        }
                        case Cell.Whole(var number) -> {
                            page.value(line, column, number);
                            page.style(line, column).verticalAlignment("top").set();
                        }
                        case Cell.Text(var text) when !text.isEmpty() -> {
                            page.value(line, column, escaped(Guard.on(text)));
                            page.style(line, column).wrapText(true).verticalAlignment("top").set();
                        }
                        default -> { }
                    }
                }
                line++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Sheet read(byte[] content) throws IOException {
        var names = Zips.open(content, MOST_UNFOLDED, MOST_ENTRIES, _ -> false).keySet();
        if (!names.contains("xl/workbook.xml")) {
            throw Refusal.invalid("publishing.sheet.no-table");
        }
        var lines = new ArrayList<Row>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var found = book.getFirstSheet().openStream()) {
            for (var each = found.iterator(); each.hasNext(); ) {
                var row = each.next();
                SheetFiles.room(lines.size() - 1, row.getCellCount());
                var cells = new ArrayList<Cell>();
                for (var column = 0; column < row.getCellCount(); column++) {
                    cells.add(row.getOptionalCell(column).map(XlsxSheet::cell).orElse(Cell.NOTHING));
                }
                lines.add(new Row(row.getRowNum(), cells));
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        var filled = lines.stream().filter(it -> !it.isBlank()).toList();
        if (filled.isEmpty()) {
            throw Refusal.invalid("publishing.sheet.empty");
        }
        var head = filled.getFirst().cells().stream().map(it -> it instanceof Cell.Text(var text) ? text : "").toList();
        return new Sheet("", head, filled.subList(1, filled.size()));
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case FORMULA, ERROR -> new Cell.Formula();
            case EMPTY -> Cell.NOTHING;
            case BOOLEAN -> new Cell.Text(cell.asBoolean().toString());
            case STRING -> new Cell.Text(Guard.off(unescaped(cell.asString())));
            case NUMBER -> isDay(cell.getDataFormatString()) ? new Cell.Day(cell.asDate().toLocalDate())
                    : new Cell.Text(cell.asNumber().stripTrailingZeros().toPlainString());
        };
    }

    private static boolean isDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var bare = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0;
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_x$1_");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(it.group(1), 16))));
    }

    /** At most 31 characters, and none that Excel keeps for itself. */
    private static String sheetName(String name) {
        var bare = name.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        var kept = bare.isEmpty() ? "1" : bare;
        return kept.length() > 31 ? kept.substring(0, 31).strip() : kept;
    }

    private static int widest(Sheet sheet, int column) {
        var widest = sheet.rows().stream().limit(200).mapToInt(it -> it.cell(column) instanceof Cell.Text(var text) ? text.length() : NARROW).max().orElse(0);
        return Math.clamp(Math.max(widest, sheet.head().get(column).length()) + 2, NARROW, WIDE);
    }
}
