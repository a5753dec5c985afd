package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.Showing;
import nl.tafelronde.lab.VoteRules;

/** What participants may do on the wall of a phase, whether they first write for themselves, and how they vote. */
class MayForm extends Div {

    private final Checkbox read = new Checkbox(getTranslation("lab.plan.may-read"));
    private final Checkbox privately = new Checkbox(getTranslation("lab.plan.privately"));
    private final Checkbox write = new Checkbox(getTranslation("lab.plan.may-write"));
    private final Checkbox vote = new Checkbox(getTranslation("lab.plan.may-vote"));
    private final IntegerField budget = number("lab.plan.vote-budget");
    private final IntegerField cap = number("lab.plan.vote-cap");
    private final Checkbox live = new Checkbox(getTranslation("lab.plan.vote-live"));
    private final Div rules = new Div(budget, cap, live);
    private final List<AbstractField<?, ?>> fields = List.of(write, read, privately, vote, budget, cap, live);

    MayForm(Phase phase, Consumer<UnaryOperator<Phase>> change) {
        addClassName("lab-may");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.plan.may"));
        read.setValue(phase.may().read());
        write.setValue(phase.may().write());
        vote.setValue(phase.may().vote());
        privately.setValue(phase.showing() == Showing.ON_REVEAL);
        privately.setHelperText(getTranslation("lab.plan.privately-help"));
        budget.setValue(phase.voting().budget());
        cap.setValue(phase.voting().cap());
        live.setValue(phase.voting().live());
        rules.addClassName("lab-vote-rules");
        for (var field : fields) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    follow();
                    change.accept(this::written);
                }
            });
        }
        follow();
        add(write, read, privately, vote, rules);
    }

    void setReadOnly(boolean readOnly) {
        fields.forEach(field -> ((HasValue<?, ?>) field).setReadOnly(readOnly));
    }

    /** Nothing is shown later or voted on where others are not read at all. */
    private void follow() {
        privately.setEnabled(read.getValue());
        vote.setEnabled(read.getValue());
        rules.setVisible(read.getValue() && vote.getValue());
        cap.setMax(Objects.requireNonNullElse(budget.getValue(), VoteRules.MOST));
    }

    private Phase written(Phase phase) {
        var usual = phase.voting();
        return phase.with(new May(read.getValue(), write.getValue(), vote.getValue()))
                .with(privately.getValue() ? Showing.ON_REVEAL : Showing.AT_ONCE)
                .with(new VoteRules(Objects.requireNonNullElse(budget.getValue(), usual.budget()),
                        Objects.requireNonNullElse(cap.getValue(), usual.cap()), live.getValue()));
    }

    private IntegerField number(String key) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(VoteRules.MOST);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return field;
    }
}
