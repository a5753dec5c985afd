package nl.tafelronde.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import nl.tafelronde.mail.MailCard;
import nl.tafelronde.mail.SealedWords;
import nl.tafelronde.mail.WrittenMail;

/** The words of one mail, as its receiver gets them without pictures and colours; but for what only the receiver may read. */
class MailDialog extends Dialog {

    MailDialog(MailCard mail, WrittenMail written) {
        setWidth("40rem");
        setHeaderTitle(written.subject());
        var words = new Pre(SealedWords.shown(written.words(), getTranslation("mail.outbox.sealed")));
        words.addClassName("tafel-mail-words");
        words.getElement().setAttribute("lang", mail.language().tag());
        add(words);
        getFooter().add(new Button(getTranslation("mail.outbox.close"), _ -> close()));
    }
}
