package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;

/** The code and its QR as large as the screen allows, to hold up or to turn the laptop around. */
class CodeDialog extends Dialog {

    CodeDialog(String qrAddress, String code, String joinAddress) {
        setHeaderTitle(getTranslation("lab.console.join-here"));
        addClassName("lab-code-dialog");
        setWidth("min(96vw, 46rem)");
        var qr = new Image(qrAddress, getTranslation("lab.console.qr-alt", joinAddress));
        var large = new Paragraph(code);
        large.addClassName("lab-code-large");
        var address = new Paragraph(joinAddress);
        address.addClassName("lab-facts");
        add(new Div(qr, large, address));
        var close = new Button(getTranslation("kernel.close"), _ -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
