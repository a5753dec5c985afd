package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.ReportRemark;

/** What people say is wrong with one block: the facilitator takes it over or answers. */
class RemarkList extends Details {

    /** What the page around it does with a remark; each is done or refused with a sentence. */
    interface Steps {

        void accept(ReportRemark remark, OutcomeBlock changed, String thanks);

        void answer(ReportRemark remark, String words);
    }

    private final Steps steps;
    private final Supplier<OutcomeBlock> block;

    RemarkList(List<ReportRemark> remarks, Supplier<OutcomeBlock> block, Steps steps) {
        this.steps = steps;
        this.block = block;
        addClassName("lab-remarks");
        setSummaryText(getTranslation("lab-report.remarks", remarks.size()));
        setOpened(remarks.stream().anyMatch(it -> it.state() == ReportRemark.State.OPEN));
        remarks.forEach(it -> add(shown(it)));
    }

    private Div shown(ReportRemark remark) {
        var words = new Paragraph(remark.text());
        words.getElement().setAttribute("lang", remark.language().tag());
        var by = new Span(getTranslation("lab-report.remark-by", remark.group() == null ? getTranslation("lab-report.by-member")
                : getTranslation(remark.group().textKey()), getTranslation(remark.state().textKey())));
        by.addClassName("lab-facts");
        var card = new Div(words, by);
        card.addClassName("lab-remark");
        if (!remark.answer().isEmpty()) {
            var answer = new Paragraph(remark.answer());
            answer.addClassName("lab-remark-answer");
            card.add(answer);
        }
        if (remark.state() == ReportRemark.State.OPEN) {
            var row = new Div(new Button(getTranslation("lab-report.take-over"), _ -> takeOver(remark)),
                    new Button(getTranslation("lab-report.answer-step"), _ -> answer(remark)));
            row.addClassName("tafel-row");
            card.add(row);
        }
        return card;
    }

    /** The text of the block with the suggestion below it, to be made one. */
    private void takeOver(ReportRemark remark) {
        var now = block.get();
        var language = now.body().texts().containsKey(remark.language()) ? remark.language() : Language.NL;
        var before = now.body().texts().getOrDefault(language, "");
        var text = area("lab-report.take-over-text", OutcomeBlock.BODY, before.isEmpty() ? remark.text() : before + "\n\n" + remark.text());
        text.getElement().setAttribute("lang", language.tag());
        var thanks = area("lab-report.take-over-thanks", ReportRemark.TEXT, "");
        ask("lab-report.take-over-title", "lab-report.take-over-do", "lab-report.taken-over", () -> steps.accept(remark, new OutcomeBlock(now.id(),
                now.version(), now.kind(), now.phase(), now.heading(), now.body().with(language, text.getValue()), now.agreements(), now.leftOut(),
                now.shown()), thanks.getValue()), remark, text, thanks);
    }

    private void answer(ReportRemark remark) {
        var words = area("lab-report.answer", ReportRemark.TEXT, "");
        ask("lab-report.answer-title", "lab-report.answer-do", "lab-report.answered", () -> steps.answer(remark, words.getValue()), remark, words);
    }

    private void ask(String title, String step, String done, Runnable then, ReportRemark remark, TextArea... fields) {
        var said = new Paragraph(remark.text());
        said.getElement().setAttribute("lang", remark.language().tag());
        said.addClassName("lab-remark");
        var form = new Div(said);
        form.addClassName("tafel-form");
        form.add(fields);
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(getTranslation(title));
        dialog.setWidth("40rem");
        dialog.setCloseOnOutsideClick(false);
        var yes = new Button(getTranslation(step), _ -> {
            if (Attempt.to(this, then)) {
                dialog.close();
                Notices.done(getTranslation(done));
            }
        });
        yes.addThemeName("primary");
        dialog.getFooter().add(new Button(getTranslation("lab-report.cancel"), _ -> dialog.close()), yes);
        dialog.open();
    }

    private TextArea area(String label, int max, String value) {
        var area = new TextArea(getTranslation(label));
        area.setMaxLength(max);
        area.setMinRows(3);
        area.setWidthFull();
        area.setValue(value);
        return area;
    }
}
