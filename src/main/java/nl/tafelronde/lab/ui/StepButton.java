package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A button for a step of the evening. The browser says with the press which stage stood on the screen: the server may have
 * gone on since, by a second facilitator or by the first half of a double click.
 */
@JsModule("./lab/step-keys.ts")
class StepButton extends Button {

    /** What of a press the browser tells. */
    static final String STAGE = "element.dataset.stage";
    static final String CLICKS = "event.detail";

    /** A press as the browser tells it. */
    @DomEvent("click")
    public static class Pressed extends ComponentEvent<StepButton> {

        private final Press press;

        public Pressed(StepButton source, boolean fromClient, @EventData(STAGE) @Nullable String stage,
                @EventData(CLICKS) @Nullable Integer clicks) {
            super(source, fromClient);
            press = new Press(source, stage == null ? -1 : Long.parseLong(stage), clicks != null && clicks > 1);
        }
    }

    StepButton(Consumer<Press> step) {
        ComponentUtil.addListener(this, Pressed.class, event -> step.accept(event.press));
    }

    StepButton(String text, Consumer<Press> step) {
        this(step);
        setText(text);
    }

    /** The stage that is shown beside the button. */
    void at(long stageVersion) {
        getElement().setAttribute("data-stage", String.valueOf(stageVersion));
    }

    /** Alt and this letter press the button; kept down, they press it once. */
    void key(char letter) {
        getElement().setAttribute("aria-keyshortcuts", "Alt+" + letter).setAttribute("data-step-key", "Key" + letter);
    }
}
