package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import nl.tafelronde.kernel.ui.Titles;

/** What all error pages have in common: what happened, what to do, and the way home. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    void say(String newTitle, String sentence) {
        title = newTitle;
        addClassNames("tafel-page", "tafel-error");
        removeAll();
        var home = new Anchor("", getTranslation("shell.error.home"));
        home.addClassName("tafel-button");
        add(new H1(newTitle), new Paragraph(sentence), home);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title);
    }
}
