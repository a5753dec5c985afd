package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.html.Span;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.Verdict;
import org.jspecify.annotations.Nullable;

/** How far a proposal is, in a word. */
class ProposalBadge extends Span {

    ProposalBadge(ProposalState state, @Nullable Verdict verdict) {
        setText(getTranslation(verdict == null ? state.textKey() : verdict.textKey()));
        addClassNames("tafel-badge", "proposal-state-" + state.slug());
        if (verdict != null && verdict.adopted()) {
            addClassName("proposal-adopted");
        }
    }
}
