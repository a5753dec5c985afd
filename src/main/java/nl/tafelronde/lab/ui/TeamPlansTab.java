package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.lab.TeamPlan;
import nl.tafelronde.lab.TeamPlans;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** What the research teams of a space do after their sessions. */
@org.springframework.stereotype.Component
class TeamPlansTab implements SpaceTab {

    private final TeamPlans plans;

    TeamPlansTab(TeamPlans plans) {
        this.plans = plans;
    }

    @Override
    public String path() {
        return "team-plans";
    }

    @Override
    public String textKey() {
        return "lab-plan.tab";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var page = new Div();
        var all = plans.inSpace(actor, space.id().value());
        if (all.isEmpty()) {
            page.add(new EmptyState(page.getTranslation("lab-plan.none")));
            return page;
        }
        var list = new UnorderedList();
        list.addClassName("tafel-cards");
        all.forEach(it -> list.add(new ListItem(card(it))));
        page.add(list);
        return page;
    }

    private static Anchor card(TeamPlan plan) {
        var card = new Anchor("lab/" + plan.session() + "/team/" + plan.team(), "");
        card.addClassName("tafel-card");
        card.add(line(plan.sessionTitle().in(Reader.language()), "tafel-card-kind"), line(plan.title(), "tafel-card-name"),
                line(card.getTranslation("lab-plan.facts", plan.activities().size(), plan.done()), "tafel-card-fact"));
        if (plan.open() > 0) {
            card.add(line(card.getTranslation("lab-plan.open-asks", plan.open()), "tafel-card-role"));
        }
        return card;
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }
}
