package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tafelronde.publishing.Format;

/** The action points of a space on paper, as a council keeps its action list. */
class PrintPart extends Section {

    private static final List<String> GROUPS = List.of("owner", "theme", "region", "none");

    private final UUID space;
    private final Select<Pile> pile = new Select<>();
    private final Select<String> group = new Select<>();
    private final Map<Format, Anchor> links = new EnumMap<>(Format.class);

    PrintPart(UUID space) {
        this.space = space;
        pile.setLabel(getTranslation("actionpoint.pile"));
        pile.setItems(Pile.values());
        pile.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        pile.setValue(Pile.TO_DO);
        group.setLabel(getTranslation("actionpoint.paper.by"));
        group.setItems(GROUPS);
        group.setItemLabelGenerator(it -> getTranslation("actionpoint.paper.by-" + it));
        group.setValue(GROUPS.getFirst());
        Stream.<HasValue<?, ?>>of(pile, group).forEach(it -> it.addValueChangeListener(_ -> aim()));
        var out = new Div();
        out.addClassName("tafel-row");
        for (var format : Format.values()) {
            var link = new Anchor("", getTranslation("actionpoint.paper.as." + format.ending()));
            link.setRouterIgnore(true);
            link.addClassName("tafel-button");
            if (format == Format.PDF) {
                // opens beside this page, ready for the printer
                link.setTarget("_blank");
            } else {
                link.getElement().setAttribute("download", true);
            }
            links.put(format, link);
            out.add(link);
        }
        aim();
        var choices = new Div(pile, group);
        choices.addClassName("action-filters");
        add(new H2(getTranslation("actionpoint.paper.print")), new Paragraph(getTranslation("actionpoint.paper.help")), choices, out);
    }

    private void aim() {
        links.forEach((format, link) -> link.setHref("/api/spaces/" + space + "/action-points/paper/" + format.ending() + "?which="
                + pile.getValue().name().toLowerCase(Locale.ROOT).replace('_', '-') + "&by=" + group.getValue()));
    }
}
