package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before a step that others in the hall notice. An ordinary dialog: Vaadin's confirm dialog gives its footer a role that
 * a footer cannot have, and a second banner to the page.
 */
final class Asking {

    private Asking() {
    }

    static void before(Component where, String question, String help, String step, Runnable then) {
        with(where, question, new Paragraph(where.getTranslation(help)), step, then);
    }

    /** As {@link #before}, with something to choose in it. */
    static void with(Component where, String question, Component content, String step, Runnable then) {
        var ask = new Dialog(content);
        ask.setHeaderTitle(where.getTranslation(question));
        ask.setWidth("30rem");
        var cancel = new Button(where.getTranslation("kernel.cancel"), _ -> ask.close());
        cancel.setAutofocus(true);
        var yes = new Button(where.getTranslation(step), _ -> {
            ask.close();
            then.run();
        });
        yes.addThemeName("primary");
        yes.addClassName("lab-yes");
        ask.getFooter().add(cancel, yes);
        ask.open();
    }
}
