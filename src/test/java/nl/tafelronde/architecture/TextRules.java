package nl.tafelronde.architecture;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;

/** What has to be true of the texts files and of the sources that use them. Each check gives its complaints, empty when all is well. */
final class TextRules {

    private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*[.-]?)[\"'`$]");
    private static final Pattern TAIL = Pattern.compile("(?:\\+ ?\"|[}])([.-][a-z][a-z0-9.-]*)[\"`]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern NO_TEXT = Pattern.compile("record\\(|trace\\(|step\\(actor|done\\(actor|@Value|@ConfigurationProperties|@ConditionalOn");
    private static final Pattern SAID = Pattern.compile("(?:\\.?(?:setText|setLabel|setPlaceholder|setHelperText|setHeaderTitle|setHeader|"
            + "setAriaLabel|setTooltipText|setErrorMessage|setLegendText|setSummaryText|addItem|setTitle)|"
            + "new (?:Button|Span|H[1-6]|Paragraph|Checkbox|TextField|TextArea|EmailField|ListItem|Details|Text|NativeLabel)|"
            + "Notification\\.show|Notices\\.\\w+|new Anchor\\(\"[^\"]*\",|new Anchor\\([^\";]*\"[^\"]*\"(?: \\+ [^,;]+)?,)\\s?\\(?\"([^\"]*\\p{L}{2}[^\"]*)\"");

    private static final Set<String> SAME_EVERYWHERE = Set.of("Tafelronde", "Alt ");

    private TextRules() {
    }

    /** Files whose languages do not have the same keys, keys outside their module, and empty sentences. */
    static List<String> incomplete(Map<String, Map<Language, Map<String, String>>> modules) {
        var complaints = new ArrayList<String>();
        modules.forEach((module, languages) -> {
            var all = languages.values().stream().flatMap(it -> it.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
            for (var language : Language.values()) {
                var texts = languages.getOrDefault(language, Map.of());
                for (var key : all) {
                    if (texts.getOrDefault(key, "").isBlank()) {
                        complaints.add(key + " has no text in " + language.tag());
                    }
                    if (!key.startsWith(module + ".")) {
                        complaints.add(key + " does not belong in " + module);
                    }
                }
            }
        });
        return complaints;
    }

    /** Sentences that are no message pattern, or whose placeholders differ from the Dutch ones. */
    static List<String> differentPlaceholders(Map<String, Map<Language, Map<String, String>>> modules) {
        var complaints = new ArrayList<String>();
        modules.values().forEach(languages -> languages.forEach((language, texts) -> texts.forEach((key, text) -> {
            var dutch = languages.getOrDefault(Language.NL, Map.of()).getOrDefault(key, text);
            if (!placeholders(text).equals(placeholders(dutch))) {
                complaints.add(key + " in " + language.tag() + " has placeholders " + placeholders(text) + ", Dutch has " + placeholders(dutch));
            }
            if (text.replace("''", "").contains("'")) {
                complaints.add(key + " in " + language.tag() + " has a single apostrophe; write it twice");
            }
            try {
                new MessageFormat(text, language.locale());
            } catch (IllegalArgumentException malformed) {
                complaints.add(key + " in " + language.tag() + " is no message pattern");
            }
        })));
        return complaints;
    }

    /** Keys that a source names and no file has. */
    static List<String> unknown(Set<String> keys, List<String> sources) {
        var modules = keys.stream().map(TextRules::module).collect(Collectors.toSet());
        return literals(sources).stream().filter(it -> it.matches(".+\\..+")).filter(it -> modules.contains(module(it))).filter(it -> !keys.contains(it))
                .filter(it -> keys.stream().noneMatch(key -> key.startsWith(it))).map(it -> it + " is used, but no text has this key").toList();
    }

    /**
     * Keys in the files that no source names: as a whole, by their beginning, as a beginning and a tail, or in
     * pieces of which the first is the module's name and a dot.
     */
    static List<String> unused(Set<String> keys, List<String> sources) {
        var literals = literals(sources);
        var beginnings = literals.stream().filter(it -> it.matches(".+\\..+[.-]")).collect(Collectors.toSet());
        var tails = new HashSet<String>();
        var modules = keys.stream().map(it -> module(it) + ".").filter(literals::contains).toList();
        sources.forEach(source -> TAIL.matcher(source).results().forEach(it -> tails.add(it.group(1))));
        return keys.stream().filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> modules.stream().noneMatch(it -> key.startsWith(it)
                        && literals.containsAll(List.of(key.substring(it.length()).split("\\.")))))
                .filter(key -> tails.stream().noneMatch(it -> key.endsWith(it) && literals.contains(key.substring(0, key.length() - it.length()))))
                .map(it -> it + " is not used").toList();
    }

    /** Sentences and words that a view says in its own words instead of from the texts. */
    static List<String> spoken(Map<String, String> views) {
        var complaints = new ArrayList<String>();
        views.forEach((name, source) -> SAID.matcher(source).results().map(it -> it.group(1)).filter(it -> !SAME_EVERYWHERE.contains(it))
                .filter(it -> !it.matches("[a-z][a-z-]*(\\.[a-z-]+)+[.-]?")).forEach(it -> complaints.add(name + " says \"" + it + "\" itself")));
        return complaints;
    }

    private static Set<String> literals(List<String> sources) {
        var found = new LinkedHashSet<String>();
        sources.forEach(source -> source.lines().filter(line -> !NO_TEXT.matcher(line).find())
                .forEach(line -> LITERAL.matcher(line).results().forEach(it -> found.add(it.group(1)))));
        found.removeIf(it -> it.matches(".*\\.(css|js|ts|svg|yaml|html)"));
        return found;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String module(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }
}
