package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.lab.LabSessionCard;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** The LAB sessions of a space: what is coming, what is on, what came out. */
@org.springframework.stereotype.Component
class SessionsTab implements SpaceTab {

    private final LabSessions sessions;
    private final Permissions permissions;

    SessionsTab(LabSessions sessions, Permissions permissions) {
        this.sessions = sessions;
        this.permissions = permissions;
    }

    @Override
    public String path() {
        return "sessions";
    }

    @Override
    public String textKey() {
        return "lab.sessions";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var page = new Div();
        page.addClassName("lab-sessions");
        var plans = permissions.may(actor, Permission.PLAN_SESSION, space.id().value());
        var runs = permissions.may(actor, Permission.RUN_SESSION, space.id().value());
        var cards = sessions.inSpace(actor, space.id().value());
        if (cards.isEmpty()) {
            page.add(plans ? new EmptyState(page.getTranslation("lab.sessions.none"), create(space), bringIn())
                    : new EmptyState(page.getTranslation("lab.sessions.none-yet")));
            return page;
        }
        if (plans) {
            var templates = new Anchor("lab/templates/" + space.id(), page.getTranslation("lab.templates"));
            templates.addClassName("tafel-button-quiet");
            var steps = new Div(create(space), templates, bringIn());
            steps.addClassName("tafel-row");
            page.add(steps);
        }
        var list = new UnorderedList();
        list.addClassName("lab-session-list");
        cards.forEach(card -> list.add(item(card, plans, runs)));
        page.add(list);
        return page;
    }

    private static Component create(SpaceDetails space) {
        var link = new Anchor("lab/new/" + space.id(), "");
        link.setText(link.getTranslation("lab.new"));
        link.addClassName("tafel-button-primary");
        return link;
    }

    private static Component bringIn() {
        var link = new Anchor("import", "");
        link.setText(link.getTranslation("lab-import.title"));
        link.addClassName("tafel-button-quiet");
        return link;
    }

    private static ListItem item(LabSessionCard card, boolean plans, boolean runs) {
        var item = new ListItem();
        item.addClassName("lab-session");
        var title = card.title().in(Reader.language());
        var heading = new H2(title.isEmpty() ? item.getTranslation("lab.untitled") : title);
        var when = Moments.when(card, Reader.locale());
        var facts = new Paragraph((when.isEmpty() ? item.getTranslation("lab.no-date") : when)
                + (card.place().isEmpty() ? "" : " · " + card.place()));
        facts.addClassName("lab-facts");
        var about = new Div(new Div(heading, new StateBadge(card.state())), facts);
        about.getChildren().findFirst().ifPresent(it -> it.addClassName("lab-session-title"));
        item.add(about, steps(card, title, plans, runs));
        return item;
    }

    /** What one does next with a session in this state comes first and looks like it. */
    private static Component steps(LabSessionCard card, String title, boolean plans, boolean runs) {
        var steps = new Div();
        steps.addClassName("tafel-row");
        switch (card.state()) {
            case DRAFT -> {
                if (plans) {
                    steps.add(link(LabAddress.plan(card.id()), "lab.go.plan", title, true));
                }
            }
            case OPEN, RUNNING -> {
                if (runs) {
                    var console = link(LabAddress.console(card.id()), "lab.go.console", title, true);
                    console.removeClassName("tafel-button");
                    console.addClassName("tafel-button-primary");
                    steps.add(console);
                }
                if (plans) {
                    steps.add(link(LabAddress.plan(card.id()), "lab.go.plan", title, false));
                }
            }
            case CLOSED -> {
                if (plans) {
                    steps.add(link(LabAddress.outcome(card.id()), "lab.go.outcome", title, true));
                }
                if (runs) {
                    steps.add(link(LabAddress.console(card.id()), "lab.go.console", title, false));
                    steps.add(link(LabAddress.boards(card.id()), "lab.go.board", title, false));
                    steps.add(link(LabAddress.actions(card.id()), "lab-follow.go", title, false));
                }
                steps.add(link(LabAddress.themes(card.id()), "lab.go.themes", title, false));
                if (plans) {
                    steps.add(link(LabAddress.next(card.id()), "lab.go.next", title, false));
                }
            }
            case PUBLISHED -> {
                var read = link(LabAddress.publicOutcome(card.id()), "lab.go.read-outcome", title, true);
                read.setRouterIgnore(true);
                steps.add(read);
                if (plans) {
                    steps.add(link(LabAddress.outcome(card.id()), "lab.go.outcome", title, false));
                }
                if (runs) {
                    steps.add(link(LabAddress.boards(card.id()), "lab.go.board", title, false));
                    steps.add(link(LabAddress.actions(card.id()), "lab-follow.go", title, false));
                }
                steps.add(link(LabAddress.themes(card.id()), "lab.go.themes", title, false));
                if (plans) {
                    steps.add(link(LabAddress.next(card.id()), "lab.go.next", title, false));
                }
            }
        }
        return steps;
    }

    private static Anchor link(String href, String textKey, String title, boolean first) {
        var link = new Anchor(href, "");
        link.setText(link.getTranslation(textKey));
        link.setAriaLabel(link.getTranslation(textKey) + ": " + title);
        link.addClassName(first ? "tafel-button" : "tafel-button-quiet");
        return link;
    }
}
