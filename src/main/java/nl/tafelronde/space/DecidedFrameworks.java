package nl.tafelronde.space;

import java.text.BreakIterator;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.proposal.AfterDecision;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a college or council decided becomes part of what the space works within: a facilitator looks at it, then publishes it. */
@Component
class DecidedFrameworks implements AfterDecision {

    private final Frameworks frameworks;
    private final ObjectProvider<Proposals> proposals;
    private final Accounts accounts;
    private final Texts texts;
    private final Provenance provenance;

    DecidedFrameworks(Frameworks frameworks, ObjectProvider<Proposals> proposals, Accounts accounts, Texts texts, Provenance provenance) {
        this.frameworks = frameworks;
        this.proposals = proposals;
        this.accounts = accounts;
        this.texts = texts;
        this.provenance = provenance;
    }

    /** Adds the decision to what is fixed, in the draft that is there or in a new one; asked twice it is there once. */
    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public String prepareFramework(Actor actor, ProposalDetails proposal) {
        var space = new SpaceId(proposal.space());
        var decision = Objects.requireNonNull(proposal.decision());
        if (!frameworks.isBecauseOf(actor, space, proposal.id().value())) {
            var draft = frameworks.draft(actor, space);
            var text = draft.text();
            var fixed = new ArrayList<>(text.fixed());
            sentences(decision.text(), proposal.draft().language()).forEach(it -> fixed.add(Localized.of(proposal.draft().language(), it)));
            if (fixed.size() > FrameworkText.ITEMS) {
                throw Refusal.conflict("space.framework-full", FrameworkText.ITEMS);
            }
            frameworks.saveDraft(actor, space, draft.version(), new FrameworkText(text.intro(), fixed, text.open(), text.decides(),
                    source(text.source(), proposal, decision)), proposal.id().value());
        }
        return "space/" + space + "/framework/edit";
    }

    /** The first framework that came of a proposal is the next link of its chain, along which everybody who wrote for it is told. */
    @EventListener
    void published(FrameworkPublished event) {
        if (event.becauseOf() != null) {
            var proposal = new ProposalId(event.becauseOf());
            var first = proposals.getObject().read(Actor.SYSTEM, proposal).framework() == null;
            proposals.getObject().resultedIn(actor(event.by()), proposal, event.number());
            if (first) {
                provenance.link(FrameworkPieces.piece(frameworks.version(event.space(), event.number())), List.of(new Piece(Piece.Kind.PROPOSAL, event.becauseOf())));
            }
        }
    }

    private Actor actor(@Nullable AccountId by) {
        return by == null ? Actor.SYSTEM : accounts.find(by).<Actor>map(it -> new Actor.Person(it.id(), it.name(), it.administrator(), it.language()))
                .orElse(Actor.SYSTEM);
    }

    private String source(String before, ProposalDetails proposal, ProposalDetails.Decision decision) {
        var language = proposal.draft().language();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(decision.on());
        var source = texts.say(language, "space.framework-decided-by", texts.say(language, proposal.draft().addressee().textKey(), proposal.draft().municipality()), day,
                proposal.number());
        var both = before.isEmpty() ? source : before + "; " + source;
        return PlainText.length(both) <= FrameworkText.SOURCE ? both : source;
    }

    /** In pieces that fit: by line, and long lines by sentence. */
    private static List<String> sentences(String text, Language language) {
        var pieces = new ArrayList<String>();
        text.lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(line -> {
            if (PlainText.length(line) <= FrameworkText.ITEM) {
                pieces.add(line);
                return;
            }
            var breaks = BreakIterator.getSentenceInstance(language.locale());
            breaks.setText(line);
            var from = breaks.first();
            for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                for (var rest = sentence; !rest.isEmpty();) {
                    var end = rest.offsetByCodePoints(0, Math.min(FrameworkText.ITEM, PlainText.length(rest)));
                    pieces.add(rest.substring(0, end).strip());
                    rest = rest.substring(end).strip();
                }
            }
        });
        return pieces;
    }
}
