package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.tafelronde.kernel.QrCode;

/** Somebody's link, to be scanned or copied. */
public class LinkDialog extends Dialog {

    /** @param help what whoever has it can do */
    public LinkDialog(String title, String help, String link) {
        setHeaderTitle(title);
        setWidth("26rem");
        var field = new TextField(getTranslation("kernel.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var content = new Div(new Paragraph(help), code(link, getTranslation("kernel.link-code")), field);
        content.addClassName("tafel-link");
        add(content);
        getFooter().add(new Button(getTranslation("kernel.close"), _ -> close()));
    }

    /** @param alt says what it is to who does not see it */
    public static Image code(String link, String alt) {
        var svg = Base64.getEncoder().encodeToString(QrCode.svg(link).getBytes(StandardCharsets.UTF_8));
        var image = new Image("data:image/svg+xml;base64," + svg, alt);
        image.addClassName("tafel-link-code");
        return image;
    }
}
