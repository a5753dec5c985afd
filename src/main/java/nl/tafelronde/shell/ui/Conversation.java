package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.kernel.Troubles;
import nl.tafelronde.kernel.ui.Notices;
import org.springframework.stereotype.Component;

/**
 * What a page says when a step does not work out: a refusal in its own sentence, trouble with a number, an expired session
 * with a way back to where the reader was. The page and what was typed in it stay.
 */
@Component
class Conversation implements VaadinServiceInitListener {

    private final transient Texts texts;
    private final transient Troubles troubles;
    private final transient BrowserPreferences preferences;

    Conversation(Texts texts, Troubles troubles, BrowserPreferences preferences) {
        this.texts = texts;
        this.preferences = preferences;
        this.troubles = troubles;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::tell));
    }

    SystemMessages messages(SystemMessagesInfo info) {
        var language = info.getRequest() == null ? Language.of(info.getLocale()) : preferences.language(info.getRequest());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.say(language, "shell.expired"));
        messages.setSessionExpiredMessage(texts.say(language, "shell.expired-what"));
        messages.setInternalErrorCaption(texts.say(language, "shell.error.trouble"));
        messages.setInternalErrorMessage(texts.say(language, "shell.expired-what"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.say(language, "shell.no-cookies"));
        messages.setCookiesDisabledMessage(texts.say(language, "shell.no-cookies-what"));
        return messages;
    }

    void tell(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (refusalIn(event.getThrowable()) instanceof Refusal refusal) {
            if (ui != null) {
                Notices.problem(ui.getTranslation(refusal.key(), refusal.args()));
            }
            return;
        }
        var number = troubles.report(event.getThrowable(), ui == null ? "-" : ui.getActiveViewLocation().getFirstSegment());
        if (ui != null) {
            Notices.problem(ui.getTranslation("kernel.unexpected", number));
        }
    }

    private static Throwable refusalIn(Throwable thrown) {
        var each = thrown;
        while (!(each instanceof Refusal) && each.getCause() != null && each.getCause() != each) {
            each = each.getCause();
        }
        return each;
    }
}
