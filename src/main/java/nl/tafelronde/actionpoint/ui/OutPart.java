package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import nl.tafelronde.publishing.SheetFormat;

/** The action points of a space to take along, as a table. */
class OutPart extends Section {

    OutPart(UUID space, boolean writes) {
        var links = new Div(link(space, SheetFormat.XLSX), link(space, SheetFormat.CSV));
        links.addClassName("tafel-row");
        add(new H2(getTranslation("actionpoint.files.out")), new Paragraph(getTranslation(writes ? "actionpoint.files.out-help" : "actionpoint.files.out-read")), links);
    }

    private Anchor link(UUID space, SheetFormat format) {
        var link = new Anchor("/api/spaces/" + space + "/action-points/export/" + format.ending(), getTranslation("actionpoint.files.as." + format.ending()));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("tafel-button");
        return link;
    }
}
