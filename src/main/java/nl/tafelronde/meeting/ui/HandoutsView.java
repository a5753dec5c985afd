package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.LinkDialog;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** The links of people whom no mail reaches, to print and hand over: a card each. */
@Route("poll/:poll/links")
@PermitAll
class HandoutsView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final DatePolls polls;
    private final PollGuests guests;
    private final Spaces spaces;
    private @Nullable SpaceDetails space;

    HandoutsView(CurrentActor current, DatePolls polls, PollGuests guests, Spaces spaces) {
        this.current = current;
        this.polls = polls;
        this.guests = guests;
        this.spaces = spaces;
        addClassNames("tafel-page", "poll-handouts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new DatePollId(Address.id(event, "poll"));
        var handouts = guests.handouts(current.get(), id);
        var poll = polls.read(current.get(), id);
        space = spaces.read(current.get(), new SpaceId(poll.space()));
        var title = poll.plan().title().in(Reading.language());
        removeAll();
        var print = Steps.button(this, "agenda.print", () -> Browser.print(this));
        print.addThemeName("primary");
        print.setVisible(!handouts.isEmpty());
        add(new H1(getTranslation("poll.ui.print")), new Paragraph(getTranslation("poll.ui.print-help")),
                Steps.row(print, Steps.link(this, "poll/" + id, "poll.ui.back", "tafel-button-quiet")));
        if (handouts.isEmpty()) {
            add(new EmptyState(getTranslation("poll.ui.print-none")));
            return;
        }
        var cards = new Div();
        cards.addClassName("poll-cards");
        for (var number = 1; number <= handouts.size(); number++) {
            var handout = handouts.get(number - 1);
            var name = handout.name().isEmpty() ? getTranslation("poll.ui.somebody", number) : handout.name();
            var card = new Div(new H2(name), new Paragraph(title), LinkDialog.code(handout.link(), getTranslation("poll.ui.code-for", name)), new Paragraph(handout.link()));
            card.addClassName("poll-card");
            cards.add(card);
        }
        add(cards);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("poll.ui.print"));
    }

    @Override
    public List<Crumb> trail() {
        return Reading.trail(space, PollsTab.PATH);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
