package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.involvement.Decision;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.SmallDialog;
import org.jspecify.annotations.Nullable;

/** A decision: what it is called, when it is taken, which groups it is about. Of a proposal only the groups. */
class DecisionDialog extends SmallDialog {

    DecisionDialog(@Nullable Decision decision, Consumer<Decision> save) {
        wide();
        var byHand = decision == null || decision.byHand();
        setHeaderTitle(getTranslation(decision == null ? "involvement.decision-add" : byHand ? "involvement.decision-change" : "involvement.groups"));
        var title = new TextField(getTranslation("involvement.decision-title"));
        title.setMaxLength(Reach.TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setVisible(byHand);
        title.setAutofocus(byHand);
        var on = Days.picker(getTranslation("involvement.decision-on"), InvolvementPage.reader());
        on.setHelperText(getTranslation("involvement.decision-on-help"));
        on.setVisible(byHand);
        var stakes = new CheckboxGroup<StakeholderGroup>();
        stakes.setLabel(getTranslation("involvement.stakes"));
        stakes.setItems(StakeholderGroup.values());
        stakes.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        stakes.addThemeName("vertical");
        if (decision != null) {
            title.setValue(decision.title());
            on.setValue(decision.on());
            stakes.setValue(decision.stakes());
        }
        ask("involvement.save", () -> save.accept(new Decision(decision == null ? Ids.next() : decision.id(), title.getValue(), on.getValue(), stakes.getValue(),
                decision == null ? null : decision.address(), decision == null ? 0 : decision.version())), title, on, stakes);
    }
}
