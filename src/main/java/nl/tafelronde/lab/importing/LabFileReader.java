package nl.tafelronde.lab.importing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Naming;
import nl.tafelronde.lab.importing.LabFile.Framework;
import nl.tafelronde.lab.importing.LabFile.Member;
import nl.tafelronde.lab.importing.LabFile.Organisation;
import nl.tafelronde.lab.importing.LabFile.Participant;
import nl.tafelronde.lab.importing.LabFile.Phase;
import nl.tafelronde.lab.importing.LabFile.Profile;
import nl.tafelronde.lab.importing.LabFile.Session;
import nl.tafelronde.lab.importing.LabFile.Space;
import nl.tafelronde.lab.importing.LabFile.State;
import nl.tafelronde.lab.importing.PhaseReader.Unique;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.space.FrameworkText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a LAB file and checks all of it. Knows no database: whether the space exists, or the session was imported before,
 * is for the importer.
 *
 * @see <a href="file:src/docs/lab-file-format.md">the format</a>
 */
public final class LabFileReader {

    static final String FORMAT = "tafelronde/lab/1";

    private final Function<String, Optional<TemplateFile>> templates;
    private final Problems problems = new Problems();
    private Values values;

    private LabFileReader(Function<String, Optional<TemplateFile>> templates, LocalDate today) {
        this.templates = templates;
        this.values = new Values(problems, Language.NL, today);
    }

    /**
     * @param utf8      the file, at most 1 MB
     * @param templates finds a phase template by the key a file names it with
     * @param today     the day that {@code today} in a file stands for
     */
    public static Reading<LabFile> read(byte[] utf8, Function<String, Optional<TemplateFile>> templates, LocalDate today) {
        return new LabFileReader(templates, today).read(utf8);
    }

    private Reading<LabFile> read(byte[] utf8) {
        var root = YamlTree.open(utf8, problems);
        if (root == null) {
            return problems.refused();
        }
        var top = Fields.of(root, values, "lab", "format", "language", "space", "organisations?", "framework?", "session",
                "participants?", "notes?", "themes?", "observations?", "outcomes?", "agreements?", "teams?");
        top.mustSay("format", FORMAT);
        var language = top.language("language", Language.NL);
        values = values.in(language);
        var organisations = organisations(top);
        var space = top.has("space") ? space(top.at("space"), organisations) : null;
        var framework = top.has("framework") ? framework(top.at("framework")) : null;
        var session = top.has("session") ? session(top.at("session")) : null;
        var participants = participants(top);
        var held = new HeldReader(values, session == null ? List.of() : session.phases(), participants).read(top);
        var teams = new TeamReader(values, participants).read(top);
        if (session != null && !session.state().isHeld()) {
            refuseContent(top, session.state());
        }
        return problems.judge(() -> new LabFile(language, present(space), organisations, framework, present(session),
                participants, held.notes(), held.observations(), held.outcomes(), held.agreements(), held.themes(), teams));
    }

    private List<Organisation> organisations(Fields top) {
        var unique = new Unique(problems);
        var organisations = new ArrayList<Organisation>();
        for (var node : top.items("organisations")) {
            var fields = Fields.of(node, values, "organisations", "key", "name", "kind");
            unique.check(fields, "key");
            organisations.add(new Organisation(fields.key("key"), fields.line("name", 120),
                    fields.choice("kind", OrganisationKind.OTHER)));
        }
        return List.copyOf(organisations);
    }

    private Space space(Node node, List<Organisation> organisations) {
        var fields = Fields.of(node, values, "space", "key", "name?", "description?", "members?");
        var key = fields.key("key");
        var members = members(fields, organisations);
        if (!fields.has("name") && !fields.has("description")) {
            return new Space(key, null, members);
        }
        for (var other : List.of("name", "description")) {
            if (!fields.has(other)) {
                fields.missing(other, "space");
            }
        }
        return new Space(key, new Profile(fields.line("name", 120), fields.translated("description", 600)), members);
    }

    private List<Member> members(Fields space, List<Organisation> organisations) {
        var known = organisations.stream().map(Organisation::key).collect(Collectors.toSet());
        var keys = new Unique(problems);
        var addresses = new Unique(problems);
        var members = new ArrayList<Member>();
        for (var node : space.items("members")) {
            var fields = Fields.of(node, values, "members", "key", "name", "email", "role", "organisation?", "language");
            keys.check(fields, "key");
            addresses.check(fields, "email");
            var role = fields.choice("role", Role.OBSERVER);
            var organisation = fields.written("organisation");
            if (fields.has("organisation") && !known.contains(organisation)) {
                problems.error(fields.at("organisation"), "lab-import.unknown-organisation", organisation);
            } else if (!fields.has("organisation") && Role.MEMBER.name().equals(fields.written("role"))) {
                fields.missing("organisation", "members");
            }
            members.add(new Member(fields.key("key"), fields.line("name", 80), fields.email("email"), role,
                    organisation.isEmpty() ? null : organisation, fields.language("language", values.own())));
        }
        return List.copyOf(members);
    }

    private Framework framework(Node node) {
        var fields = Fields.of(node, values, "framework", "version", "date", "source", "intro", "fixed", "open", "decides");
        return new Framework(fields.whole("version", 1, 9999), fields.date("date"), fields.line("source", 300),
                fields.translated("intro", 600), points(fields, "fixed"), points(fields, "open"), points(fields, "decides"));
    }

    private List<Localized> points(Fields framework, String key) {
        return framework.someItems(key, FrameworkText.ITEMS).stream().map(it -> values.translated(it, key, 400)).toList();
    }

    private Session session(Node node) {
        var fields = Fields.of(node, values, "session", "key", "state", "naming", "date", "from", "until", "zone", "place",
                "title", "purpose", "template?", "phases?");
        var from = fields.time("from");
        var until = fields.time("until");
        if (fields.has("from") && fields.has("until") && !until.isAfter(from)) {
            problems.error(fields.at("until"), "lab-import.until-before-from", until, from);
        }
        var date = fields.dateOrToday("date");
        var zone = fields.zone("zone");
        for (var time : List.of("from", "until")) {
            if (zone.getRules().getValidOffsets(date.atTime(fields.time(time))).isEmpty()) {
                problems.error(fields.at(time), "lab-import.skipped-hour", fields.written(time), date);
            }
        }
        var phases = phases(fields);
        var planned = phases.stream().mapToInt(Phase::minutes).sum();
        var available = Duration.between(from, until).toMinutes();
        if (available > 0 && planned > available) {
            problems.warning(fields.at(fields.has("phases") ? "phases" : "template"), "lab-import.longer-than-evening", planned, available);
        }
        return new Session(fields.key("key"), fields.choice("state", State.PUBLISHED), fields.choice("naming", Naming.PSEUDONYM),
                date, from, until, zone, fields.line("place", 160),
                fields.translated("title", 120), fields.translated("purpose", 600),
                fields.has("template") ? fields.written("template") : null, phases);
    }

    private List<Phase> phases(Fields session) {
        if (session.has("template") == session.has("phases")) {
            problems.error(session.at("phases"), "lab-import.template-or-phases");
            return List.of();
        }
        if (session.has("phases")) {
            return new PhaseReader(values).read(session);
        }
        var template = templates.apply(session.key("template"));
        if (template.isEmpty()) {
            problems.error(session.at("template"), "lab-import.unknown-template", session.written("template"));
        }
        return template.map(TemplateFile::phases).orElse(List.of());
    }

    private List<Participant> participants(Fields top) {
        var keys = new Unique(problems);
        var names = new Unique(problems);
        var participants = new ArrayList<Participant>();
        for (var node : top.items("participants")) {
            var fields = Fields.of(node, values, "participants", "key", "name", "group", "language");
            keys.check(fields, "key");
            names.check(fields, "name");
            participants.add(new Participant(fields.key("key"), fields.line("name", 40),
                    fields.choice("group", StakeholderGroup.OTHER), fields.language("language", values.own())));
        }
        return List.copyOf(participants);
    }

    private void refuseContent(Fields top, State state) {
        for (var part : List.of("notes", "themes", "observations", "outcomes", "agreements", "teams")) {
            if (top.has(part)) {
                problems.error(top.at(part), "lab-import.not-held-yet", part, state);
            }
        }
    }

    private static <T> T present(@Nullable T part) {
        return Objects.requireNonNull(part, "a missing part is a problem, and then nothing is put together");
    }
}
