package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.HasUnsaved;
import org.springframework.stereotype.Component;

/**
 * What happens when somebody picks a language: the page speaks it at once, the browser and the account remember it, and
 * what was written and not yet saved stays.
 */
@Component
class LanguageChoice {

    private final CurrentActor current;
    private final Accounts accounts;

    LanguageChoice(CurrentActor current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    void choose(UI ui, Language language) {
        if (current.get() instanceof Actor.Person person && person.language() != language) {
            accounts.change(person, accounts.me(person).name(), language);
        }
        Browser.remember(Browser.LANGUAGE_COOKIE, language.tag());
        ui.setLocale(language.locale());
        Browser.speak(ui, language);
        var before = page(ui);
        var written = before instanceof HasUnsaved<?> form ? form.unsaved() : null;
        ui.refreshCurrentRoute(true);
        var after = page(ui);
        if (written != null && after.getClass() == before.getClass()) {
            bringBack((HasUnsaved<?>) after, written);
        }
    }

    private static HasElement page(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** Both pages are of one class, so what one held is what the other takes. */
    @SuppressWarnings("unchecked")
    private static <T> void bringBack(HasUnsaved<T> page, Object written) {
        page.bringBack((T) written);
    }
}
