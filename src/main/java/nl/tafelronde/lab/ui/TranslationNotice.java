package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.translation.Translations;

/** Says, without alarm, that nothing new is translated for a while: the evening goes on with the originals. */
class TranslationNotice extends Paragraph {

    private final Translations translations;
    private final UUID space;

    TranslationNotice(Translations translations, Topics topics, UUID space) {
        this.translations = translations;
        this.space = space;
        addClassName("lab-said");
        getElement().setAttribute("role", "status");
        Watching.watch(this, topics, Translations.PROVIDER, this::show);
        show();
    }

    private void show() {
        setText(translations.mayAsk(space) && translations.resting() ? getTranslation("lab.translation.resting") : "");
    }
}
