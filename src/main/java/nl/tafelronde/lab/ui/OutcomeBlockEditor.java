package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeBlock;

/** One block of the outcome. Saved by itself after every change; two people can work in different blocks at once. */
class OutcomeBlockEditor extends Section {

    /** What the page around it does for a block. */
    interface Steps {

        OutcomeBlock save(OutcomeBlock changed);

        OutcomeBlock newest(UUID block);

        void move(UUID block, boolean up);
    }

    private final Outcome outcome;
    private final Steps steps;
    private final LocalizedField heading;
    private final LocalizedField body;
    private final Checkbox shown = new Checkbox(getTranslation("lab.outcome.shown"));
    private final AgreementsField agreements;
    private final Span saved = new Span();
    private final Div stale = new Div();
    private final Div notes = new Div();
    private OutcomeBlock block;
    private Set<UUID> leftOut;

    OutcomeBlockEditor(Outcome outcome, OutcomeBlock block, LanguageBeside beside, Steps steps) {
        this.outcome = outcome;
        this.block = block;
        this.steps = steps;
        this.leftOut = new HashSet<>(block.leftOut());
        addClassNames("lab-card", "lab-block");
        heading = beside.follow(new LocalizedField(getTranslation("lab.outcome.heading"), false));
        body = beside.follow(new LocalizedField(getTranslation("lab.outcome.body"), true));
        agreements = new AgreementsField(beside, this::save);
        agreements.setVisible(block.kind() == OutcomeBlock.Kind.AGREED);
        saved.addClassName("lab-saved");
        saved.getElement().setAttribute("role", "status");
        add(head(), heading, body, agreements, notes, stale);
        if (block.kind() == OutcomeBlock.Kind.PEOPLE) {
            add(new PeopleTable(outcome));
        }
        show(block);
        heading.addValueChangeListener(event -> changed(event.isFromClient()));
        body.addValueChangeListener(event -> changed(event.isFromClient()));
        shown.addValueChangeListener(event -> changed(event.isFromClient()));
    }

    private Div head() {
        var title = new H2(name());
        var up = icon("↑", "lab.outcome.up", () -> steps.move(block.id(), true));
        var down = icon("↓", "lab.outcome.down", () -> steps.move(block.id(), false));
        var own = new Button(getTranslation("lab.outcome.own-heading"));
        own.addThemeNames("tertiary", "small");
        own.setVisible(!headed());
        own.addClickListener(_ -> {
            heading.setVisible(true);
            own.setVisible(false);
            heading.focus();
        });
        heading.setVisible(headed());
        var head = new Div(title, saved, own, shown, up, down);
        head.addClassName("lab-block-head");
        return head;
    }

    /** Most blocks are called what they are about; only a text of one's own needs a heading. */
    private boolean headed() {
        return block.kind() == OutcomeBlock.Kind.TEXT || !block.heading().isEmpty();
    }

    private Button icon(String sign, String textKey, Runnable step) {
        var button = new Button(sign, _ -> step.run());
        button.addThemeNames("tertiary", "icon");
        button.setAriaLabel(getTranslation(textKey, name()));
        return button;
    }

    private String name() {
        return outcome.session().programme().phase(block.phase()).map(it -> it.title().in(Reader.language()))
                .orElseGet(() -> getTranslation(block.kind().textKey()));
    }

    private void show(OutcomeBlock now) {
        block = now;
        leftOut = new HashSet<>(now.leftOut());
        heading.setValue(now.heading());
        body.setValue(now.body());
        shown.setValue(now.shown());
        agreements.show(now.agreements());
        stale.removeAll();
        notes.removeAll();
        var columns = now.phase() == null ? null : outcome.notes().get(now.phase());
        if (columns != null && !columns.isEmpty()) {
            notes.add(new NotesChoice(columns, leftOut, this::save));
        }
    }

    private void changed(boolean byHand) {
        if (byHand) {
            save();
        }
    }

    private void save() {
        try {
            block = steps.save(new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), heading.getValue(),
                    body.getValue(), agreements.read(), leftOut, shown.getValue()));
            saved.setText(getTranslation("lab.saved"));
        } catch (Refusal refusal) {
            saved.setText("");
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(this::keepMine, () -> show(steps.newest(block.id()))));
            } else {
                saved.setText(Attempt.sentence(this, refusal));
            }
        }
    }

    private void keepMine() {
        var newest = steps.newest(block.id());
        block = new OutcomeBlock(block.id(), newest.version(), block.kind(), block.phase(), block.heading(), block.body(),
                block.agreements(), block.leftOut(), block.shown());
        stale.removeAll();
        save();
    }
}
