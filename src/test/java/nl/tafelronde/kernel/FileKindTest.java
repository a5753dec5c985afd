package nl.tafelronde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file is, is told by its content. */
class FileKindTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @Test
    void pictures_papers_and_words_are_known_by_how_they_begin() {
        assertThat(FileKind.of(bytes("%PDF-1.7"))).contains(FileKind.PDF);
        assertThat(FileKind.of(bytes("\u0089PNG\r\n\u001A\n"))).contains(FileKind.PNG);
        assertThat(FileKind.of(bytes("\u00FF\u00D8\u00FF\u00E0"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(bytes("RIFF....WEBPVP8 "))).contains(FileKind.WEBP);
        assertThat(FileKind.of(bytes("Een regel.\r\nNog een.\f"))).contains(FileKind.TEXT);
        assertThat(FileKind.of(bytes("\n <html>"))).contains(FileKind.SCRIPT);
        assertThat(FileKind.of(bytes("#!/bin/sh"))).contains(FileKind.SCRIPT);
    }

    @Test
    void what_is_inside_a_zip_says_which_office_file_it_is() throws IOException {
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.presentation"))).contains(FileKind.ODP);
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.text\n"))).contains(FileKind.ODT);
        assertThat(FileKind.of(zip("[Content_Types].xml", OFFICE + "presentationml.presentation.main+xml"))).contains(FileKind.PPTX);
        assertThat(FileKind.of(zip("[Content_Types].xml", OFFICE + "wordprocessingml.document.main+xml"))).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip("lees.txt", "los"))).isEmpty();
    }

    @Test
    void programs_and_what_unfolds_to_too_much_are_kinds_that_nobody_takes() throws IOException {
        assertThat(FileKind.of(zip("word/VBAProject.bin", "", "[Content_Types].xml", OFFICE + "wordprocessingml.document.main+xml"))).contains(FileKind.MACROS);
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", ""))).contains(FileKind.MACROS);
        assertThat(FileKind.of(zip("mimetype", "application/vnd.oasis.opendocument.text", "groot", "x".repeat(201_000_000)))).contains(FileKind.TOO_MUCH);
        assertThat(FileKind.MACROS.fits("brief.docm") || FileKind.TOO_MUCH.fits("bom.zip") || FileKind.SCRIPT.fits("page.html")).isFalse();
    }

    @Test
    void anything_else_is_nothing() throws IOException {
        assertThat(FileKind.of(new byte[0])).isEmpty();
        assertThat(FileKind.of(bytes("MZ\u0000\u0001"))).isEmpty();
        assertThat(FileKind.of(bytes("GIF89a\u0001"))).isEmpty();
        assertThat(FileKind.of(bytes("RIFF....WAVE\u0000"))).isEmpty();
        assertThat(FileKind.of(bytes("\u00E9\u00E9n"))).as("not UTF-8").isEmpty();
        var whole = zip("mimetype", "application/vnd.oasis.opendocument.text");
        assertThat(FileKind.of(Arrays.copyOf(whole, whole.length - 30))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var index = 0; index < namesAndContents.length; index += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[index]));
                zip.write(namesAndContents[index + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
