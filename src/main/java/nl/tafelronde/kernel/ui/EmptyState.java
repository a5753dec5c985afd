package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty screen says: what will come here, and the first step to take. */
public class EmptyState extends Div {

    /**
     * @param sentence what comes here, in the reader's language
     * @param steps    the first step; none when the reader may not take it
     */
    public EmptyState(String sentence, Component... steps) {
        addClassName("tafel-empty");
        add(new Paragraph(sentence));
        add(steps);
    }
}
