package nl.tafelronde.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.proposal.ProposalSource;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.publishing.Phrase;
import org.springframework.stereotype.Component;

/** What the sessions of a space made, to start a proposal from: as everybody may read it, so without names and nothing hidden. */
@Component
class ReportsForProposals implements ProposalSource {

    private static final String TRIALS = "lab-report.team-trials";
    private static final int MOST_NOTES = 300;

    private final LabSessions sessions;
    private final Reports reports;
    private final Texts texts;

    ReportsForProposals(LabSessions sessions, Reports reports, Texts texts) {
        this.sessions = sessions;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<Offer> offers(Actor actor, UUID space) {
        return sessions.inSpace(actor, space).stream().filter(it -> it.state().over()).flatMap(it -> {
            var report = it.state() == LabState.PUBLISHED ? reports.published(it.id()) : reports.preview(actor, it.id());
            return offers(report).stream();
        }).toList();
    }

    private List<Offer> offers(OutcomeReport report) {
        var place = report.title().in(Language.NL);
        var blocks = new ArrayList<Offer>();
        var notes = new ArrayList<Offer>();
        for (var section : report.told()) {
            var title = section.heading().isEmpty() ? texts.say(Language.NL, section.kind().textKey()) : section.heading().in(Language.NL);
            var text = text(section);
            if (!text.isEmpty()) {
                blocks.add(offer(Piece.Kind.REPORT_BLOCK, section.block(), place, title, text));
            }
            section.entries().forEach(it -> blocks.addAll(entry(section.kind(), place, it)));
            section.columns().forEach(column -> column.notes().forEach(it -> notes.add(new Offer(Piece.note(it.id()), place + " · " + title, "", it.text(),
                    it.language() == null ? Language.NL : it.language()))));
        }
        return Stream.concat(blocks.stream(), notes.stream().limit(MOST_NOTES)).toList();
    }

    /** The words of a section, with what was agreed in it. */
    private static String text(OutcomeReport.Section section) {
        var agreed = section.agreements().stream().map(it -> "– " + it.text().in(Language.NL) + (it.byWhom().isEmpty() ? "" : " (" + it.byWhom() + ")"));
        return Stream.concat(Stream.of(section.body().in(Language.NL)).filter(it -> !it.isEmpty()), agreed).collect(Collectors.joining("\n"));
    }

    private List<Offer> entry(OutcomeBlock.Kind kind, String place, OutcomeEntry entry) {
        var title = entry.title().in(Language.NL);
        var offers = new ArrayList<Offer>();
        var words = entry.groups().stream().filter(it -> !TRIALS.equals(it.labelKey()) && !it.lines().isEmpty()).map(this::lines).collect(Collectors.joining("\n\n"));
        switch (kind) {
            case THEMES -> offers.add(offer(Piece.Kind.THEME, entry.id(), place, title, words));
            case TEAMS -> offers.add(offer(Piece.Kind.TEAM, entry.id(), place, title, words));
            case OBSERVATIONS -> offers.add(new Offer(new Piece(Piece.Kind.OBSERVATION, entry.id()), place, "", joined(title, words), language(entry.title())));
            default -> {
                // has no entries
            }
        }
        entry.groups().stream().filter(it -> TRIALS.equals(it.labelKey())).flatMap(it -> it.lines().stream())
                .forEach(it -> offers.add(new Offer(new Piece(Piece.Kind.TRIAL, it.id()), place, title, line(it), language(it.text()))));
        return offers;
    }

    private String lines(OutcomeEntry.Group group) {
        var label = group.labelKey() == null ? "" : texts.say(Language.NL, group.labelKey()) + ":\n";
        return label + group.lines().stream().map(it -> "– " + line(it)).collect(Collectors.joining("\n"));
    }

    private static String line(OutcomeEntry.Line line) {
        var detail = line.detail().in(Language.NL);
        return line.text().in(Language.NL) + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    private static Offer offer(Piece.Kind kind, UUID id, String place, String title, String text) {
        return new Offer(new Piece(kind, id), place, title, text, Language.NL);
    }

    private static Language language(Localized text) {
        return Phrase.of(text, Language.NL).language();
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }
}
