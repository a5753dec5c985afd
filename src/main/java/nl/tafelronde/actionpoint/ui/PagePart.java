package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;

/** The public progress page of a space: who manages the space switches it on, everybody in it sees whether it is. */
class PagePart extends Section {

    private final Paragraph standing = new Paragraph();
    private final Anchor address = new Anchor();

    PagePart(CurrentActor current, ProgressPages pages, UUID space, boolean manages) {
        var settings = pages.settings(current.get(), space);
        standing.addClassName("tafel-state");
        standing.getElement().setAttribute("role", "status");
        address.setText(pages.address(space));
        address.setHref(ProgressPages.PATH + space);
        address.setRouterIgnore(true);
        address.setTarget("_blank");
        address.addClassName("action-address");
        add(new H2(getTranslation("actionpoint.progress.page")), standing, address);
        if (manages) {
            add(form(current, pages, space, settings));
        }
        say(settings.shown());
    }

    private Div form(CurrentActor current, ProgressPages pages, UUID space, ProgressPages.Settings settings) {
        var shown = new Checkbox(getTranslation("actionpoint.progress.shown"), settings.shown());
        var introduction = new TextArea(getTranslation("actionpoint.progress.introduction"), settings.introduction(), "");
        introduction.setMaxLength(ProgressPages.INTRODUCTION);
        introduction.setHelperText(getTranslation("actionpoint.progress.introduction-help"));
        var refusal = new RefusalLine();
        var save = new Button(getTranslation("actionpoint.save"), _ -> {
            try {
                var now = pages.change(current.get(), space, shown.getValue(), introduction.getValue());
                refusal.clear();
                introduction.setValue(now.introduction());
                say(now.shown());
                Notices.done(getTranslation("actionpoint.progress.saved"));
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        var form = new Div(new Paragraph(getTranslation("actionpoint.progress.help")), shown, introduction, refusal, save);
        form.addClassName("tafel-form");
        return form;
    }

    private void say(boolean shown) {
        standing.setText(getTranslation(shown ? "actionpoint.progress.is-on" : "actionpoint.progress.is-off"));
        address.setVisible(shown);
    }
}
