package nl.tafelronde.board.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes boards to bytes and reads them back. What it reads is looked at by {@link Inspection}. */
public final class BoardFiles {

    /** The most bytes of a file: far more than a full board needs. */
    public static final int MAX_BYTES = 5_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BoardFiles() {
    }

    /**
     * What was read.
     *
     * @param problems why nothing could be read; then the rest is empty
     */
    record Contents(Localized title, List<BoardColumn> columns, List<RawNote> clusters, List<RawNote> notes, List<Problem> problems) {

        static Contents unreadable(String key, Object... args) {
            return new Contents(Localized.EMPTY, List.of(), List.of(), List.of(), List.of(Problem.at(0, key, args)));
        }
    }

    public static byte[] json(BoardFile file) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    public static byte[] csv(BoardFile file) {
        return CsvTable.write(file);
    }

    /** A file that begins with a brace is JSON, everything else a table. */
    static Contents read(byte[] content) {
        if (content.length > MAX_BYTES) {
            return Contents.unreadable("board.file.too-large", MAX_BYTES / 1_000_000);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            return Contents.unreadable("board.file.not-utf8");
        }
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            return Contents.unreadable("board.file.empty");
        }
        return bare.stripLeading().startsWith("{") ? json(bare) : csv(bare);
    }

    private static Contents csv(String text) {
        try {
            var table = CsvTable.read(text);
            return new Contents(table.title(), table.columns(), table.clusters(), table.notes(), List.of());
        } catch (IOException noTable) {
            return Contents.unreadable("board.file.no-table");
        }
    }

    private static Contents json(String text) {
        try {
            var root = JSON.readTree(text);
            if (!BoardFile.FORMAT.equals(root.path("format").asString("")) || root.path("version").asInt(0) != BoardFile.VERSION) {
                return Contents.unreadable("board.file.no-board");
            }
            var columns = new ArrayList<BoardColumn>();
            root.path("columns").forEach(it -> columns.add(new BoardColumn(it.path("id").asString(""), localized(it.path("title")))));
            return new Contents(localized(root.path("title")), columns, raws(root.path("clusters"), "name"), raws(root.path("notes"), "text"), List.of());
        } catch (JacksonException noJson) {
            return Contents.unreadable("board.file.no-board");
        }
    }

    private static List<RawNote> raws(JsonNode list, String words) {
        var raws = new ArrayList<RawNote>();
        for (var it : list) {
            raws.add(new RawNote(raws.size() + 1, text(it, "id"), text(it, "column"), text(it, words), text(it, "byWhom"), text(it, "language"),
                    text(it, "group"), text(it, "author"), text(it, "rank"), text(it, "at"), text(it, "hidden"), text(it, "reason"),
                    text(it, "cluster"), text(it, "mergedInto")));
        }
        return raws;
    }

    private static @Nullable String text(JsonNode of, String name) {
        var value = of.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }

    private static Localized localized(JsonNode texts) {
        var byTag = new LinkedHashMap<String, String>();
        texts.propertyStream().forEach(it -> byTag.put(it.getKey(), it.getValue().asString("")));
        return Localized.fromTags(byTag);
    }
}
