package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.poll.DatePollCard;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollState;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** The date polls of a space. */
@org.springframework.stereotype.Component
class PollsTab implements SpaceTab {

    static final String PATH = "date-polls";

    private final DatePolls polls;
    private final Permissions permissions;

    PollsTab(DatePolls polls, Permissions permissions) {
        this.polls = polls;
        this.permissions = permissions;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String textKey() {
        return "poll.tab";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var page = new Div();
        page.addClassName("polls");
        var organises = permissions.may(actor, Permission.PLAN_SESSION, space.id().value());
        var cards = polls.inSpace(actor, space.id().value());
        if (cards.isEmpty()) {
            page.add(organises ? new EmptyState(page.getTranslation("poll.none"), create(page, actor, space))
                    : new EmptyState(page.getTranslation("poll.none-yet")));
            return page;
        }
        if (organises) {
            page.add(Steps.row(create(page, actor, space)));
        }
        var list = new UnorderedList();
        list.addClassName("poll-list");
        cards.forEach(card -> list.add(item(card)));
        page.add(list);
        return page;
    }

    /** A draft that nobody hears of, to be filled in on the next page. */
    private Component create(Component page, Actor actor, SpaceDetails space) {
        var button = Steps.button(page, "poll.new", () -> {
            var id = polls.create(actor, space.id().value(), null, PollPlan.EMPTY);
            UI.getCurrent().navigate("poll/" + id + "/edit");
        });
        button.addThemeName("primary");
        return button;
    }

    private static ListItem item(DatePollCard card) {
        var item = new ListItem();
        item.addClassName("poll-item");
        var title = card.title().in(Reading.language());
        var shown = title.isEmpty() ? item.getTranslation("poll.untitled") : title;
        var heading = new H2(shown);
        var head = new Div(heading, new Badge(card.state(), card.over()));
        head.addClassName("poll-title");
        var facts = new Paragraph(facts(item, card));
        facts.addClassName("tafel-state");
        var link = new Anchor("poll/" + card.id() + (card.state() == PollState.DRAFT && card.dates() == 0 ? "/edit" : ""),
                item.getTranslation(card.state() == PollState.DRAFT ? "poll.go-on" : "poll.look"));
        link.setAriaLabel(link.getText() + ": " + shown);
        link.addClassName("tafel-button");
        item.add(new Div(head, facts), link);
        return item;
    }

    private static String facts(Component item, DatePollCard card) {
        if (card.chosen() != null) {
            return card.chosen().say(Reading.locale());
        }
        var numbers = item.getTranslation("poll.numbers", card.dates(), card.answered(), card.asked());
        return card.deadline() == null || card.state() == PollState.CANCELLED ? numbers
                : numbers + " · " + item.getTranslation("poll.until", WallTime.say(card.deadline(), null, false, Reading.locale()));
    }
}
