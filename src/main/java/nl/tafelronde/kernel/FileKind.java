package nl.tafelronde.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is. Its content tells that, never its name. Whoever takes in files says which kinds they take. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** UTF-8 without control characters. */
    TEXT("text/plain", "txt", "csv", "md"),
    /** Text that a browser or a system would run under another name. */
    SCRIPT("text/plain"),
    /** A zip with programs that an office would run. */
    MACROS("application/zip"),
    /** A zip that unfolds to more than anybody needs. */
    TOO_MUCH("application/zip");

    private static final long MOST_UNFOLDED = 200_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of a file may end, without the dot; the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a file of this kind may be called so: an ending that says something else would open as something else. */
    public boolean fits(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot >= 0 && endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** What this is; nothing for what is none of these, or broken. */
    public static Optional<FileKind> of(byte[] content) {
        if (has(content, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (has(content, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (has(content, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (has(content, 0, "RIFF") && has(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return has(content, 0, "PK\u0003\u0004") ? zip(content) : text(content);
    }

    private static Optional<FileKind> zip(byte[] content) {
        Map<String, byte[]> inside;
        try {
            inside = Zips.open(content, MOST_UNFOLDED, MOST_ENTRIES, it -> it.equals(TYPES) || it.equals(MIMETYPE));
        } catch (Zips.TooMuch bomb) {
            return Optional.of(TOO_MUCH);
        } catch (IOException broken) {
            return Optional.empty();
        }
        if (inside.keySet().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin") || it.startsWith("Basic/") || it.startsWith("Scripts/"))) {
            return Optional.of(MACROS);
        }
        var mimetype = new String(inside.getOrDefault(MIMETYPE, new byte[0]), StandardCharsets.UTF_8).strip();
        var types = new String(inside.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        return Arrays.stream(values()).filter(it -> it.mediaType.contains(".opendocument.") ? it.mediaType.equals(mimetype)
                : it.mediaType.contains(".openxmlformats") && types.contains(it.mediaType + ".main+xml")).findFirst();
    }

    private static Optional<FileKind> text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.isEmpty() || text.chars().anyMatch(it -> it < ' ' && "\n\r\t\f".indexOf(it) < 0 || it == 0x7F)) {
                return Optional.empty();
            }
            return Optional.of(text.stripLeading().startsWith("<") || text.startsWith("#!") ? SCRIPT : TEXT);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean has(byte[] content, int at, String bytes) {
        var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
