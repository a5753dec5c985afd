package nl.tafelronde.actionpoint.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.FileKind;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Zips;
import nl.tafelronde.publishing.Pictures;

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

    private static final int PDF_END = 2_048;

    /** What may be handed in. */
    public enum Kind {
        PDF(FileKind.PDF), JPEG(FileKind.JPEG), PNG(FileKind.PNG), ODT(FileKind.ODT), ODS(FileKind.ODS), DOCX(FileKind.DOCX), XLSX(FileKind.XLSX),
        TXT("text/plain;charset=UTF-8", List.of("txt")), CSV("text/csv;charset=UTF-8", List.of("csv"));

        private final String mediaType;
        private final List<String> endings;

        Kind(FileKind kind) {
            this(kind.mediaType(), kind.endings());
        }

        Kind(String mediaType, List<String> endings) {
            this.mediaType = mediaType;
            this.endings = endings;
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
        var kind = FileKind.of(content);
        return switch (kind.orElse(null)) {
            case MACROS -> throw Refusal.invalid("actionpoint.file.macros");
            case TOO_MUCH -> throw Refusal.of(Refusal.Kind.TOO_LARGE, "actionpoint.file.too-much");
            case TEXT, SCRIPT -> Optional.of(text);
            case null, default -> kind.flatMap(it -> Arrays.stream(Kind.values()).filter(mine -> mine.mediaType.equals(it.mediaType())).findFirst())
                    .filter(it -> it != Kind.PDF || isWhole(content));
        };
    }

    private static boolean isWhole(byte[] pdf) {
        return new String(pdf, Math.max(0, pdf.length - PDF_END), Math.min(pdf.length, PDF_END), StandardCharsets.ISO_8859_1).contains("%%EOF");
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
}
