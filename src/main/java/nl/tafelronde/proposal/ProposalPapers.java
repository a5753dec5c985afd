package nl.tafelronde.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.publishing.Manuscript;
import nl.tafelronde.publishing.Part;
import nl.tafelronde.publishing.Phrase;
import org.springframework.stereotype.Component;

/** A proposal as a paper: what it says, who signs it, what was decided, and how to see that nobody changed it. */
@Component
class ProposalPapers {

    private final Texts texts;
    private final AccessSettings settings;

    ProposalPapers(Texts texts, AccessSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Manuscript manuscript(ProposalDetails proposal, Language reader) {
        var draft = proposal.draft();
        var written = draft.language();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(say(reader, "proposal.paper-to", draft.municipality().isEmpty()
                ? words(reader, draft.addressee().textKey() + "-somewhere") : words(reader, draft.addressee().textKey(), draft.municipality())), true));
        parts.add(new Part.Paragraph(say(reader, "proposal.paper-state", words(reader, proposal.state().textKey())), true));
        text(parts, say(reader, "proposal.question"), draft.question(), written);
        text(parts, say(reader, "proposal.reasons"), draft.reasons(), written);
        draft.blocks().forEach(it -> text(parts, new Phrase(it.heading(), written), it.text(), written));
        text(parts, say(reader, "proposal.costs"), draft.costs(), written);
        var decision = proposal.decision();
        if (decision != null) {
            parts.add(new Part.Heading(2, say(reader, "proposal.decision")));
            parts.add(new Part.Paragraph(say(reader, "proposal.paper-decided", words(reader, decision.verdict().textKey()), day(decision.on(), reader))));
            paragraphs(parts, decision.text(), written);
        }
        signatures(proposal, reader, parts);
        course(proposal, reader, parts);
        files(proposal, reader, parts);
        return new Manuscript(new Phrase(draft.title(), written), words(reader, "proposal.paper-about", draft.title()), reader,
                words(reader, "proposal.paper-page"), Objects.requireNonNullElse(proposal.submittedAt(), Instant.EPOCH), parts);
    }

    private void signatures(ProposalDetails proposal, Language reader, List<Part> parts) {
        var signed = proposal.signatures();
        if (!signed.isEmpty()) {
            parts.add(new Part.Heading(2, say(reader, "proposal.signers")));
            parts.add(new Part.Items(Part.Look.BULLETS, signed.stream().map(it -> {
                var details = Stream.of(it.capacity(), it.organisation()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
                return new Part.Item(new Phrase(it.name() == null ? words(reader, "proposal.signer-forgotten") : it.name(), reader),
                        details.isEmpty() ? null : new Phrase(details, reader));
            }).toList()));
        }
    }

    private void course(ProposalDetails proposal, Language reader, List<Part> parts) {
        var rows = new ArrayList<List<Phrase>>();
        if (proposal.submittedAt() != null) {
            rows.add(row(reader, ProposalState.SUBMITTED, LocalDate.ofInstant(proposal.submittedAt(), TimeConfiguration.HOME), ""));
        }
        var receipt = proposal.receipt();
        if (receipt != null) {
            rows.add(row(reader, ProposalState.RECEIVED, receipt.on(),
                    Stream.of(Objects.requireNonNullElse(receipt.by(), ""), receipt.number()).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "))));
        }
        if (proposal.agendaOn() != null) {
            rows.add(row(reader, ProposalState.ON_AGENDA, proposal.agendaOn(), ""));
        }
        var decision = proposal.decision();
        if (decision != null) {
            rows.add(row(reader, ProposalState.DECIDED, decision.on(), words(reader, decision.verdict().textKey())));
        }
        if (!rows.isEmpty()) {
            parts.add(new Part.Heading(2, say(reader, "proposal.course")));
            parts.add(new Part.Table(say(reader, "proposal.course"), List.of(say(reader, "proposal.paper-step"), say(reader, "proposal.paper-day"),
                    say(reader, "proposal.paper-more")), rows));
        }
    }

    private void files(ProposalDetails proposal, Language reader, List<Part> parts) {
        if (!proposal.attachments().isEmpty()) {
            parts.add(new Part.Heading(2, say(reader, "proposal.files")));
            parts.add(new Part.Items(Part.Look.NUMBERS, proposal.attachments().stream()
                    .map(it -> new Part.Item(new Phrase(it.name(), proposal.draft().language()), new Phrase("SHA-256 " + it.sha256(), Language.EN))).toList()));
        }
        if (proposal.hash() != null) {
            parts.add(new Part.Heading(2, say(reader, "proposal.paper-check")));
            parts.add(new Part.Paragraph(say(reader, "proposal.paper-hash", proposal.hash())));
        }
        if (proposal.openToAll()) {
            parts.add(new Part.Paragraph(say(reader, "proposal.paper-online", settings.url("/proposals/" + proposal.id())), true));
        }
    }

    private static void text(List<Part> parts, Phrase heading, String text, Language written) {
        if (!text.isEmpty()) {
            if (!heading.isEmpty()) {
                parts.add(new Part.Heading(2, heading));
            }
            paragraphs(parts, text, written);
        }
    }

    private static void paragraphs(List<Part> parts, String text, Language written) {
        for (var paragraph : text.split("\n\n")) {
            parts.add(new Part.Paragraph(new Phrase(paragraph, written)));
        }
    }

    private List<Phrase> row(Language reader, ProposalState state, LocalDate day, String more) {
        return List.of(say(reader, state.textKey()), new Phrase(day(day, reader), reader), new Phrase(more, reader));
    }

    private static String day(LocalDate day, Language reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader.locale()).format(day);
    }

    private String words(Language reader, String key, Object... args) {
        return texts.say(reader, key, args);
    }

    private Phrase say(Language reader, String key, Object... args) {
        return new Phrase(words(reader, key, args), reader);
    }
}
