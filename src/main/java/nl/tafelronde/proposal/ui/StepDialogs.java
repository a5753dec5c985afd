package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.proposal.CoSigner;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalDetails.Decision;
import nl.tafelronde.proposal.ProposalDetails.Receipt;
import nl.tafelronde.proposal.Verdict;
import org.jspecify.annotations.Nullable;

/** What has to be known for each step of a proposal. */
class StepDialogs {

    private final ProposalDesk desk;
    private final ProposalDetails proposal;
    private final Consumer<Supplier<ProposalDetails>> show;

    /** @param show shows the proposal as it is after a step */
    StepDialogs(ProposalDesk desk, ProposalDetails proposal, Consumer<Supplier<ProposalDetails>> show) {
        this.desk = desk;
        this.proposal = proposal;
        this.show = show;
    }

    void submit() {
        var signed = proposal.signatures().size();
        var outdated = proposal.coSigners().stream().filter(CoSigner::outdated).count();
        var waiting = proposal.coSigners().stream().filter(it -> it.state() == CoSigner.State.ASKED).count();
        var frozen = new Paragraph(say("proposal.submit-help", signed));
        var left = new Paragraph(outdated + waiting == 0 ? "" : say("proposal.submit-left", outdated + waiting));
        open("proposal.submit", () -> desk.proposals().submit(desk.current().get(), proposal.id(), proposal.version()), frozen, left);
    }

    void receive() {
        var on = Days.picker(say("proposal.received-on"), reader());
        var by = new TextField(say("proposal.received-by"));
        by.setHelperText(say("proposal.received-by-help"));
        by.setMaxLength(Receipt.BY);
        by.setRequiredIndicatorVisible(true);
        var number = new TextField(say("proposal.received-number"));
        number.setMaxLength(Receipt.NUMBER);
        open("proposal.receive", () -> desk.proposals().receive(desk.current().get(), proposal.id(), proposal.version(),
                new Receipt(day(on.getValue()), by.getValue(), number.getValue())), on, by, number);
    }

    void schedule() {
        var on = Days.picker(say("proposal.agenda-day"), reader());
        open("proposal.schedule", () -> desk.proposals().schedule(desk.current().get(), proposal.id(), proposal.version(), day(on.getValue())), on);
    }

    void decide() {
        var verdict = new RadioButtonGroup<Verdict>();
        verdict.setLabel(say("proposal.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(it -> say(it.textKey()));
        var on = Days.picker(say("proposal.decided-day"), reader());
        on.setValue(proposal.agendaOn());
        var text = new TextArea(say("proposal.decided-text"));
        text.setHelperText(say("proposal.decided-text-help"));
        text.setMaxLength(Decision.TEXT);
        text.setMinRows(4);
        text.setRequiredIndicatorVisible(true);
        open("proposal.decide", () -> {
            if (verdict.getValue() == null) {
                throw Refusal.invalid("proposal.refused.verdict");
            }
            return desk.proposals().decide(desk.current().get(), proposal.id(), proposal.version(),
                    new Decision(verdict.getValue(), day(on.getValue()), text.getValue()));
        }, verdict, on, text, new Paragraph(say("proposal.decide-help")));
    }

    void withdraw() {
        var why = new TextArea(say("proposal.reason"));
        why.setAutofocus(true);
        why.setRequiredIndicatorVisible(true);
        open("proposal.withdraw", () -> desk.proposals().withdraw(desk.current().get(), proposal.id(), proposal.version(), why.getValue()), why);
    }

    private void open(String key, Supplier<ProposalDetails> step, com.vaadin.flow.component.Component... fields) {
        new SmallDialog(key, key, () -> {
            var now = step.get();
            show.accept(() -> now);
        }, fields).wide().open();
    }

    private static LocalDate day(@Nullable LocalDate chosen) {
        if (chosen == null) {
            throw Refusal.invalid("proposal.refused.no-day");
        }
        return chosen;
    }

    private static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    private static Locale reader() {
        return Language.of(UI.getCurrent().getLocale()).locale();
    }
}
