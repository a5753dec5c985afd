package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.meeting.MeetingCard;
import nl.tafelronde.meeting.Meetings;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceTab;

/** The meetings of a space that came of its date polls. */
@org.springframework.stereotype.Component
class MeetingsTab implements SpaceTab {

    static final String PATH = "meetings";

    private final Meetings meetings;

    MeetingsTab(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String textKey() {
        return "meeting.tab";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public boolean visible(Actor actor, SpaceDetails space) {
        return meetings.any(actor, space.id().value());
    }

    @Override
    public Component content(Actor actor, SpaceDetails space) {
        var list = new UnorderedList();
        list.addClassName("poll-list");
        meetings.inSpace(actor, space.id().value()).forEach(it -> list.add(item(it)));
        return list.getChildren().findAny().isEmpty() ? new EmptyState(list.getTranslation("meeting.none")) : new Div(list);
    }

    private static ListItem item(MeetingCard card) {
        var item = new ListItem();
        item.addClassName("poll-item");
        var title = card.plan().title().in(Reading.language());
        var head = new Div(new H2(title), new Badge(card.state()));
        head.addClassName("poll-title");
        var when = card.plan().when(Reading.locale()) + (card.plan().location().isEmpty() ? "" : " · " + card.plan().location());
        var numbers = new Paragraph(item.getTranslation("meeting.numbers", card.invited(), card.coming(), card.notComing()));
        numbers.addClassName("tafel-state");
        var link = new Anchor("meeting/" + card.id(), item.getTranslation("poll.look"));
        link.setAriaLabel(link.getText() + ": " + title);
        link.addClassName("tafel-button");
        item.add(new Div(head, new Paragraph(when), numbers), link);
        return item;
    }
}
