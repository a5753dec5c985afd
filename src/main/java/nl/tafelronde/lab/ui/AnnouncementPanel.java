package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import nl.tafelronde.lab.Announcement;
import org.jspecify.annotations.Nullable;

/** A sentence to all phones and the projector, and the one that is there now. */
class AnnouncementPanel extends Section {

    private final TextArea text = new TextArea();
    private final Div shown = new Div();
    private final Paragraph now = new Paragraph();

    AnnouncementPanel(ConsoleSteps steps) {
        addClassName("lab-announcement");
        text.setLabel(getTranslation("lab.announcement"));
        text.setHelperText(getTranslation("lab.announcement-help"));
        text.setMaxLength(Announcement.TEXT);
        text.setMinRows(1);
        text.setMaxRows(4);
        var send = new Button(getTranslation("lab.announcement.send"), _ -> {
            if (!text.isEmpty() && steps.announce(this, text.getValue())) {
                text.clear();
            }
        });
        Shortcuts.addShortcutListener(this, send::click, Key.ENTER, KeyModifier.CONTROL).listenOn(text);
        Shortcuts.addShortcutListener(this, () -> text.focus(), Key.KEY_I, KeyModifier.ALT);
        var away = new Button(getTranslation("lab.announcement.away"), _ -> steps.announce(this, ""));
        away.addThemeNames("tertiary", "small");
        shown.addClassName("lab-announced");
        shown.add(now, away);
        add(shown, text, send);
    }

    void show(@Nullable Announcement announcement) {
        shown.setVisible(announcement != null);
        now.setText(announcement == null ? "" : announcement.text());
    }
}
