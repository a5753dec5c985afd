package nl.tafelronde.lab.importing;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * From bytes to the tree of nodes with their places. Builds no objects, follows no tags and knows no aliases, so a file
 * can neither make the program do something nor grow when it is opened.
 */
final class YamlTree {

    /** A LAB with a thousand notes is about 200 KB. */
    static final int MAX_BYTES = 1_000_000;

    private YamlTree() {
    }

    /** The mapping the file consists of; null, with a problem, when it cannot be read as one. */
    static @Nullable MappingNode open(byte[] utf8, Problems problems) {
        if (utf8.length > MAX_BYTES) {
            problems.error(1, 1, "lab-import.too-big", MAX_BYTES / 1000);
            return null;
        }
        var text = decode(utf8, problems);
        return text == null ? null : root(text, problems);
    }

    private static @Nullable MappingNode root(String text, Problems problems) {
        try {
            var node = new Yaml(limits()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return mapping;
            }
            report(node, problems);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            if (mark == null) {
                problems.error(1, 1, "lab-import.not-yaml");
            } else {
                problems.error(mark, "lab-import.not-yaml");
            }
        } catch (ReaderException strange) {
            var before = text.substring(0, text.offsetByCodePoints(0, Math.min(strange.getPosition(), text.codePointCount(0, text.length()))));
            problems.error(lineAfter(before), columnAfter(before), "lab-import.strange-character",
                    "U+%04X".formatted(strange.getCodePoint()));
        } catch (YAMLException beyondLimits) {
            problems.error(1, 1, "lab-import.tangled");
        }
        return null;
    }

    private static void report(@Nullable Node node, Problems problems) {
        if (node == null) {
            problems.error(1, 1, "lab-import.empty-file");
        } else {
            problems.error(node, "lab-import.not-yaml");
        }
    }

    private static @Nullable String decode(byte[] utf8, Problems problems) {
        var bytes = ByteBuffer.wrap(utf8);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            var before = new String(utf8, 0, bytes.position(), StandardCharsets.UTF_8);
            problems.error(lineAfter(before), columnAfter(before), "lab-import.not-utf8");
            return null;
        }
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(20);
        options.setMaxAliasesForCollections(0);
        return options;
    }

    private static int lineAfter(String before) {
        return (int) before.chars().filter(it -> it == '\n').count() + 1;
    }

    private static int columnAfter(String before) {
        return before.length() - before.lastIndexOf('\n');
    }
}
