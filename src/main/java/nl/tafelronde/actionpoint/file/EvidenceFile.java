package nl.tafelronde.actionpoint.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.publishing.Pictures;
import nl.tafelronde.publishing.Zips;

/**
 * A file that shows what was done, as it can be kept. What it is, is seen from its content; a name that says something else is
 * refused. A picture is written anew, so that nothing of what a camera adds (place, time, make) is left in it.
 *
 * @param name    what it is called: without folders, with the ending that belongs to it
 * @param content never changed by whoever reads it
 */
public record EvidenceFile(String name, Kind kind, byte[] content) {

    /** The most bytes. */
    public static final int MAX_BYTES = 10_000_000;
    /** The most characters of a name. */
    public static final int NAME = 120;

    private static final long MOST_UNFOLDED = 200_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final int PDF_END = 2_048;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    /** What may be handed in. */
    public enum Kind {
        PDF("application/pdf", "pdf"), JPEG("image/jpeg", "jpg", "jpeg"), PNG("image/png", "png"),
        ODT("application/vnd.oasis.opendocument.text", "odt"), ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        TXT("text/plain;charset=UTF-8", "txt"), CSV("text/csv;charset=UTF-8", "csv");

        private final String mediaType;
        private final List<String> endings;

        Kind(String mediaType, String... endings) {
            this.mediaType = mediaType;
            this.endings = List.of(endings);
        }

        public String mediaType() {
            return mediaType;
        }

        /** Every ending, with its dot. */
        public static String[] allEndings() {
            return Arrays.stream(values()).flatMap(it -> it.endings.stream()).map(it -> "." + it).toArray(String[]::new);
        }

        public static Kind of(String mediaType) {
            return Arrays.stream(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst().orElseThrow();
        }

        static String names() {
            return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
        }

        static Optional<Kind> ending(String ending) {
            return Arrays.stream(values()).filter(it -> it.endings.contains(ending)).findFirst();
        }
    }

    /**
     * Looks at what somebody hands in.
     *
     * @throws Refusal {@code actionpoint.file.too-big}, {@code .empty}, {@code .unknown} for a kind that is not taken, {@code .other} for
     *                 a name that says something else than the content, {@code .broken}, {@code .macros}, {@code .too-much}
     */
    public static EvidenceFile of(String called, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.too-big", MAX_BYTES / 1_000_000);
        }
        if (content.length == 0) {
            throw Refusal.invalid("actionpoint.file.empty");
        }
        var bare = bare(called);
        var dot = bare.lastIndexOf('.');
        var ending = dot < 0 ? "" : bare.substring(dot + 1).toLowerCase(Locale.ROOT);
        var said = Kind.ending(ending);
        var real = kind(content, said.orElse(null) == Kind.CSV ? Kind.CSV : Kind.TXT);
        if (real.isEmpty()) {
            throw said.isPresent() ? Refusal.invalid("actionpoint.file.broken", ending) : Refusal.invalid("actionpoint.file.unknown", Kind.names());
        }
        if (!ending.isEmpty() && !said.equals(real)) {
            throw said.isEmpty() && real.get() == Kind.TXT ? Refusal.invalid("actionpoint.file.unknown", Kind.names())
                    : Refusal.invalid("actionpoint.file.other", ending, real.get().name());
        }
        var kind = real.get();
        var stem = dot <= 0 ? bare : bare.substring(0, dot);
        var kept = kind == Kind.JPEG || kind == Kind.PNG ? anew(content, kind) : content;
        return new EvidenceFile(shortened(stem.isBlank() ? "x" : stem) + "." + (ending.isEmpty() ? kind.endings.getFirst() : ending), kind, kept);
    }

    private static Optional<Kind> kind(byte[] content, Kind text) {
        if (begins(content, "%PDF-")) {
            var tail = new String(content, Math.max(0, content.length - PDF_END), Math.min(content.length, PDF_END), StandardCharsets.ISO_8859_1);
            return tail.contains("%%EOF") ? Optional.of(Kind.PDF) : Optional.empty();
        }
        if (begins(content, "\u00FF\u00D8\u00FF")) {
            return Optional.of(Kind.JPEG);
        }
        if (begins(content, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(Kind.PNG);
        }
        if (begins(content, "PK\u0003\u0004")) {
            return document(content);
        }
        return isText(content) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Kind> document(byte[] content) {
        Map<String, byte[]> inside;
        try {
            inside = Zips.open(content, MOST_UNFOLDED, MOST_ENTRIES, it -> it.equals(TYPES) || it.equals(MIMETYPE));
        } catch (Zips.TooMuch bomb) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.too-much");
        } catch (IOException broken) {
            return Optional.empty();
        }
        if (inside.keySet().stream().anyMatch(it -> it.endsWith("vbaProject.bin") || it.startsWith("Basic/") || it.startsWith("Scripts/"))) {
            throw Refusal.invalid("actionpoint.file.macros");
        }
        var mimetype = new String(inside.getOrDefault(MIMETYPE, new byte[0]), StandardCharsets.UTF_8).strip();
        var types = new String(inside.getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        if (mimetype.equals(Kind.ODT.mediaType) || mimetype.equals(Kind.ODS.mediaType)) {
            return Optional.of(mimetype.equals(Kind.ODT.mediaType) ? Kind.ODT : Kind.ODS);
        }
        return types.contains(Kind.DOCX.mediaType + ".main+xml") ? Optional.of(Kind.DOCX)
                : types.contains(Kind.XLSX.mediaType + ".main+xml") ? Optional.of(Kind.XLSX) : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).chars().allMatch(it -> it >= ' ' && it != 0x7F || it == '\n' || it == '\r' || it == '\t' || it == '\f');
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    private static byte[] anew(byte[] content, Kind kind) {
        try {
            return Pictures.anew(content, kind == Kind.PNG);
        } catch (Zips.TooMuch bomb) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.too-much");
        } catch (IOException unreadable) {
            throw Refusal.invalid("actionpoint.file.broken", kind.endings.getFirst());
        }
    }

    /** Without folders and without what some system would take for something else. */
    private static String bare(String called) {
        var last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        var line = PlainText.isBlank(last) ? "" : PlainText.line(last, Integer.MAX_VALUE, "actionpoint.evidence-title");
        return line.replaceAll("[\"*:<>?|;%]", "-");
    }

    private static String shortened(String stem) {
        var most = NAME - 6;
        return PlainText.length(stem) <= most ? stem : stem.substring(0, stem.offsetByCodePoints(0, most));
    }

    private static boolean begins(byte[] content, String with) {
        var wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
