package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;

/** Takes a step and says in a sentence why not, when it is refused. */
final class Attempt {

    private Attempt() {
    }

    /** @return whether the step was taken */
    static boolean to(Component where, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal refusal) {
            Notices.problem(sentence(where, refusal));
            return false;
        }
    }

    static String sentence(Component where, Refusal refusal) {
        return where.getTranslation(refusal.key(), refusal.args());
    }
}
