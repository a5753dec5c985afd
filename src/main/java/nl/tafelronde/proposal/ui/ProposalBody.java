package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import nl.tafelronde.proposal.ProposalDetails;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller;
import org.jspecify.annotations.Nullable;

/** What a proposal says, and what it came from. */
class ProposalBody extends Div {

    /** @param known what this reader may know of the pieces it came from */
    ProposalBody(ProposalDetails proposal, Map<Piece, PieceTeller.Told> known) {
        addClassName("proposal-body");
        var draft = proposal.draft();
        part(getTranslation("proposal.question"), draft.question(), true, draft.language().tag());
        part(getTranslation("proposal.reasons"), draft.reasons(), true, draft.language().tag());
        draft.blocks().forEach(it -> part(it.heading(), it.text(), false, draft.language().tag()));
        part(getTranslation("proposal.costs"), draft.costs(), true, draft.language().tag());
        if (!proposal.from().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("proposal-origins");
            proposal.from().forEach(it -> list.add(origin(it, known.get(it))));
            var picture = new Anchor("chain/proposal/" + proposal.id(), getTranslation("chain.picture-open"));
            add(new Section(new H2(getTranslation("proposal.origins")), list, new Div(picture)));
        }
    }

    private ListItem origin(Piece piece, PieceTeller.@Nullable Told told) {
        var item = new ListItem(new Span(getTranslation("provenance.kind." + piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        if (told != null && !told.text().isEmpty()) {
            var text = told.address() == null ? new Span(told.text()) : new Anchor(told.address(), told.text());
            if (told.language() != null) {
                text.getElement().setAttribute("lang", told.language());
            }
            item.add(text);
        }
        return item;
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
