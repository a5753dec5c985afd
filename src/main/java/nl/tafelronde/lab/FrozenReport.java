package nl.tafelronde.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.publishing.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frozen form of a report: one canonical JSON text (RFC 8785) whose SHA-256 is its hash. What participants wrote stands in it as
 * the SHA-256 of a salt and the words, and each name apart from the words beside it. So a note that is withdrawn or hidden later, and
 * the name of whoever withdraws, leave the page and no trace in the form, and the hash still holds. The group beside a note is no part
 * of it: that has to go when few are left behind it.
 *
 * @param canonical what the hash is over
 * @param kept      what each digest stands for
 * @see <a href="file:src/docs/decisions/0015-a-frozen-report.md">decision 0015</a>
 */
record FrozenReport(String canonical, Map<String, Kept> kept) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    /**
     * What somebody wrote, with the thing it is: it is shown while that thing is.
     *
     * @param owner of a name, who gave it for themselves
     */
    record Kept(UUID id, String salt, Words words, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID owner) {

        String digest() {
            return CanonicalJson.sha256(salt + CanonicalJson.of(JSON.writeValueAsString(words)));
        }
    }

    /** @param detail for whom, by when; empty without */
    record Words(Localized text, Localized detail, @Nullable Language language) {
    }

    /** The report around what people wrote. Instants and times as ISO 8601. */
    record Form(String format, UUID session, int number, @Nullable String before, Instant published, String what, String why, Localized title,
            @Nullable LocalDateTime starts, @Nullable LocalDateTime ends, String place, Map<StakeholderGroup, Integer> people,
            List<StakeholderGroup> offered, List<FormSection> sections) {
    }

    record FormSection(UUID block, OutcomeBlock.Kind kind, Localized heading, Localized body, List<OutcomeBlock.Agreement> agreements,
            List<FormColumn> columns, List<FormEntry> entries, List<String> from) {
    }

    record FormColumn(String column, Localized title, List<String> notes) {
    }

    record FormEntry(String title, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String speaker, List<FormGroup> groups, Set<UUID> notes) {
    }

    /** @param names who is named in which line; null where nobody can be, and in editions from before names stood apart */
    record FormGroup(@Nullable String label, List<String> lines,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> names) {
    }

    /** What is new about an edition. */
    record Occasion(int number, @Nullable String before, String what, String why, Instant at) {
    }

    private static final String FORMAT = "tafelronde-report-1";

    static FrozenReport of(OutcomeReport report, Occasion occasion) {
        return of(report, occasion, FrozenReport::salt);
    }

    /** What the report says, whatever the occasion: the same for two drafts that say the same. */
    static String contentHash(OutcomeReport report) {
        return of(report, new Occasion(0, null, "", "", Instant.EPOCH), () -> "").hash();
    }

    private static FrozenReport of(OutcomeReport report, Occasion occasion, Supplier<String> salt) {
        var kept = new HashMap<String, Kept>();
        var keep = new Keeper(kept, salt);
        var form = new Form(FORMAT, report.session().value(), occasion.number(), occasion.before(), occasion.at(), occasion.what(), occasion.why(),
                report.title(), report.starts(), report.ends(), report.place(), report.people(), report.offered(), report.told().stream()
                        .map(it -> new FormSection(it.block(), it.kind(), it.heading(), it.body(), it.agreements(),
                                it.columns().stream().map(column -> new FormColumn(column.column(), column.title(), keep.notes(column.notes()))).toList(),
                                it.entries().stream().map(keep::entry).toList(), keep.notes(it.from()))).toList());
        return new FrozenReport(CanonicalJson.of(JSON.writeValueAsString(form)), kept);
    }

    private static String salt() {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    static FrozenReport read(String canonical, String kept) {
        return new FrozenReport(canonical, JSON.readValue(kept, new TypeReference<Map<String, Kept>>() {
        }));
    }

    String hash() {
        return CanonicalJson.sha256(canonical);
    }

    String keptAsJson() {
        return JSON.writeValueAsString(kept);
    }

    /** Without the words of this note: its digest stays, and says nothing. */
    FrozenReport without(UUID note) {
        var left = new HashMap<>(kept);
        left.values().removeIf(it -> it.id().equals(note));
        return new FrozenReport(canonical, left);
    }

    /**
     * Without the name that somebody gave for themselves, for good.
     *
     * @param lines in which they did: in editions from before names stood apart these go as a whole
     */
    FrozenReport without(UUID owner, Set<UUID> lines) {
        var left = new HashMap<>(kept);
        left.values().removeIf(it -> owner.equals(it.owner()));
        JSON.readValue(canonical, Form.class).sections().stream().flatMap(it -> it.entries().stream()).flatMap(it -> it.groups().stream())
                .filter(it -> it.label() != null && it.names() == null).flatMap(it -> it.lines().stream())
                .filter(it -> left.containsKey(it) && lines.contains(left.get(it).id())).forEach(left::remove);
        return new FrozenReport(canonical, left);
    }

    /** The digests whose words do not give them: none, or somebody changed the database. */
    List<String> wrong() {
        return kept.entrySet().stream().filter(it -> !it.getValue().digest().equals(it.getKey())).map(Map.Entry::getKey).toList();
    }

    /**
     * The report as it may be shown now.
     *
     * @param live what is still there, and who may be told apart
     */
    OutcomeReport shown(OutcomeReport around, Live live) {
        var form = JSON.readValue(canonical, Form.class);
        return new OutcomeReport(around.session(), around.space(), around.state(), around.correctUntil(), form.title(), form.starts(), form.ends(),
                form.place(), form.people(), form.offered(), form.sections().stream().map(it -> section(it, live)).toList(), around.edition(),
                around.editions());
    }

    /**
     * What is there now.
     *
     * @param groups of the notes that everybody may see, by note; null where few stand behind it
     * @param things ids of entries and their lines
     * @param names  those of them that name somebody, with who gave that name for themselves
     */
    record Live(Map<UUID, OutcomeNotes.Line> groups, Set<UUID> things, Map<UUID, Optional<UUID>> names) {

        /** A name that somebody gave stands while it is theirs; one that another wrote down while there is one. */
        private boolean names(Kept name) {
            var now = names.get(name.id());
            return now != null && (name.owner() == null || now.filter(name.owner()::equals).isPresent());
        }
    }

    private OutcomeReport.Section section(FormSection section, Live live) {
        var columns = section.columns().stream().map(it -> new OutcomeNotes(it.column(), it.title(), notes(it.notes(), live))).toList();
        var entries = section.entries().stream().map(it -> entry(it, live)).filter(Objects::nonNull).toList();
        var from = notes(section.from(), live);
        var written = section.columns().stream().mapToInt(it -> it.notes().size()).sum() + section.from().size() + section.entries().size();
        var left = columns.stream().mapToInt(it -> it.notes().size()).sum() + from.size() + entries.size();
        return new OutcomeReport.Section(section.block(), section.kind(), section.heading(), section.body(), section.agreements(), columns, entries,
                from, written - left);
    }

    private List<OutcomeNotes.Line> notes(List<String> digests, Live live) {
        return digests.stream().map(kept::get).filter(Objects::nonNull).filter(it -> live.groups().containsKey(it.id())).map(it -> {
            var detail = it.words().detail().in(Language.NL);
            return new OutcomeNotes.Line(it.id(), it.words().text().in(Language.NL), detail.isEmpty() ? null : detail, it.words().language(),
                    live.groups().get(it.id()).group(), null, null);
        }).toList();
    }

    private @Nullable OutcomeEntry entry(FormEntry entry, Live live) {
        var title = kept.get(entry.title());
        if (title == null || !live.things().contains(title.id())) {
            return null;
        }
        return new OutcomeEntry(title.id(), title.words().text(), name(entry.speaker(), live), entry.groups().stream()
                .map(group -> new OutcomeEntry.Group(group.label(), lines(group, live))).toList(),
                entry.notes().stream().filter(live.groups()::containsKey).collect(Collectors.toUnmodifiableSet()));
    }

    private List<OutcomeEntry.Line> lines(FormGroup group, Live live) {
        var names = group.names() == null ? Map.<String, String>of() : group.names();
        return group.lines().stream().filter(it -> kept.containsKey(it) && live.things().contains(kept.get(it).id())).map(digest -> {
            var line = kept.get(digest);
            return new OutcomeEntry.Line(line.id(), line.words().text(), name(names.get(digest), live), line.words().detail());
        }).toList();
    }

    private OutcomeEntry.@Nullable Name name(@Nullable String digest, Live live) {
        var name = digest == null ? null : kept.get(digest);
        return name == null || !live.names(name) ? null : new OutcomeEntry.Name(name.words().text().in(Language.NL), name.owner());
    }

    /** Puts words away and leaves their digest. */
    private record Keeper(Map<String, Kept> kept, Supplier<String> salt) {

        List<String> notes(List<OutcomeNotes.Line> notes) {
            return notes.stream().map(it -> {
                var language = it.language() == null ? Language.NL : it.language();
                return put(it.id(), new Words(Localized.of(language, it.text()), it.byWhom() == null ? Localized.EMPTY : Localized.of(language, it.byWhom()),
                        it.language()));
            }).toList();
        }

        FormEntry entry(OutcomeEntry entry) {
            return new FormEntry(put(entry.id(), new Words(entry.title(), Localized.EMPTY, null)), entry.speaker() == null ? null
                    : name(entry.id(), entry.speaker()), entry.groups().stream().map(this::group).toList(), entry.notes());
        }

        private FormGroup group(OutcomeEntry.Group group) {
            var lines = new ArrayList<String>();
            var names = new TreeMap<String, String>();
            for (var line : group.lines()) {
                var digest = put(line.id(), new Words(line.text(), line.detail(), null));
                lines.add(digest);
                if (line.name() != null) {
                    names.put(digest, name(line.id(), line.name()));
                }
            }
            return new FormGroup(group.labelKey(), lines, group.labelKey() == null ? null : names);
        }

        private String name(UUID thing, OutcomeEntry.Name name) {
            return put(new Kept(thing, salt.get(), new Words(Localized.nl(name.said()), Localized.EMPTY, null), name.owner()));
        }

        private String put(UUID id, Words words) {
            return put(new Kept(id, salt.get(), words, null));
        }

        private String put(Kept one) {
            var digest = one.digest();
            kept.put(digest, one);
            return digest;
        }
    }
}
