package nl.tafelronde.space.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.translation.Translations;

/** Whether what people write in a space goes to a service that translates it, and in plain words what that means. Counts at once. */
class TranslationSwitch extends Div {

    TranslationSwitch(CurrentActor current, Translations translations, SpaceId space) {
        var now = translations.choice(current.get(), space.value());
        add(new H2(getTranslation("space.translation")));
        if (!now.configured()) {
            add(new Paragraph(getTranslation("space.translation.none")));
            return;
        }
        var wanted = new Checkbox(getTranslation("space.translation.wanted"), now.wanted());
        wanted.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            try {
                var chosen = translations.choose(current.get(), space.value(), event.getValue());
                Notices.done(getTranslation(chosen.on() ? "space.translation.is-on" : "space.translation.is-off"));
            } catch (Refusal refused) {
                wanted.setValue(event.getOldValue());
                Notices.problem(getTranslation(refused.key(), refused.args()));
            }
        });
        add(new Paragraph(getTranslation("space.translation.what", now.provider())), wanted, new Paragraph(getTranslation("space.translation.off-means")));
    }
}
