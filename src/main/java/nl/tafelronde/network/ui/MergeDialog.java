package nl.tafelronde.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.Organisation;

/** Asks which organisation an organisation that was entered twice goes into. Says first what happens, since there is no way back. */
class MergeDialog extends Dialog {

    MergeDialog(Organisation gone, List<Organisation> all, Consumer<Organisation> merge) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("network.merge-of", gone.name()));
        var kept = new ComboBox<Organisation>(getTranslation("network.merge-into"));
        kept.setItems(all.stream().filter(it -> !it.id().equals(gone.id())).toList());
        kept.setItemLabelGenerator(Organisation::name);
        var refusal = new RefusalLine();
        var form = new Div(new Paragraph(getTranslation("network.merge-help", gone.name())), kept, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("network.merge"), _ -> {
            try {
                if (kept.getValue() == null) {
                    throw Refusal.invalid("network.merge-which");
                }
                merge.accept(kept.getValue());
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("network.cancel"), _ -> close()), done);
    }
}
