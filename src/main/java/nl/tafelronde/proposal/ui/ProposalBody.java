package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.tafelronde.proposal.ProposalDetails;

/** What a proposal says, and what it came from. */
class ProposalBody extends Div {

    ProposalBody(ProposalDetails proposal, List<String> origins) {
        addClassName("proposal-body");
        var draft = proposal.draft();
        part(getTranslation("proposal.question"), draft.question(), true, draft.language().tag());
        part(getTranslation("proposal.reasons"), draft.reasons(), true, draft.language().tag());
        draft.blocks().forEach(it -> part(it.heading(), it.text(), false, draft.language().tag()));
        part(getTranslation("proposal.costs"), draft.costs(), true, draft.language().tag());
        if (!origins.isEmpty()) {
            var list = new UnorderedList();
            origins.forEach(it -> list.add(new ListItem(it)));
            add(new Section(new H2(getTranslation("proposal.origins")), list));
        }
    }

    /** @param ours whether the heading is the application's, not the writer's */
    private void part(String heading, String text, boolean ours, String language) {
        if (text.isEmpty() && !ours) {
            return;
        }
        var section = new Section();
        if (!heading.isEmpty()) {
            var title = new H2(heading);
            if (!ours) {
                title.getElement().setAttribute("lang", language);
            }
            section.add(title);
        }
        var words = new Paragraph(text.isEmpty() ? getTranslation("proposal.nothing-yet") : text);
        words.addClassName("proposal-text");
        if (!text.isEmpty()) {
            words.getElement().setAttribute("lang", language);
        } else {
            words.addClassName("proposal-quiet");
        }
        section.add(words);
        add(section);
    }
}
