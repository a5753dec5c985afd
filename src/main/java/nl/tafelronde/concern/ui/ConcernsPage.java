package nl.tafelronde.concern.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.concern.ConcernCard;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.concern.Receiver;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.space.SpaceDetails;

/** What came in, the newest first, without what it says: opening is written down. */
class ConcernsPage extends Div {

    private final Actor actor;
    private final SpaceDetails space;
    private final Concerns concerns;
    private final Paragraph circle = new Paragraph();
    private final Div list = new Div();

    ConcernsPage(Actor actor, SpaceDetails space, Concerns concerns, Topics topics) {
        this.actor = actor;
        this.space = space;
        this.concerns = concerns;
        addClassName("concern-page");
        circle.addClassName("tafel-card-fact");
        list.addClassName("concern-list");
        add(new Paragraph(getTranslation("concern.list-help")), circle, list);
        Watching.watch(this, topics, concerns.topic(space.id().value()), this::refresh);
        refresh();
    }

    /** Whoever is no longer named sees nothing more of it, also in a tab that was open. */
    private void refresh() {
        list.removeAll();
        try {
            circle.setText(getTranslation("concern.readers", concerns.receivers(actor, space.id().value()).stream().filter(Receiver::reads)
                    .map(Receiver::name).collect(Collectors.joining(", "))));
            var cards = concerns.list(actor, space.id().value());
            if (cards.isEmpty()) {
                list.add(new EmptyState(getTranslation("concern.none")));
                return;
            }
            var items = new UnorderedList();
            items.addClassName("tafel-people");
            cards.forEach(it -> items.add(new ListItem(row(it))));
            list.add(items);
        } catch (Refusal refused) {
            circle.setText("");
            list.add(new EmptyState(getTranslation(refused.key(), refused.args())));
        }
    }

    private Component row(ConcernCard card) {
        var locale = getLocale();
        var when = Moments.say(card.at(), locale);
        var link = new Anchor("concern/" + card.id(), getTranslation("concern.open", when));
        link.addClassName("tafel-person-name");
        var facts = new Span(card.spot().in(Language.of(locale)) + " · " + getTranslation("concern.source." + card.source().name().toLowerCase(Locale.ROOT))
                + " · " + card.language().ownName());
        facts.addClassName("tafel-person-organisation");
        var who = new Div(link, facts);
        who.addClassName("tafel-person-who");
        var state = new Span(getTranslation(card.state().textKey()));
        state.addClassNames("tafel-badge", "concern-" + card.state().name().toLowerCase(Locale.ROOT));
        var row = new Div(who, state);
        row.addClassName("tafel-person");
        if (card.waiting()) {
            var waiting = new Span(getTranslation("concern.waiting"));
            waiting.addClassNames("tafel-badge", "concern-new");
            row.add(waiting);
        }
        return row;
    }
}
