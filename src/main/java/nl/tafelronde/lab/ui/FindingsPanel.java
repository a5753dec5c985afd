package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.Finding;
import nl.tafelronde.lab.Findings;
import nl.tafelronde.lab.LabSessionDetails;
import org.jspecify.annotations.Nullable;

/** What stands out on the wall of this phase, each with the notes it is about; on the projector when the facilitator wants. */
class FindingsPanel extends Div {

    private final CurrentActor current;
    private final Findings findings;
    private final Supplier<LabSessionDetails> details;
    private final UnorderedList list = new UnorderedList();

    FindingsPanel(CurrentActor current, Findings findings, Supplier<LabSessionDetails> details) {
        this.current = current;
        this.findings = findings;
        this.details = details;
        addClassName("lab-findings");
        list.addClassName("lab-finding-list");
        var add = new Button(getTranslation("lab.finding.add"), _ -> edit(null));
        add.addThemeNames("tertiary", "small");
        add.addClassName("lab-finding-add");
        add(list, add);
    }

    void show() {
        var phase = details.get().currentPhase().filter(it -> it.board() != null);
        setVisible(phase.isPresent());
        list.removeAll();
        phase.ifPresent(now -> findings.of(current.get(), details.get().id()).stream().filter(it -> it.phase().equals(now.id()))
                .forEach(it -> list.add(item(it))));
    }

    private ListItem item(Finding finding) {
        var text = new Span(finding.text());
        text.getElement().setAttribute("lang", finding.language().tag());
        var about = new Span(getTranslation("lab.finding.about", finding.notes().size(), finding.clusters().size()));
        about.addClassName("lab-facts");
        var screen = button(finding.onScreen() ? "lab.finding.off-screen" : "lab.finding.on-screen", finding,
                () -> findings.show(current.get(), details.get().id(), finding.id(), !finding.onScreen()));
        var change = new Button(getTranslation("lab.finding.change"), _ -> edit(finding));
        change.addThemeNames("tertiary", "small");
        change.setAriaLabel(getTranslation("lab.finding.change") + ": " + finding.text());
        var remove = button("lab.finding.remove", finding, () -> {
            findings.remove(current.get(), details.get().id(), finding.id());
            Notices.undo(getTranslation("lab.finding.removed"), () -> Attempt.to(this, () -> {
                findings.restore(current.get(), details.get().id(), finding.id());
                show();
            }));
        });
        var buttons = new Div(screen, change, remove);
        buttons.addClassName("tafel-row");
        return new ListItem(text, about, buttons);
    }

    private Button button(String key, Finding finding, Runnable step) {
        var button = new Button(getTranslation(key), _ -> {
            Attempt.to(this, step);
            show();
        });
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(key) + ": " + finding.text());
        return button;
    }

    /** @param finding null for a new one */
    private void edit(@Nullable Finding finding) {
        var session = details.get();
        session.currentPhase().ifPresent(phase -> new FindingDialog(finding, findings.pointable(current.get(), session.id(), phase.id()), words -> {
            var kept = Attempt.to(this, () -> {
                if (finding == null) {
                    findings.add(current.get(), session.id(), phase.id(), words);
                } else {
                    findings.change(current.get(), session.id(), finding.id(), finding.version(), words);
                }
            });
            show();
            return kept;
        }).open());
    }
}
