package nl.tafelronde.lab.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one value of each kind of the format. A value that is wrong is reported at its place and answered with a stand-in,
 * so that reading can go on; content with a stand-in in it is never handed out, because {@link Problems#judge} refuses it.
 *
 * @param own   the language every translated text must have
 * @param today what {@code today} means
 */
record Values(Problems problems, Language own, LocalDate today) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern TODAY = Pattern.compile("today(?:\\s*\\+\\s*(\\d{1,3}))?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalTime MIDNIGHT = LocalTime.MIN;

    Values in(Language language) {
        return new Values(problems, language, today);
    }

    /** One line of clean text, not empty and at most this many code points. */
    String line(Node node, String name, int max) {
        var raw = raw(node, name);
        if (raw.isEmpty()) {
            return "";
        }
        var clean = PlainText.line(raw, Integer.MAX_VALUE, "");
        var length = PlainText.length(clean);
        if (length > max) {
            problems.error(node, "lab-import.too-long", name, max, length);
        }
        return clean;
    }

    String key(Node node, String name) {
        var text = raw(node, name);
        if (!text.isEmpty() && !KEY.matcher(text).matches()) {
            problems.error(node, "lab-import.bad-key", text);
        }
        return text;
    }

    String email(Node node, String name) {
        var text = line(node, name, 254);
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            problems.error(node, "lab-import.email", text);
        }
        return text;
    }

    Localized translated(Node node, String name, int max) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var entry : entries(node, name)) {
            var tag = scalar(entry.getKeyNode());
            var known = Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst();
            if (known.isEmpty()) {
                problems.error(entry.getKeyNode(), "lab-import.unknown-language", tag, tags(List.of(Language.values())));
            } else if (texts.put(known.get(), line(entry.getValueNode(), name + "." + tag, max)) != null) {
                problems.error(entry.getKeyNode(), "lab-import.double-key", tag);
            }
        }
        if (node instanceof MappingNode) {
            reportMissing(node, name, Arrays.stream(Language.values()).filter(it -> !texts.containsKey(it)).toList());
        }
        return new Localized(texts);
    }

    private void reportMissing(Node node, String name, List<Language> missing) {
        if (missing.contains(own)) {
            problems.error(node, "lab-import.missing-own-language", name, own.tag());
        } else if (!missing.isEmpty()) {
            problems.warning(node, "lab-import.missing-languages", name, tags(missing), own.tag());
        }
    }

    Language language(Node node, String name) {
        var text = raw(node, name);
        var known = Arrays.stream(Language.values()).filter(it -> it.tag().equals(text)).findFirst();
        if (known.isEmpty() && !text.isEmpty()) {
            problems.error(node, "lab-import.unknown-language", text, tags(List.of(Language.values())));
        }
        return known.orElse(own);
    }

    /** One of the constants, written as in the code; {@code lowerCase} where the format writes them small. */
    <E extends Enum<E>> E choice(Node node, String name, E standIn, boolean lowerCase) {
        var options = Arrays.stream(standIn.getDeclaringClass().getEnumConstants())
                .collect(Collectors.toMap(it -> lowerCase ? it.name().toLowerCase(Locale.ROOT) : it.name(), it -> it,
                        (one, other) -> one, LinkedHashMap::new));
        var text = raw(node, name);
        var chosen = options.get(text);
        if (chosen == null && !text.isEmpty()) {
            problems.error(node, "lab-import.unknown-choice", text, name, String.join(", ", options.keySet()));
        }
        return chosen == null ? standIn : chosen;
    }

    /** A whole number between these, both included. The stand-in is the highest, so that nothing else seems beyond it. */
    int whole(Node node, String name, int min, int max) {
        var text = raw(node, name);
        try {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            if (text.isEmpty()) {
                return max;
            }
        }
        problems.error(node, "lab-import.whole-number", name, min, max, text);
        return max;
    }

    LocalDate date(Node node, String name) {
        var text = raw(node, name);
        return text.isEmpty() ? today : parsed(node, "lab-import.date", text, today, it -> LocalDate.parse(it, DATE));
    }

    /** As {@link #date}, but also {@code today} and {@code today + 7}. */
    LocalDate dateOrToday(Node node, String name) {
        var relative = TODAY.matcher(scalar(node));
        if (!relative.matches()) {
            return date(node, name);
        }
        return relative.group(1) == null ? today : today.plusDays(Integer.parseInt(relative.group(1)));
    }

    LocalTime time(Node node, String name) {
        var text = raw(node, name);
        return text.isEmpty() ? MIDNIGHT : parsed(node, "lab-import.time", text, MIDNIGHT, it -> LocalTime.parse(it, TIME));
    }

    ZoneId zone(Node node, String name) {
        var text = raw(node, name);
        return parsed(node, "lab-import.zone", text, ZoneId.of("UTC"), ZoneId::of);
    }

    /** The items of a list; none, with a problem, when it is not a list. */
    List<Node> items(Node node, String name) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        problems.error(node, "lab-import.list-expected", name);
        return List.of();
    }

    /** The entries of a mapping whose keys are free; none, with a problem, when it is not a mapping. */
    List<NodeTuple> entries(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problems.error(node, "lab-import.map-expected", name);
        return List.of();
    }

    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String raw(Node node, String name) {
        if (!(node instanceof ScalarNode)) {
            problems.error(node, "lab-import.text-expected", name);
            return "";
        }
        var text = scalar(node).strip();
        if (PlainText.isBlank(text)) {
            problems.error(node, "lab-import.empty", name);
            return "";
        }
        return text;
    }

    private <T> T parsed(Node node, String problem, String text, T standIn, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException wrong) {
            if (!text.isEmpty()) {
                problems.error(node, problem, text);
            }
            return standIn;
        }
    }

    private static String tags(List<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(" "));
    }
}
