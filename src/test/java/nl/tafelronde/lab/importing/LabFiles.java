package nl.tafelronde.lab.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads files for the tests of this package: shipped ones, the one in the documentation, and made-up ones. */
final class LabFiles {

    static final LocalDate TODAY = LocalDate.of(2025, 11, 3);
    private static final ShippedTemplates TEMPLATES = new ShippedTemplates();

    private LabFiles() {
    }

    static Reading<LabFile> read(byte[] bytes) {
        return LabFileReader.read(bytes, TEMPLATES::find, TODAY);
    }

    static Reading<LabFile> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<LabFileProblem> problems(Reading<?> reading) {
        return switch (reading) {
            case Reading.Right<?>(var _, var warnings) -> warnings;
            case Reading.Wrong<?>(var problems) -> problems;
        };
    }

    /** The content of a file that must be right, with at most warnings. */
    static <T> T content(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Right.class);
        return ((Reading.Right<T>) reading).content();
    }

    static byte[] resource(String path) {
        try (var stream = LabFiles.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example of src/docs/lab-file-format.md, so that the documentation cannot drift from the reader. */
    static String documented() {
        try {
            var page = Files.readString(Path.of("src/docs/lab-file-format.md"));
            var start = page.indexOf("```yaml\n") + "```yaml\n".length();
            return page.substring(start, page.indexOf("```", start));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
