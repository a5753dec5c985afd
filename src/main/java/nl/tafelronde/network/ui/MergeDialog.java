package nl.tafelronde.network.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.network.Organisation;

/** Asks which organisation an organisation that was entered twice goes into. Says first what happens, since there is no way back. */
class MergeDialog extends SmallDialog {

    MergeDialog(Organisation gone, List<Organisation> all, Consumer<Organisation> merge) {
        setHeaderTitle(getTranslation("network.merge-of", gone.name()));
        var kept = new ComboBox<Organisation>(getTranslation("network.merge-into"));
        kept.setItems(all.stream().filter(it -> !it.id().equals(gone.id())).toList());
        kept.setItemLabelGenerator(Organisation::name);
        ask("network.merge", () -> {
            if (kept.getValue() == null) {
                throw Refusal.invalid("network.merge-which");
            }
            merge.accept(kept.getValue());
        }, new Paragraph(getTranslation("network.merge-help", gone.name())), kept);
    }
}
