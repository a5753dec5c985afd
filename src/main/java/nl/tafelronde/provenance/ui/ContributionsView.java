package nl.tafelronde.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.provenance.Contributions;
import nl.tafelronde.provenance.Journey;
import nl.tafelronde.provenance.PieceCard;
import nl.tafelronde.provenance.StepWords;

/** What somebody wrote with their account, session by session, and what became of it; and what stands in their name. */
@Route("contributions")
@PermitAll
class ContributionsView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final Contributions contributions;
    private final StepWords words;
    private final Clock clock;

    ContributionsView(CurrentActor current, Contributions contributions, StepWords words, Clock clock) {
        this.current = current;
        this.contributions = contributions;
        this.words = words;
        this.clock = clock;
        addClassNames("tafel-page", "chain-page");
    }

    /** What was new is marked on this page, and the next time it is not. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var now = clock.instant();
        removeAll();
        add(new H1(getTranslation("chain.mine")), new Paragraph(getTranslation("chain.mine-about")));
        var named = contributions.inMyName(actor);
        if (!named.isEmpty()) {
            var list = new UnorderedList();
            named.forEach(it -> list.add(new ListItem(words(it), status(it))));
            list.addClassName("chain-named");
            add(new Section(new H2(getTranslation("chain.mine-points")), list));
        }
        var journeys = contributions.mine(actor);
        var byPlace = new LinkedHashMap<UUID, List<Journey>>();
        journeys.reversed().forEach(it -> byPlace.computeIfAbsent(it.contribution().place(), _ -> new ArrayList<>()).add(it));
        var names = contributions.places(actor);
        byPlace.forEach((place, all) -> {
            var section = new Section(new H2(names.containsKey(place) ? names.get(place).in(reader()) : getTranslation("chain.mine-elsewhere")));
            all.forEach(it -> section.add(contribution(it)));
            add(section);
        });
        if (journeys.isEmpty() && named.isEmpty()) {
            var spaces = new Anchor("spaces", getTranslation("chain.mine-to-spaces"));
            spaces.addClassName("tafel-button");
            add(new EmptyState(getTranslation("chain.mine-empty"), spaces));
        }
        contributions.seen(actor, now);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("chain.mine"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("chain.home"), ""));
    }

    private Component contribution(Journey journey) {
        var own = journey.contribution();
        var text = new H3(own.text());
        text.addClassName("chain-quote");
        text.getElement().setAttribute("lang", own.language().tag());
        var article = new Section(text);
        article.addClassName("chain-own");
        if (!own.followed() || journey.steps().isEmpty()) {
            article.add(new Paragraph(getTranslation(own.followed() ? "chain.nothing-yet" : "chain.not-followed")));
            return article;
        }
        var steps = new OrderedList();
        steps.addClassName("chain-steps");
        journey.steps().forEach(it -> steps.add(step(it)));
        article.add(steps);
        return article;
    }

    private ListItem step(Journey.Step step) {
        var item = new ListItem();
        if (step.fresh()) {
            var fresh = new Span(getTranslation("chain.new"));
            fresh.addClassName("chain-new");
            item.add(fresh);
        }
        item.add(new Span(words.joined(reader(), step.card())), words(step.card()), status(step.card()));
        if (step.canvas() != null) {
            item.add(soft(words.canvas(reader(), step.canvas())));
        }
        if (step.over()) {
            step.card().proofs().forEach(it -> {
                var proof = new Anchor(it.url(), it.title());
                proof.setRouterIgnore(true);
                proof.getElement().setAttribute("rel", "noopener noreferrer");
                item.add(proof);
            });
        }
        item.add(soft(Moments.say(step.last(), reader().locale())));
        return item;
    }

    private Component words(PieceCard card) {
        var text = words.text(reader(), card);
        if (text == null) {
            return new Span();
        }
        var shown = card.link() == null ? new Span(text) : new Anchor(card.link(), text);
        if (shown instanceof Anchor link) {
            link.setRouterIgnore(card.link().matches("(outcome|proposals)/.*"));
        }
        if (card.language() != null) {
            shown.getElement().setAttribute("lang", card.language().tag());
        }
        return shown;
    }

    private Component status(PieceCard card) {
        var status = words.status(reader(), card);
        var shown = new Span(status == null ? "" : status);
        shown.addClassName("chain-status");
        shown.setVisible(status != null);
        return shown;
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("chain-soft");
        return soft;
    }

    private Language reader() {
        return Language.of(getLocale());
    }
}
