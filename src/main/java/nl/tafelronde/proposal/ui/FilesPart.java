package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.FilePicker;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.proposal.Attachments;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.proposal.ProposalDetails.Attachment;

/** The files with it. */
class FilesPart extends Section {

    private static final int KILO = 1_000;

    FilesPart(ProposalDesk desk, ProposalDetails proposal, boolean writes, Runnable again) {
        add(new H2(getTranslation("proposal.files")));
        if (proposal.attachments().isEmpty()) {
            add(new Paragraph(getTranslation("proposal.files-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("proposal-files");
            proposal.attachments().forEach(it -> list.add(item(desk, proposal, it, writes, again)));
            add(list);
        }
        if (writes && proposal.writable()) {
            // any kind: what is inside decides, and the answer then says what is wrong with the name
            var picker = FilePicker.named("proposal.file", Attachments.MAX_BYTES,
                    (name, content) -> attempt(() -> desk.attachments().add(desk.current().get(), proposal.id(), name, content), again), Notices::problem);
            ((Button) picker.getUploadButton()).removeThemeName("primary");
            add(picker);
        }
    }

    private ListItem item(ProposalDesk desk, ProposalDetails proposal, Attachment file, boolean writes, Runnable again) {
        var link = new Anchor("/proposals/" + proposal.id() + "/files/" + file.id(), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        var size = new Span(getTranslation("proposal.file.size", Math.max(1, file.size() / KILO)));
        size.addClassName("proposal-quiet");
        var item = new ListItem(link, size);
        if (writes && proposal.writable()) {
            var away = new Button(getTranslation("proposal.file.remove"), _ -> attempt(() -> {
                var content = desk.attachments().read(desk.current().get(), proposal.id(), file.id()).bytes();
                desk.attachments().remove(desk.current().get(), proposal.id(), file.id());
                Notices.undo(getTranslation("proposal.file.removed"),
                        () -> attempt(() -> desk.attachments().add(desk.current().get(), proposal.id(), file.name(), content), again));
            }, again));
            away.addThemeName("tertiary");
            away.setAriaLabel(getTranslation("proposal.file.remove") + ": " + file.name());
            item.add(away);
        }
        return item;
    }

    private void attempt(Runnable step, Runnable again) {
        try {
            step.run();
            again.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }
}
