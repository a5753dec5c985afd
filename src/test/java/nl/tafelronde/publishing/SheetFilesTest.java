package nl.tafelronde.publishing;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.tafelronde.publishing.Sheet.Cell;
import nl.tafelronde.publishing.Sheet.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables out and in: equal, whatever somebody wrote, and no file gets further than it may. */
class SheetFilesTest {

    private static final List<String> ODD = List.of("gewoon", "=SUM(A1:A9)", "+31 6", "-1", "@jan", "'s-Hertogenbosch", "'", "''", "'=x", "'''", "\"aanhaling\"; en, komma",
            "regel\nregel", "Łódź, Брашов, Ärger", "👩‍👩‍👧 emoji", "_x0041_ en _x000D_", "<b>&amp;</b>", "1e5", "007", "2026-02-01", "true", "＝breed", " ", "x".repeat(2000));

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void what_goes_out_comes_back_equal(SheetFormat format) {
        var rows = new ArrayList<Row>();
        ODD.forEach(it -> rows.add(new Row(rows.size() + 2, List.of(new Cell.Text(it), new Cell.Text("vast")))));
        var read = SheetFiles.read(SheetFiles.write(new Sheet("Actie/punten: [alles] van een heel lange naam", List.of("Wat", "Wie"), rows), format));
        assertThat(read.head()).containsExactly("Wat", "Wie");
        assertThat(read.rows()).extracting(it -> ((Cell.Text) it.cell(0)).text()).containsExactlyElementsOf(ODD);
        assertThat(read.rows()).extracting(Row::number).startsWith(2, 3, 4).doesNotHaveDuplicates();
    }

    @Test
    void a_cell_that_a_spreadsheet_would_work_out_gets_an_apostrophe_in_front() throws IOException {
        var sheet = new Sheet("x", List.of("Wat"), List.of(new Row(2, List.of(new Cell.Text("=1+1")))));
        assertThat(new String(SheetFiles.write(sheet, SheetFormat.CSV), StandardCharsets.UTF_8)).contains("'=1+1");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(SheetFiles.write(sheet, SheetFormat.XLSX)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("'=1+1");
        }
    }

    @Test
    void a_day_is_a_day_for_a_spreadsheet_and_comes_back_as_one() throws IOException {
        var day = LocalDate.of(2018, 4, 24);
        var bytes = SheetFiles.write(new Sheet("x", List.of("Klaar"), List.of(new Row(2, List.of(new Cell.Day(day))))), SheetFormat.XLSX);
        assertThat(SheetFiles.read(bytes).rows().getFirst().cell(0)).isEqualTo(new Cell.Day(day));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
        }
    }

    @Test
    void a_workbook_from_another_program_is_read_with_its_formulas_as_formulas() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var page = book.createSheet();
            page.createRow(0).createCell(0).setCellValue("Wat");
            page.createRow(3).createCell(0).setCellFormula("1+1");
            page.createRow(4).createCell(0).setCellValue(12);
            var out = new ByteArrayOutputStream();
            book.write(out);
            var read = SheetFiles.read(out.toByteArray());
            assertThat(read.rows()).containsExactly(new Row(4, List.of(new Cell.Formula())), new Row(5, List.of(new Cell.Text("12"))));
        }
    }

    @Test
    void commas_and_tabs_are_read_too_and_rows_are_counted_as_a_spreadsheet_does() {
        assertThat(SheetFiles.read("Wat,Wie\r\n\r\n\"een\ntwee\",Ana\r\nx,y".getBytes(StandardCharsets.UTF_8)).rows()).extracting(Row::number).containsExactly(3, 4);
        assertThat(SheetFiles.read("Wat\tWie\nx\ty".getBytes(StandardCharsets.UTF_8)).head()).containsExactly("Wat", "Wie");
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() throws IOException {
        refused("publishing.sheet.empty", new byte[0]);
        refused("publishing.sheet.empty", "  \n".getBytes(StandardCharsets.UTF_8));
        refused("publishing.sheet.not-utf8", "Wat;Wie\ncafé;x".getBytes(StandardCharsets.ISO_8859_1));
        refused("publishing.sheet.no-table", "Wat\n\0\0".getBytes(StandardCharsets.UTF_8));
        refused("publishing.sheet.no-table", "\"open".getBytes(StandardCharsets.UTF_8));
        refused("publishing.sheet.old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("publishing.sheet.too-large", new byte[30_000_000]);
        refused("publishing.sheet.too-many-rows", ("x\n".repeat(SheetFiles.MAX_ROWS + 3)).getBytes(StandardCharsets.UTF_8));
        refused("publishing.sheet.broken", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        refused("publishing.sheet.no-table", zip("word/document.xml", 100));
        refused("publishing.sheet.broken", zip("xl/workbook.xml", 100));
    }

    @Test
    void a_zip_bomb_is_not_unfolded() throws IOException {
        var bomb = zip("xl/workbook.xml", 400_000_000);
        assertThat(bomb.length).isLessThan(SheetFiles.MAX_BYTES);
        refused("publishing.sheet.too-much", bomb);
        refused("publishing.sheet.too-much", lying(bomb));
    }

    /** The same zip, whose list of contents says that its only entry has ten bytes. */
    private static byte[] lying(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = zip.length - 22; at >= 0; at--) {
            if (bytes.getInt(at) == 0x02014b50) {
                return bytes.putInt(at + 24, 10).array();
            }
        }
        throw new IllegalArgumentException("no zip");
    }

    private static byte[] zip(String name, int bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (var left = bytes; left > 0; left -= 1_000_000) {
                zip.write(new byte[Math.min(left, 1_000_000)]);
            }
        }
        return out.toByteArray();
    }

    private static void refused(String key, byte[] content) {
        assertThatThrownBy(() -> SheetFiles.read(content)).satisfies(refusedWith(key));
    }
}
