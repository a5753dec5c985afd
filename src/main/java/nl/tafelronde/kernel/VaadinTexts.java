package nl.tafelronde.kernel;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets Vaadin views say {@code getTranslation(key, …)} from the same files as everything else. */
@Component
class VaadinTexts implements I18NProvider {

    private final transient Texts texts;

    VaadinTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.locales();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return texts.say(Language.of(locale), key, params);
    }
}
