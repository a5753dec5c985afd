package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.tafelronde.access.AccountCard;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.ProposalStep;
import nl.tafelronde.proposal.Verdict;

/** Everything that happened with it, the newest first. */
class StepsPart extends Section {

    StepsPart(List<ProposalStep> steps, List<CoSigner> signers, Accounts accounts) {
        var list = new OrderedList();
        list.addClassName("action-history");
        steps.reversed().forEach(it -> list.add(new ListItem(new Span(sentence(it, signers)), when(it, accounts))));
        add(new H2(getTranslation("proposal.history")), list);
    }

    private String sentence(ProposalStep step, List<CoSigner> signers) {
        var what = step.on() == null ? getTranslation(step.kind().textKey()) : getTranslation("proposal.step-on", getTranslation(step.kind().textKey()),
                Days.say(step.on(), reader()));
        var more = switch (step.kind()) {
            case ASKED, SIGNED, DECLINED, UNSIGNED, TAKEN_OFF -> signers.stream().filter(it -> it.id().value().equals(step.subject())).findFirst()
                    .map(CoSigner::name).orElseGet(() -> getTranslation("proposal.signer-forgotten"));
            case DECIDED -> decision(Objects.requireNonNullElse(step.words(), ""));
            case SUBMITTED -> getTranslation("proposal.step-hash", Objects.requireNonNullElse(step.words(), ""));
            default -> Objects.requireNonNullElse(step.words(), "");
        };
        return more == null || more.isEmpty() ? what : what + ": " + more;
    }

    private String decision(String words) {
        var lines = words.split("\n", 2);
        return getTranslation(Verdict.valueOf(lines[0]).textKey()) + (lines.length > 1 ? ". " + lines[1] : "");
    }

    private Span when(ProposalStep step, Accounts accounts) {
        var by = step.actor() == null ? null : accounts.find(new AccountId(step.actor())).map(AccountCard::name).orElse(null);
        var line = new Span(Moments.say(step.at(), reader()) + " · " + Objects.requireNonNullElseGet(by, () -> getTranslation("proposal.by-" + step.actorKind())));
        line.addClassName("action-when");
        return line;
    }

    private Locale reader() {
        return Language.of(getLocale()).locale();
    }
}
