package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short messages at the bottom of the screen. They are read out, never take the focus, and go by themselves unless there is something to do. */
public final class Notices {

    private static final int SHORT = 6_000;

    private Notices() {
    }

    /** Something went well. */
    public static Notification done(String sentence) {
        return show(sentence, SHORT, "tafel-notice-done");
    }

    /** A step was refused; stays until closed. */
    public static Notification problem(String sentence) {
        return show(sentence, 0, "tafel-notice-problem");
    }

    /** Something was removed and can be brought back; stays until closed or used, so that nobody has to hurry. */
    public static Notification undo(String sentence, Runnable undo) {
        var notice = show(sentence, 0, "tafel-notice-done");
        var button = new Button(notice.getTranslation("kernel.undo"), _ -> {
            notice.close();
            undo.run();
        });
        button.addClassName("tafel-notice-undo");
        ((Div) notice.getChildren().findFirst().orElseThrow()).addComponentAtIndex(1, button);
        return notice;
    }

    private static Notification show(String sentence, int millis, String look) {
        var notice = new Notification();
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addClassName(look);
        notice.add(row(notice, new Span(sentence), millis == 0));
        notice.open();
        return notice;
    }

    private static Component row(Notification notice, Span sentence, boolean closes) {
        var row = new Div(sentence);
        row.addClassName("tafel-notice");
        if (closes) {
            var close = new Button(notice.getTranslation("kernel.close"), _ -> notice.close());
            close.addThemeName("tertiary");
            row.add(close);
        }
        return row;
    }
}
