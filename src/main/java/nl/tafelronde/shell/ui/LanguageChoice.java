package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.UI;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Browser;
import org.springframework.stereotype.Component;

/** What happens when somebody picks a language: the page speaks it at once, the browser and the account remember it. */
@Component
class LanguageChoice {

    private final CurrentActor current;

    LanguageChoice(CurrentActor current) {
        this.current = current;
    }

    void choose(UI ui, Language language) {
        Browser.remember(Browser.LANGUAGE_COOKIE, language.tag());
        ui.setLocale(language.locale());
        Browser.speak(ui, language);
        ui.refreshCurrentRoute(true);
    }
}
