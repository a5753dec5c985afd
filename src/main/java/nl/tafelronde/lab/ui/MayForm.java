package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.Showing;

/** What participants may do on the wall of a phase, and whether they first write for themselves. */
class MayForm extends Div {

    private final Checkbox read = new Checkbox(getTranslation("lab.plan.may-read"));
    private final Checkbox privately = new Checkbox(getTranslation("lab.plan.privately"));
    private final Checkbox write = new Checkbox(getTranslation("lab.plan.may-write"));
    private final List<Checkbox> boxes = List.of(write, read, privately);

    MayForm(Phase phase, Consumer<UnaryOperator<Phase>> change) {
        addClassName("lab-may");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.plan.may"));
        read.setValue(phase.may().read());
        write.setValue(phase.may().write());
        privately.setValue(phase.showing() == Showing.ON_REVEAL);
        privately.setHelperText(getTranslation("lab.plan.privately-help"));
        for (var box : boxes) {
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    privately.setEnabled(read.getValue());
                    change.accept(this::written);
                }
            });
        }
        privately.setEnabled(read.getValue());
        add(write, read, privately);
    }

    void setReadOnly(boolean readOnly) {
        boxes.forEach(box -> box.setReadOnly(readOnly));
    }

    private Phase written(Phase phase) {
        return phase.with(new May(read.getValue(), write.getValue(), phase.may().vote()))
                .with(privately.getValue() ? Showing.ON_REVEAL : Showing.AT_ONCE);
    }
}
