package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalDraft.TextBlock;

/** One part of the text: heading, text, and where it stands. */
class BlockFields extends Div {

    private final TextField heading = new TextField();
    private final TextArea text = new TextArea();
    private final Button up = new Button();
    private final Button down = new Button();
    private final Button remove = new Button();

    BlockFields(TextBlock block) {
        addClassName("proposal-block");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("proposal.block"));
        heading.setLabel(getTranslation("proposal.block-heading"));
        heading.setMaxLength(TextBlock.HEADING);
        heading.setValue(block.heading());
        text.setLabel(getTranslation("proposal.block-text"));
        text.setMaxLength(ProposalDraft.TEXT);
        text.setMinRows(3);
        text.setValue(block.text());
        up.setText(getTranslation("proposal.block-up"));
        down.setText(getTranslation("proposal.block-down"));
        remove.setText(getTranslation("proposal.block-remove"));
        remove.addThemeName("tertiary");
        var steps = new Div(up, down, remove);
        steps.addClassName("tafel-row");
        add(heading, text, steps);
    }

    void onRemove(Runnable step) {
        remove.addClickListener(_ -> step.run());
    }

    void onMove(Consumer<Boolean> step) {
        up.addClickListener(_ -> step.accept(true));
        down.addClickListener(_ -> step.accept(false));
    }

    /** The focus stays on the button that moved it. */
    void moved(boolean upwards) {
        (upwards ? up : down).focus();
    }

    void focus() {
        heading.focus();
    }

    TextBlock read() {
        return new TextBlock(heading.getValue(), text.getValue());
    }
}
