package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tafelronde.lab.Finding;
import nl.tafelronde.lab.Pointable;
import org.jspecify.annotations.Nullable;

/** A sentence about what stands out, and the notes and groups of notes it was seen in, chosen from the wall. */
class FindingDialog extends Dialog {

    /** @param keep says whether it was kept; then the dialog closes */
    FindingDialog(@Nullable Finding finding, List<Pointable> wall, Predicate<Finding.Words> keep) {
        setHeaderTitle(getTranslation(finding == null ? "lab.finding.add" : "lab.finding.change"));
        setWidth("36rem");
        var text = new TextArea(getTranslation("lab.finding"));
        text.setMaxLength(Finding.TEXT);
        text.setMinRows(2);
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        var about = new MultiSelectComboBox<Pointable>(getTranslation("lab.finding.seen-in"));
        about.setItems(wall);
        about.setItemLabelGenerator(it -> it.group() ? getTranslation("lab.finding.group", it.text()) : it.text());
        about.setHelperText(getTranslation("lab.finding.seen-in-help"));
        about.setWidthFull();
        if (finding != null) {
            text.setValue(finding.text());
            var linked = new HashSet<UUID>(finding.notes());
            linked.addAll(finding.clusters());
            about.setValue(wall.stream().filter(it -> linked.contains(it.id())).collect(Collectors.toSet()));
        }
        var cancel = new Button(getTranslation("kernel.cancel"), _ -> close());
        var save = new Button(getTranslation("lab.finding.keep"), _ -> {
            if (keep.test(new Finding.Words(text.getValue(), finding == null ? Reader.language() : finding.language(),
                    chosen(about, false), chosen(about, true)))) {
                close();
            }
        });
        save.addThemeName("primary");
        save.addClassName("lab-yes");
        var fields = new Div(text, about);
        fields.addClassName("lab-finding-fields");
        add(fields);
        getFooter().add(cancel, save);
        text.focus();
    }

    private static List<UUID> chosen(MultiSelectComboBox<Pointable> about, boolean groups) {
        return about.getValue().stream().filter(it -> it.group() == groups).map(Pointable::id).toList();
    }
}
