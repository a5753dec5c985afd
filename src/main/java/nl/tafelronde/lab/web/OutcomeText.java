package nl.tafelronde.lab.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.OutcomeEntry;
import nl.tafelronde.lab.OutcomeNotes;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.lab.ReportEdition;
import nl.tafelronde.publishing.Part;
import nl.tafelronde.publishing.Phrase;
import org.jspecify.annotations.Nullable;

/** What a report says in one language, part by part: the web page and every paper are made of the same. */
final class OutcomeText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Language reader;

    OutcomeText(Texts texts, Language reader) {
        this.texts = texts;
        this.reader = reader;
    }

    Language reader() {
        return reader;
    }

    Phrase say(String key, Object... args) {
        return new Phrase(texts.say(reader, key, args), reader);
    }

    String words(String key, Object... args) {
        return texts.say(reader, key, args);
    }

    /** When and where. */
    Phrase facts(OutcomeReport report) {
        var facts = new StringBuilder();
        if (report.starts() != null) {
            facts.append(report.starts().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale())))
                    .append(", ").append(report.starts().format(CLOCK));
            if (report.ends() != null) {
                facts.append(" – ").append(report.ends().format(CLOCK));
            }
        }
        if (!report.place().isEmpty()) {
            facts.append(facts.isEmpty() ? "" : " · ").append(report.place());
        }
        return new Phrase(facts.toString(), reader);
    }

    Optional<Phrase> heading(OutcomeReport.Section section) {
        if (!section.heading().isEmpty()) {
            return Optional.of(Phrase.of(section.heading(), reader));
        }
        return section.kind() == OutcomeBlock.Kind.TEXT ? Optional.empty() : Optional.of(say(section.kind().textKey()));
    }

    List<Part> body(OutcomeReport.Section section) {
        var body = Phrase.of(section.body(), reader);
        return Arrays.stream(body.text().split("\n+")).filter(it -> !it.isBlank())
                .<Part>map(it -> new Part.Paragraph(new Phrase(it.strip(), body.language()))).toList();
    }

    /** What stands below the words of a section. */
    List<Part> shown(OutcomeReport report, OutcomeReport.Section section) {
        var parts = new ArrayList<Part>();
        switch (section.kind()) {
            case PEOPLE -> people(report, parts);
            case PHASE -> section.columns().stream().filter(it -> !it.notes().isEmpty()).forEach(column -> {
                parts.add(new Part.Heading(3, Phrase.of(column.title(), reader)));
                parts.add(notes(column.notes()));
            });
            case OBSERVATIONS -> {
                if (!section.entries().isEmpty()) {
                    parts.add(new Part.Items(Part.Look.BULLETS, section.entries().stream().map(it -> new Part.Item(Phrase.of(it.title(), reader), null)).toList()));
                }
            }
            case THEMES, TEAMS -> section.entries().forEach(it -> parts.addAll(entry(it)));
            case AGREED -> parts.add(new Part.Items(Part.Look.NUMBERS, section.agreements().stream()
                    .map(it -> new Part.Item(Phrase.of(it.text(), reader), it.byWhom().isEmpty() ? null : say("lab.outcome.done-by", it.byWhom()))).toList()));
            case SUMMARY, INTRO, FOLLOW_UP, TEXT -> { }
        }
        if (section.gone() > 0) {
            parts.add(new Part.Paragraph(say("lab-report.gone", section.gone()), true));
        }
        return parts;
    }

    List<Part> entry(OutcomeEntry entry) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading(3, Phrase.of(entry.title(), reader)));
        if (entry.speaker() != null) {
            parts.add(new Part.Paragraph(say("team.speaker", entry.speaker().said()), true));
        }
        for (var group : entry.groups()) {
            if (group.lines().isEmpty()) {
                continue;
            }
            if (group.labelKey() != null) {
                parts.add(new Part.Heading(4, say(group.labelKey())));
            }
            parts.add(new Part.Items(Part.Look.BULLETS, group.lines().stream()
                    .map(it -> new Part.Item(Phrase.of(it.text(), reader), it.about().isEmpty() ? null : Phrase.of(it.about(), reader))).toList()));
        }
        return parts;
    }

    Part.Items notes(List<OutcomeNotes.Line> notes) {
        return new Part.Items(Part.Look.PAPER, notes.stream().map(it -> new Part.Item(
                new Phrase(it.text(), it.language() == null ? reader : it.language()), detail(it))).toList());
    }

    private @Nullable Phrase detail(OutcomeNotes.Line note) {
        var detail = Stream.of(note.byWhom() == null ? "" : words("lab.outcome.done-by", note.byWhom()),
                note.group() == null ? "" : words(note.group().textKey())).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
        return detail.isEmpty() ? null : new Phrase(detail, reader);
    }

    private void people(OutcomeReport report, List<Part> parts) {
        parts.add(new Part.Paragraph(say("lab.outcome.people-total", report.total())));
        if (!report.people().isEmpty()) {
            parts.add(new Part.Table(say("lab-report.people-caption"), List.of(say("lab-report.people-group"), say("lab-report.people-number")),
                    report.people().entrySet().stream().map(it -> List.of(say(it.getKey().textKey()),
                            new Phrase(Integer.toString(it.getValue()), reader))).toList()));
        }
        var absent = absent(report);
        if (!absent.isEmpty()) {
            parts.add(new Part.Paragraph(say("lab.outcome.nobody-of", absent), true));
        }
    }

    /** "Somebody else" is a group that nobody can miss. */
    String absent(OutcomeReport report) {
        return report.offered().stream().filter(it -> it != StakeholderGroup.OTHER && report.people().getOrDefault(it, 0) == 0)
                .map(it -> words(it.textKey())).collect(Collectors.joining(", "));
    }

    /** What this edition is called: the original, or which correction. */
    Phrase name(ReportEdition edition) {
        return edition.number() == 0 ? say("lab-report.original") : say("lab-report.correction", edition.number());
    }

    /** What was corrected and why. */
    Phrase reason(ReportEdition edition) {
        return edition.number() == 0 ? say("lab-report.first") : edition.what().isEmpty() ? say("lab-report.anew")
                : say("lab-report.what-why", edition.what(), edition.why());
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(reader.locale()).format(at.atZone(TimeConfiguration.HOME));
    }

    /** All editions in a table. */
    Part.Table editions(OutcomeReport report) {
        return new Part.Table(say("lab-report.editions"), List.of(say("lab-report.edition"), say("lab-report.when"), say("lab-report.what-changed"),
                say("lab-report.hash")), report.editions().stream().map(it -> List.of(name(it), new Phrase(moment(it.published()), reader),
                        it.takenBack() ? say("lab-report.is-taken-back") : reason(it), new Phrase(shortHash(it), reader))).toList());
    }

    /** The first and last digits, to compare by eye. */
    static String shortHash(ReportEdition edition) {
        return edition.hash().substring(0, 8) + "…" + edition.hash().substring(56);
    }
}
