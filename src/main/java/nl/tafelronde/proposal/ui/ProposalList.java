package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.proposal.ProposalCard;
import nl.tafelronde.proposal.ProposalState;

/** The proposals of a space, the newest first, each with how far it is. */
class ProposalList extends Div {

    ProposalList(ProposalDesk desk, UUID space) {
        addClassName("proposal-list");
        var writes = desk.writes(space);
        var all = desk.proposals().list(desk.current().get(), space);
        var create = new Button(getTranslation("proposal.new"), _ -> new NewProposalDialog(desk, space).open());
        create.addThemeName("primary");
        if (all.isEmpty()) {
            add(writes ? new EmptyState(getTranslation("proposal.none"), create) : new EmptyState(getTranslation("proposal.none-yet")));
            return;
        }
        if (writes) {
            add(new Div(create));
        }
        var list = new UnorderedList();
        list.addClassName("tafel-cards");
        all.forEach(it -> list.add(new ListItem(card(it))));
        add(list);
    }

    private Anchor card(ProposalCard card) {
        var kind = line(getTranslation("proposal.number", card.number()) + " · " + ProposalTexts.to(this, card.addressee(), card.municipality()), "tafel-card-kind");
        var title = line(card.title(), "tafel-card-name");
        title.getElement().setAttribute("lang", card.language().tag());
        var link = new Anchor("proposal/" + card.id(), kind, title, facts(card), new ProposalBadge(card.state(), card.verdict()));
        link.addClassName("tafel-card");
        return link;
    }

    private Component facts(ProposalCard card) {
        var facts = new ArrayList<String>();
        var reader = reader();
        if (card.state() == ProposalState.ON_AGENDA && card.agendaOn() != null) {
            facts.add(getTranslation("proposal.agenda-on", Days.say(card.agendaOn(), reader)));
        }
        if (card.state() == ProposalState.DECIDED && card.decidedOn() != null) {
            facts.add(getTranslation("proposal.decided-on", Days.say(card.decidedOn(), reader)));
        }
        facts.add(getTranslation("proposal.signed-count", card.signed()));
        return line(String.join(" · ", facts), "tafel-card-fact");
    }

    private static Locale reader() {
        return Language.of(UI.getCurrent().getLocale()).locale();
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }
}
