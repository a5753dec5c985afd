package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what an evening left behind: notes, observations, outcomes and agreements, each pointing at phases and people. */
final class HeldReader {

    /** What an evening left behind. */
    record Held(List<Note> notes, Map<String, List<String>> observations, Map<String, Localized> outcomes, List<Agreed> agreements) {
    }

    private final Values values;
    private final Problems problems;
    private final Map<String, Phase> phases;
    private final Map<String, Participant> participants;

    HeldReader(Values values, List<Phase> phases, List<Participant> participants) {
        this.values = values;
        this.problems = values.problems();
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
                agreements(top));
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
        var fields = Fields.of(node, values, "notes", "by", "column", "minute", "text", "by-whom?", "language?");
        var writer = writer(fields);
        var column = fields.written("column");
        if (fields.has("column") && phase.columns().stream().map(PlannedColumn::id).noneMatch(column::equals)) {
            problems.error(fields.at("column"), "lab-import.unknown-column", column, phase.key());
        }
        var language = fields.language("language", writer.map(Participant::language).orElse(values.own()));
        return new Note(phase.key(), fields.written("by"), column, fields.whole("minute", 0, phase.minutes()),
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
}
