package nl.tafelronde.publishing;

import java.io.IOException;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Zips;

/**
 * Writes tables for spreadsheets and reads them back: what goes out comes back equal. A file is known by its content, never by
 * its name, and whatever it is, reading it takes bounded time and memory.
 */
public final class SheetFiles {

    /** The most bytes of a file. */
    public static final int MAX_BYTES = 10_000_000;
    /** The most rows below the head. */
    public static final int MAX_ROWS = 25_000;
    /** The most columns. */
    public static final int MAX_COLUMNS = 100;

    private SheetFiles() {
    }

    public static byte[] write(Sheet sheet, SheetFormat format) {
        return switch (format) {
            case CSV -> CsvSheet.write(sheet);
            case XLSX -> XlsxSheet.write(sheet);
        };
    }

    /**
     * @throws Refusal {@code publishing.sheet.too-large}, {@code .empty}, {@code .old-excel}, {@code .too-much} for a workbook that
     *                 unfolds to too much, {@code .broken}, {@code .not-utf8}, {@code .no-table}, {@code .too-many-rows}
     */
    public static Sheet read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "publishing.sheet.too-large", MAX_BYTES / 1_000_000);
        }
        if (content.length == 0) {
            throw Refusal.invalid("publishing.sheet.empty");
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Refusal.invalid("publishing.sheet.old-excel");
        }
        if (!begins(content, 'P', 'K', 3, 4)) {
            return CsvSheet.read(content);
        }
        try {
            return XlsxSheet.read(content);
        } catch (Zips.TooMuch bomb) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "publishing.sheet.too-much");
        } catch (IOException broken) {
            throw Refusal.invalid("publishing.sheet.broken");
        }
    }

    static void room(int rows, int columns) {
        if (rows > MAX_ROWS || columns > MAX_COLUMNS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "publishing.sheet.too-many-rows", MAX_ROWS, MAX_COLUMNS);
        }
    }

    private static boolean begins(byte[] content, int... with) {
        for (var index = 0; index < with.length; index++) {
            if (index >= content.length || (content[index] & 0xff) != with[index]) {
                return false;
            }
        }
        return true;
    }
}
