package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.lab.Observation;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.PlannedColumn;
import nl.tafelronde.lab.importing.LabFile.Agreed;
import nl.tafelronde.lab.importing.LabFile.Note;
import nl.tafelronde.lab.importing.LabFile.Participant;
import nl.tafelronde.lab.importing.LabFile.Phase;
import nl.tafelronde.lab.importing.LabFile.Theme;
import nl.tafelronde.lab.importing.PhaseReader.Unique;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what an evening left behind: notes, observations, outcomes and agreements, each pointing at phases and people. */
final class HeldReader {

    /** What an evening left behind. */
    record Held(List<Note> notes, Map<String, List<String>> observations, Map<String, Localized> outcomes, List<Agreed> agreements,
            List<Theme> themes) {
    }

    private final Values values;
    private final Problems problems;
    private final Map<String, Phase> phases;
    private final Map<String, Participant> participants;
    private final Unique noteKeys;
    private final Set<String> keys = new HashSet<>();

    HeldReader(Values values, List<Phase> phases, List<Participant> participants) {
        this.values = values;
        this.problems = values.problems();
        this.noteKeys = new Unique(problems);
        this.phases = phases.stream().collect(Collectors.toMap(Phase::key, Function.identity(), (one, other) -> one));
        this.participants = participants.stream().collect(Collectors.toMap(Participant::key, Function.identity(), (one, other) -> one));
    }

    Held read(Fields top) {
        var notes = new ArrayList<Note>();
        perPhase(top, "notes", (phase, list) -> notes.addAll(notes(phase, list)));
        var observations = new LinkedHashMap<String, List<String>>();
        perPhase(top, "observations", (phase, list) -> observations.put(phase.key(), observations(list)));
        var outcomes = new LinkedHashMap<String, Localized>();
        perPhase(top, "outcomes", (phase, text) -> outcomes.put(phase.key(), values.translated(text, "outcomes", 1000)));
        return new Held(List.copyOf(notes), Collections.unmodifiableMap(observations), Collections.unmodifiableMap(outcomes),
                agreements(top), themes(top));
    }

    private List<String> observations(Node list) {
        var lines = values.items(list, "observations").stream().map(it -> values.line(it, "observations", 600)).toList();
        var together = PlainText.length(String.join("\n", lines));
        if (together > Observation.TEXT) {
            problems.error(list, "lab-import.too-long", "observations", Observation.TEXT, together);
        }
        return lines;
    }

    private void perPhase(Fields top, String part, BiConsumer<Phase, Node> reader) {
        var seen = new LinkedHashMap<String, Node>();
        for (var entry : top.entries(part)) {
            var keyNode = entry.getKeyNode();
            var key = Values.scalar(keyNode);
            if (seen.putIfAbsent(key, keyNode) != null) {
                problems.error(keyNode, "lab-import.double-key", key);
                continue;
            }
            var phase = phases.get(key);
            if (phases.isEmpty()) {
                continue; // the missing phases are reported already; each use of them would only be noise
            }
            if (phase == null) {
                problems.error(keyNode, "lab-import.unknown-phase", key);
            } else {
                reader.accept(phase, entry.getValueNode());
            }
        }
    }

    private List<Note> notes(Phase phase, Node list) {
        if (phase.kind() != PhaseKind.BOARD) {
            problems.error(list, "lab-import.no-board", phase.key());
            return List.of();
        }
        return values.items(list, "notes").stream().map(it -> note(phase, it)).toList();
    }

    private Note note(Phase phase, Node node) {
        var fields = Fields.of(node, values, "notes", "key?", "by", "column", "minute", "text", "by-whom?", "language?");
        var writer = writer(fields);
        var column = fields.written("column");
        if (fields.has("column") && phase.columns().stream().map(PlannedColumn::id).noneMatch(column::equals)) {
            problems.error(fields.at("column"), "lab-import.unknown-column", column, phase.key());
        }
        var language = fields.language("language", writer.map(Participant::language).orElse(values.own()));
        noteKeys.check(fields, "key");
        var key = fields.has("key") ? fields.key("key") : null;
        if (key != null) {
            keys.add(key);
        }
        return new Note(key, phase.key(), fields.written("by"), column, fields.whole("minute", 0, phase.minutes()),
                fields.line("text", 280), fields.optionalLine("by-whom", 80), language);
    }

    private Optional<Participant> writer(Fields note) {
        @Nullable Participant found = participants.get(note.written("by"));
        if (found == null && note.has("by")) {
            problems.error(note.at("by"), "lab-import.unknown-participant", note.written("by"));
        }
        return Optional.ofNullable(found);
    }

    private List<Agreed> agreements(Fields top) {
        return top.items("agreements").stream()
                .map(it -> Fields.of(it, values, "agreements", "text", "by-whom?"))
                .map(it -> new Agreed(it.translated("text", 600), it.optionalLine("by-whom", 80)))
                .toList();
    }

    private List<Theme> themes(Fields top) {
        var items = top.items("themes");
        if (items.size() > Themes.THEMES_MAX) {
            problems.error(top.at("themes"), "lab-import.too-many", "themes", Themes.THEMES_MAX, items.size());
        }
        return items.stream().map(it -> {
            var fields = Fields.of(it, values, "themes", "by", "title", "about?", "language?", "state?", "support?", "notes?");
            var by = writer(fields);
            var about = fields.optionalLine("about", Themes.SENTENCE_MAX);
            var language = fields.language("language", by.map(Participant::language).orElse(values.own()));
            return new Theme(fields.written("by"), fields.line("title", Themes.TITLE_MAX), about == null ? "" : about, language,
                    fields.has("state") ? fields.choice("state", ThemeState.CHOSEN) : ThemeState.CHOSEN,
                    named(fields, "support", participants.keySet(), "lab-import.unknown-participant"), named(fields, "notes", keys, "lab-import.unknown-note"));
        }).toList();
    }

    /** Keys of other things in the file; what leads nowhere is reported. */
    private List<String> named(Fields fields, String part, Set<String> known, String problem) {
        var named = new ArrayList<String>();
        for (var node : fields.items(part)) {
            var key = Values.scalar(node).strip();
            if (known.contains(key)) {
                named.add(key);
            } else if (!phases.isEmpty()) { // without phases no note was read, which is reported already
                problems.error(node, problem, key);
            }
        }
        return List.copyOf(named);
    }
}
