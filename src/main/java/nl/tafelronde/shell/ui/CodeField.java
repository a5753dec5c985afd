package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.lab.JoinCode;

/** The big field for the code on the projector. Forgives spaces, hyphens, small letters and a Cyrillic keyboard. */
class CodeField extends Section {

    private final TextField code = new TextField();

    CodeField() {
        addClassName("tafel-code");
        code.setLabel(getTranslation("shell.code.label"));
        code.setHelperText(getTranslation("shell.code.help"));
        code.setMaxLength(20);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setAutocorrect(false);
        code.getElement().setAttribute("autocomplete", "off");
        code.setManualValidation(true);
        code.addKeyPressListener(Key.ENTER, _ -> join());
        var join = new Button(getTranslation("shell.code.join"), _ -> join());
        join.addThemeName("primary");
        var row = new Div(code, join);
        row.addClassName("tafel-code-row");
        add(new H2(getTranslation("shell.code.title")), row);
    }

    private void join() {
        var typed = JoinCode.bare(code.getValue());
        if (typed.length() != JoinCode.LENGTH) {
            code.setErrorMessage(getTranslation(code.getValue().isBlank() ? "shell.code.empty" : "shell.code.nonsense"));
            code.setInvalid(true);
            code.focus();
            return;
        }
        code.setInvalid(false);
        UI.getCurrent().getPage().setLocation("join/" + typed);
    }
}
