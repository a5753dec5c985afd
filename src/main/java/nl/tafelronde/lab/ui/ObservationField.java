package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.Observation;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.Phase;
import org.jspecify.annotations.Nullable;

/** What the facilitator notices in the current phase. Saved while typing; belongs to the phase in which it was begun. */
class ObservationField extends Div {

    private static final int TYPING_PAUSE_MS = 800;

    private final CurrentActor current;
    private final Observations observations;
    private final Supplier<LabSessionDetails> details;
    private final TextArea text = new TextArea();
    private final Span saved = new Span();
    private final Div stale = new Div();
    private @Nullable UUID phase;
    private long version;

    ObservationField(CurrentActor current, Observations observations, Supplier<LabSessionDetails> details) {
        this.current = current;
        this.observations = observations;
        this.details = details;
        addClassName("lab-observation");
        text.setLabel(getTranslation("lab.observation"));
        text.setPlaceholder(getTranslation("lab.observation-help"));
        text.setMaxLength(Observation.TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        text.setMinRows(1);
        text.setMaxRows(3);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save();
            }
        });
        saved.addClassName("lab-saved");
        saved.getElement().setAttribute("role", "status");
        add(text, saved, stale);
    }

    /** Shows what was noticed in this phase; what is being typed in the same phase stays. */
    void show(@Nullable Phase now) {
        setVisible(now != null);
        var id = now == null ? null : now.id();
        if (id != null && !id.equals(phase)) {
            phase = id;
            load();
        }
    }

    private void load() {
        var known = observations.of(current.get(), details.get().id()).get(phase);
        version = known == null ? 0 : known.version();
        text.setValue(known == null ? "" : known.text());
        saved.setText("");
        stale.removeAll();
    }

    private void save() {
        if (phase == null) {
            return;
        }
        try {
            version = observations.write(current.get(), details.get().id(), phase, version, text.getValue(), Reader.language()).version();
            saved.setText(getTranslation("lab.saved"));
        } catch (Refusal refusal) {
            saved.setText("");
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(this::keepMine, this::load));
            } else {
                saved.setText(Attempt.sentence(this, refusal));
            }
        }
    }

    private void keepMine() {
        var known = observations.of(current.get(), details.get().id()).get(phase);
        version = known == null ? 0 : known.version();
        stale.removeAll();
        save();
    }
}
