package nl.tafelronde.lab.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.lab.importing.LabFile.Participant;
import nl.tafelronde.lab.importing.PhaseReader.Unique;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.ResearchTeams;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the research teams of an evening: who was in them and what they wrote in three columns. */
final class TeamReader {

    private final Values values;
    private final Problems problems;
    private final Map<String, Participant> participants;

    TeamReader(Values values, List<Participant> participants) {
        this.values = values;
        this.problems = values.problems();
        this.participants = participants.stream().collect(Collectors.toMap(Participant::key, Function.identity(), (one, other) -> one));
    }

    List<LabFile.Team> read(Fields top) {
        var titles = new Unique(problems);
        var people = new HashMap<String, Node>();
        var teams = new ArrayList<LabFile.Team>();
        if (!top.has("teams")) {
            return List.of();
        }
        for (var node : top.someItems("teams", ResearchTeams.TEAMS_MAX)) {
            var fields = Fields.of(node, values, "teams", "title", "people", "speaker?", "need?", "pledge?", "trial?");
            titles.check(fields, "title");
            var in = fields.items("people").stream().map(it -> somebody(it, "people")).toList();
            fields.items("people").forEach(it -> {
                var earlier = people.putIfAbsent(Values.scalar(it), it);
                if (earlier != null) {
                    problems.error(it, "lab-import.double", Values.scalar(it), earlier.getStartMark().getLine() + 1);
                }
            });
            var speaker = fields.has("speaker") ? somebody(fields.at("speaker"), "speaker") : null;
            if (speaker != null && !in.contains(speaker)) {
                problems.error(fields.at("speaker"), "lab-import.speaker-not-in-team", speaker);
            }
            teams.add(new LabFile.Team(fields.line("title", ResearchTeams.TITLE_MAX), in, speaker, entries(fields)));
        }
        return List.copyOf(teams);
    }

    private List<LabFile.TeamEntry> entries(Fields team) {
        var entries = new ArrayList<LabFile.TeamEntry>();
        var needs = new HashMap<String, Integer>();
        for (var column : CanvasColumn.values()) {
            for (var node : team.items(column.tag())) {
                entries.add(column == CanvasColumn.NEED ? need(node, entries.size(), needs) : other(node, column, needs));
            }
        }
        return List.copyOf(entries);
    }

    private LabFile.TeamEntry need(Node node, int at, Map<String, Integer> needs) {
        var fields = Fields.of(node, values, "need", "key?", "by", "text", "language?");
        if (fields.has("key") && needs.putIfAbsent(fields.key("key"), at) != null) {
            problems.error(fields.at("key"), "lab-import.double-key", fields.written("key"));
        }
        return entry(fields, CanvasColumn.NEED, null);
    }

    private LabFile.TeamEntry other(Node node, CanvasColumn column, Map<String, Integer> needs) {
        var fields = column == CanvasColumn.TRIAL ? Fields.of(node, values, "trial", "by", "text", "language?", "person?", "self?", "organisation?", "need?", "due?")
                : Fields.of(node, values, "pledge", "by", "text", "language?", "person?", "self?", "organisation?", "need?");
        var need = fields.has("need") ? needs.get(fields.written("need")) : null;
        if (fields.has("need") && need == null) {
            problems.error(fields.at("need"), "lab-import.unknown-need", fields.written("need"));
        }
        return entry(fields, column, need);
    }

    private LabFile.TeamEntry entry(Fields fields, CanvasColumn column, @Nullable Integer need) {
        var by = somebody(fields.at("by"), "by");
        var language = fields.language("language", participants.containsKey(by) ? participants.get(by).language() : values.own());
        return new LabFile.TeamEntry(column, by, fields.line("text", Canvases.TEXT_MAX), language, fields.optionalLine("person", Canvases.PERSON_MAX),
                "true".equals(fields.written("self")), fields.optionalLine("organisation", Canvases.ORGANISATION_MAX), need,
                fields.has("due") ? fields.date("due") : null);
    }

    private String somebody(Node node, String name) {
        var key = values.key(node, name);
        if (!participants.isEmpty() && !key.isEmpty() && !participants.containsKey(key)) {
            problems.error(node, "lab-import.unknown-participant", key);
        }
        return key;
    }
}
