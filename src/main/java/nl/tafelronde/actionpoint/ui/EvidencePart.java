package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.tafelronde.actionpoint.ActionPointDetails;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.FilePicker;
import nl.tafelronde.kernel.ui.Notices;

/** What shows that something was done: pages on the web and files; whoever may write adds to it, takes away and says what is public. */
class EvidencePart extends Section {

    private final ActionPointDesk desk;
    private final ActionPointEvidence files;
    private final ActionPointDetails point;
    private final boolean open;
    private final Consumer<ActionPointDetails> then;

    /** @param open whether the space has a public page, of which there is something to say */
    EvidencePart(ActionPointDesk desk, ActionPointEvidence files, ActionPointDetails point, boolean open, Consumer<ActionPointDetails> then) {
        this.desk = desk;
        this.files = files;
        this.point = point;
        this.open = open;
        this.then = then;
        addClassName("action-evidence");
        add(new H2(getTranslation("actionpoint.evidence")));
        if (point.evidence().isEmpty()) {
            add(new Paragraph(getTranslation("actionpoint.evidence-none")));
        } else {
            var list = new UnorderedList();
            point.evidence().forEach(it -> list.add(item(it)));
            add(list);
        }
        if (desk.writes()) {
            var picker = FilePicker.named("actionpoint.file", ActionPointEvidence.MAX_BYTES, this::handIn, Notices::problem, ActionPointEvidence.endings());
            // what one does next here is to say how far it is
            ((Button) picker.getUploadButton()).removeThemeName("primary");
            var help = new Paragraph(getTranslation("actionpoint.file.help", ActionPointEvidence.MAX_BYTES / 1_000_000));
            help.addClassName("action-facts");
            add(new Div(new Button(getTranslation("actionpoint.evidence-add"), _ -> new EvidenceDialog((title, url) ->
                    then.accept(desk.points().prove(desk.actor(), point.id(), title, url))).open())), picker, help);
        }
    }

    /** Takes in a file as somebody chose it. */
    void handIn(String name, byte[] content) {
        attempt(() -> files.handIn(desk.actor(), point.id(), name, null, content));
    }

    private Component item(Evidence evidence) {
        var link = new Anchor(evidence.url(), evidence.title());
        link.setRouterIgnore(true);
        var item = new ListItem(link);
        var file = evidence.file();
        if (file == null) {
            link.getElement().setAttribute("rel", "noopener noreferrer");
        } else {
            link.getElement().setAttribute("download", true);
            var facts = new Span(" " + getTranslation("actionpoint.file.facts", file.kind(), Math.max(1, file.bytes() / 1000)));
            facts.addClassName("action-facts");
            item.add(facts);
        }
        if (open && evidence.shown()) {
            var badge = new Span(getTranslation("actionpoint.page.shown"));
            badge.addClassName("tafel-badge");
            item.add(badge);
        }
        if (open && desk.writes()) {
            item.add(step(evidence.shown() ? "actionpoint.page.cover" : "actionpoint.page.show", evidence,
                    () -> attempt(() -> files.show(desk.actor(), point.id(), evidence.id(), !evidence.shown()))));
        }
        if (desk.writes()) {
            item.add(step("actionpoint.evidence-away", evidence, () -> {
                attempt(() -> desk.points().disprove(desk.actor(), point.id(), evidence.id()));
                Notices.undo(getTranslation(file == null ? "actionpoint.evidence-gone" : "actionpoint.file.away"),
                        () -> attempt(() -> files.restore(desk.actor(), point.id(), evidence.id())));
            }));
        }
        return item;
    }

    private Button step(String key, Evidence evidence, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation(key) + ": " + evidence.title());
        return button;
    }

    private void attempt(Supplier<ActionPointDetails> step) {
        try {
            then.accept(step.get());
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }
}
