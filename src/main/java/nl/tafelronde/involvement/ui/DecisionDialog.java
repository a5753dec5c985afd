package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.involvement.Decision;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.jspecify.annotations.Nullable;

/** A decision: what it is called, when it is taken, which groups it is about. Of a proposal only the groups. */
class DecisionDialog extends Dialog {

    DecisionDialog(@Nullable Decision decision, Consumer<Decision> save) {
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        setMaxWidth("100%");
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
        var refusal = new RefusalLine();
        var form = new Div(title, on, stakes, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("involvement.save"), _ -> {
            try {
                save.accept(new Decision(decision == null ? Ids.next() : decision.id(), title.getValue(), on.getValue(), stakes.getValue(),
                        decision == null ? null : decision.address(), decision == null ? 0 : decision.version()));
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(UI.getCurrent().getTranslation("kernel.cancel"), _ -> close()), done);
    }
}
