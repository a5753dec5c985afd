package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import nl.tafelronde.lab.PhaseTimer;
import org.jspecify.annotations.Nullable;

/** The time left in the current phase. Counts by itself in the browser, on the server's time. */
@Tag("phase-timer")
@JsModule("./lab/phase-timer.ts")
class PhaseClock extends Component {

    PhaseClock() {
        getElement().setAttribute("label", getTranslation("lab.console.time-left"));
        getElement().setAttribute("over", getTranslation("lab.console.time-over"));
        getElement().setAttribute("paused", getTranslation("lab.console.time-paused"));
    }

    void show(@Nullable PhaseTimer timer, Instant serverTime) {
        setVisible(timer != null);
        if (timer == null) {
            return;
        }
        attribute("server-time", serverTime.toString());
        attribute("ends-at", timer.endsAt() == null ? null : timer.endsAt().toString());
        attribute("left-ms", timer.leftMs() == null ? null : timer.leftMs().toString());
        attribute("total-ms", Long.toString(timer.totalMs()));
    }

    private void attribute(String name, @Nullable String value) {
        if (value == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, value);
        }
    }
}
