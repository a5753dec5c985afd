package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalState;
import org.jspecify.annotations.Nullable;

/** The road of a proposal from draft to decision: what is behind it, where it is, what comes. */
class ProposalCourse extends Div {

    private static final List<ProposalState> ROAD = List.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.RECEIVED, ProposalState.ON_AGENDA,
            ProposalState.DECIDED);

    ProposalCourse(ProposalDetails proposal) {
        addClassName("proposal-course");
        if (proposal.state() == ProposalState.WITHDRAWN) {
            add(new ProposalBadge(proposal.state(), null));
            return;
        }
        var road = new OrderedList();
        road.getElement().setAttribute("aria-label", getTranslation("proposal.course"));
        for (var state : ROAD) {
            var step = new ListItem(new Span(getTranslation(state.textKey())));
            var fact = fact(proposal, state);
            if (fact != null) {
                var small = new Span(fact);
                small.addClassName("proposal-quiet");
                step.add(small);
            }
            if (state == proposal.state()) {
                step.getElement().setAttribute("aria-current", "step");
            } else if (state.ordinal() < proposal.state().ordinal()) {
                step.addClassName("proposal-passed");
            }
            road.add(step);
        }
        add(road);
        var decision = proposal.decision();
        if (decision != null) {
            var text = new Paragraph(decision.text());
            text.addClassName("proposal-text");
            var box = new Div(new ProposalBadge(proposal.state(), decision.verdict()), text);
            box.addClassName("proposal-decision");
            if (proposal.framework() != null) {
                box.add(new Paragraph(getTranslation("proposal.framework-made", proposal.framework())));
            }
            add(box);
        }
    }

    private @Nullable String fact(ProposalDetails proposal, ProposalState state) {
        var receipt = proposal.receipt();
        return switch (state) {
            case SUBMITTED -> proposal.submittedAt() == null ? null : day(LocalDate.ofInstant(proposal.submittedAt(), TimeConfiguration.HOME));
            case RECEIVED -> receipt == null ? null : day(receipt.on()) + (receipt.by() == null ? "" : " · " + receipt.by())
                    + (receipt.number().isEmpty() ? "" : " · " + receipt.number());
            case ON_AGENDA -> proposal.agendaOn() == null ? null : day(proposal.agendaOn());
            case DECIDED -> proposal.decision() == null ? null : day(proposal.decision().on());
            case DRAFT, WITHDRAWN -> null;
        };
    }

    private String day(LocalDate day) {
        return Days.say(day, reader());
    }

    private Locale reader() {
        return Language.of(getLocale()).locale();
    }
}
