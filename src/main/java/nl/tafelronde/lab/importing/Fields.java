package nl.tafelronde.lab.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of the file with the keys it may have. Unknown, double and missing keys are reported when it is opened;
 * asking for one that is missing then quietly gives a stand-in.
 */
final class Fields {

    private final Node node;
    private final Values values;
    private final Map<String, Node> byKey = new LinkedHashMap<>();

    private Fields(Node node, Values values) {
        this.node = node;
        this.values = values;
    }

    /**
     * @param name what the mapping is called in the file
     * @param keys the keys it may have; one with a question mark behind it may be left out
     */
    static Fields of(Node node, Values values, String name, String... keys) {
        var fields = new Fields(node, values);
        var allowed = Arrays.stream(keys).map(it -> it.replace("?", "")).toList();
        for (var entry : values.entries(node, name)) {
            var key = Values.scalar(entry.getKeyNode());
            if (!allowed.contains(key)) {
                values.problems().error(entry.getKeyNode(), "lab-import.unknown-key", key, name, String.join(", ", allowed));
            } else if (fields.byKey.putIfAbsent(key, entry.getValueNode()) != null) {
                values.problems().error(entry.getKeyNode(), "lab-import.double-key", key);
            }
        }
        if (node instanceof MappingNode) {
            Arrays.stream(keys).filter(it -> !it.endsWith("?")).filter(it -> !fields.has(it)).forEach(it -> fields.missing(it, name));
        }
        return fields;
    }

    /** Reports a key that is not there but should be, given the others. */
    void missing(String key, String name) {
        values.problems().error(node, "lab-import.missing-key", key, name);
    }

    Node node() {
        return node;
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** The value of a key, or the whole mapping when the key is missing: a place to report something at. */
    Node at(String key) {
        return byKey.getOrDefault(key, node);
    }

    /** The text as it stands, without any check; empty when it is missing or not a text. */
    String written(String key) {
        var value = byKey.get(key);
        return value == null ? "" : Values.scalar(value).strip();
    }

    /** For the line that says what kind of file this is. */
    void mustSay(String key, String expected) {
        if (has(key) && !written(key).equals(expected)) {
            values.problems().error(at(key), "lab-import.format", expected);
        }
    }

    String line(String key, int max) {
        return read(key, "", it -> values.line(it, key, max));
    }

    @Nullable String optionalLine(String key, int max) {
        return has(key) ? line(key, max) : null;
    }

    String key(String key) {
        return read(key, "", it -> values.key(it, key));
    }

    String email(String key) {
        return read(key, "", it -> values.email(it, key));
    }

    Localized translated(String key, int max) {
        return read(key, Localized.EMPTY, it -> values.translated(it, key, max));
    }

    Language language(String key, Language otherwise) {
        return read(key, otherwise, it -> values.language(it, key));
    }

    <E extends Enum<E>> E choice(String key, E standIn) {
        return read(key, standIn, it -> values.choice(it, key, standIn, false));
    }

    int whole(String key, int min, int max) {
        return read(key, max, it -> values.whole(it, key, min, max));
    }

    LocalDate date(String key) {
        return read(key, values.today(), it -> values.date(it, key));
    }

    LocalDate dateOrToday(String key) {
        return read(key, values.today(), it -> values.dateOrToday(it, key));
    }

    LocalTime time(String key) {
        return read(key, LocalTime.MIN, it -> values.time(it, key));
    }

    ZoneId zone(String key) {
        return read(key, ZoneId.of("UTC"), it -> values.zone(it, key));
    }

    List<Node> items(String key) {
        return read(key, List.of(), it -> values.items(it, key));
    }

    /** As {@link #items}, but an empty list and one with more than this many items are mistakes too. */
    List<Node> someItems(String key, int max) {
        var items = items(key);
        if (items.isEmpty() && at(key) instanceof SequenceNode) {
            values.problems().error(at(key), "lab-import.empty", key);
        }
        if (items.size() > max) {
            values.problems().error(items.get(max), "lab-import.too-many", key, max, items.size());
        }
        return items;
    }

    List<NodeTuple> entries(String key) {
        return read(key, List.of(), it -> values.entries(it, key));
    }

    private <T> T read(String key, T standIn, Function<Node, T> reader) {
        var value = byKey.get(key);
        return value == null ? standIn : reader.apply(value);
    }
}
