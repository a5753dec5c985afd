package nl.tafelronde.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Kinds of files that people may add to something. What a file is, is told by its content, never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt", "csv", "md");

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final int MOST_ENTRIES = 2_000;
    private static final int MIMETYPE = 200;

    private final String mediaType;
    private final Set<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of a file ends, without the dot. */
    public String ending() {
        return name().equals("TEXT") ? "txt" : name().equals("JPEG") ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this kind may be called so: an ending that says something else would open as something else. */
    public boolean fits(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot >= 0 && endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** What this is; nothing for what is none of these, among which office files that carry programs. */
    public static Optional<FileKind> of(byte[] content) {
        if (starts(content, PDF_START)) {
            return Optional.of(PDF);
        }
        if (starts(content, PNG_START)) {
            return Optional.of(PNG);
        }
        if (starts(content, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (starts(content, ZIP_START)) {
            return inZip(content);
        }
        return readsAsText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static Optional<FileKind> inZip(byte[] content) {
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null && names.size() < MOST_ENTRIES; entry = zip.getNextEntry()) {
                if (names.isEmpty() && entry.getName().equals("mimetype")) {
                    var type = new String(zip.readNBytes(MIMETYPE), StandardCharsets.US_ASCII).strip();
                    return Arrays.stream(values()).filter(it -> it.mediaType.equals(type) && it.mediaType.contains("opendocument")).findFirst();
                }
                names.add(entry.getName());
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (!names.contains("[Content_Types].xml") || names.stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            return Optional.empty();
        }
        return names.contains("word/document.xml") ? Optional.of(DOCX) : names.contains("xl/workbook.xml") ? Optional.of(XLSX)
                : names.contains("ppt/presentation.xml") ? Optional.of(PPTX) : Optional.empty();
    }

    /** UTF-8 without control characters, and no page that a browser would run. */
    private static boolean readsAsText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return !text.isBlank() && text.chars().noneMatch(it -> it < ' ' && it != '\n' && it != '\r' && it != '\t')
                    && !text.stripLeading().startsWith("<") && !text.startsWith("#!");
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
