package nl.tafelronde.actionpoint.file;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import nl.tafelronde.actionpoint.file.EvidenceFile.Kind;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What somebody hands in is what its content says, and nothing gets in under another name. */
class EvidenceFileTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TEXT = "Wat er gedaan is: één wegwijzer.\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void every_kind_is_known_by_its_content_and_keeps_its_name() throws IOException {
        kept("verslag.pdf", PDF, Kind.PDF, "verslag.pdf");
        kept("Verslag", PDF, Kind.PDF, "Verslag.pdf");
        kept("FOTO.JPG", picture("jpg"), Kind.JPEG, "FOTO.jpg");
        kept("foto.jpeg", picture("jpg"), Kind.JPEG, "foto.jpeg");
        kept("scherm.png", picture("png"), Kind.PNG, "scherm.png");
        kept("brief.odt", odf("application/vnd.oasis.opendocument.text"), Kind.ODT, "brief.odt");
        kept("lijst.ods", odf("application/vnd.oasis.opendocument.spreadsheet"), Kind.ODS, "lijst.ods");
        kept("brief.docx", docx(), Kind.DOCX, "brief.docx");
        kept("lijst.xlsx", xlsx(), Kind.XLSX, "lijst.xlsx");
        kept("notitie.txt", TEXT, Kind.TXT, "notitie.txt");
        kept("lijst.csv", TEXT, Kind.CSV, "lijst.csv");
    }

    @Test
    void a_name_that_says_something_else_is_refused() throws IOException {
        refused("actionpoint.file.other", "verslag.pdf", picture("png"));
        refused("actionpoint.file.other", "foto.jpg", PDF);
        refused("actionpoint.file.other", "brief.docx", xlsx());
        refused("actionpoint.file.other", "brief.exe", PDF);
        refused("actionpoint.file.other", "brief.pdf", TEXT);
        refused("actionpoint.file.unknown", "pagina.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refused("actionpoint.file.unknown", "programma.exe", new byte[] {'M', 'Z', 0, 1, 2});
        refused("actionpoint.file.broken", "foto.png", new byte[] {'M', 'Z', 0, 1, 2});
        refused("actionpoint.file.broken", "notitie.txt", new byte[] {'a', 0, 'b'});
    }

    @Test
    void what_is_broken_empty_too_large_or_carries_a_program_is_refused() throws IOException {
        refused("actionpoint.file.empty", "leeg.txt", new byte[0]);
        refused("actionpoint.file.too-big", "groot.txt", new byte[EvidenceFile.MAX_BYTES + 1]);
        refused("actionpoint.file.broken", "half.pdf", Arrays.copyOf(PDF, 12));
        refused("actionpoint.file.broken", "half.png", Arrays.copyOf(picture("png"), 40));
        refused("actionpoint.file.broken", "half.docx", Arrays.copyOf(docx(), 200));
        refused("actionpoint.file.broken", "los.docx", zip("readme.txt", new byte[10]));
        refused("actionpoint.file.macros", "macro.docx", zip("word/vbaProject.bin", new byte[10]));
        refused("actionpoint.file.too-much", "bom.xlsx", zip("xl/big", new byte[300_000_000]));
    }

    @Test
    void a_picture_is_written_anew_so_that_nothing_is_left_of_what_a_camera_added() throws IOException {
        var plain = picture("jpg");
        var secret = "GPS 50.887 5.979".getBytes(StandardCharsets.US_ASCII);
        var tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (secret.length + 2)});
        tagged.writeBytes(secret);
        tagged.write(plain, 2, plain.length - 2);
        var kept = EvidenceFile.of("foto.jpg", tagged.toByteArray());
        assertThat(new String(tagged.toByteArray(), StandardCharsets.ISO_8859_1)).contains("GPS 50.887");
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getWidth()).isEqualTo(40);
    }

    @Test
    void a_name_leads_nowhere() {
        kept("..\\..\\etc/passwd.txt", TEXT, Kind.TXT, "passwd.txt");
        kept("a\"b;c\r\nSet-Cookie: x.txt", TEXT, Kind.TXT, "a-b-c Set-Cookie- x.txt");
        kept("\u202Efdp.txt", TEXT, Kind.TXT, "fdp.txt");
        kept("x".repeat(500) + ".txt", TEXT, Kind.TXT, "x".repeat(114) + ".txt");
        kept(".txt", TEXT, Kind.TXT, ".txt.txt");
    }

    private static void kept(String called, byte[] content, Kind kind, String name) {
        var file = EvidenceFile.of(called, content);
        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.name()).isEqualTo(name);
    }

    private static void refused(String key, String called, byte[] content) {
        assertThatThrownBy(() -> EvidenceFile.of(called, content)).satisfies(refusedWith(key));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            var out = new ByteArrayOutputStream();
            document.createParagraph().createRun().setText("Gedaan");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var out = new ByteArrayOutputStream();
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] odf(String mimetype) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var content = mimetype.getBytes(StandardCharsets.US_ASCII);
            var crc = new CRC32();
            crc.update(content);
            var entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
