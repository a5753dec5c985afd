package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.html.Paragraph;
import nl.tafelronde.kernel.Refusal;

/** The line of a form that says why it was refused; read out when it appears. */
public class RefusalLine extends Paragraph {

    public RefusalLine() {
        addClassName("tafel-refusal");
        getElement().setAttribute("role", "alert");
    }

    public void say(Refusal refusal) {
        setText(getTranslation(refusal.key(), refusal.args()));
    }

    public void clear() {
        setText("");
    }
}
