package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.LinkDialog;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.poll.DatePollDetails;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.OptionTally;
import nl.tafelronde.poll.PersonState;
import nl.tafelronde.poll.PollGuests;
import nl.tafelronde.poll.PollPerson;
import nl.tafelronde.poll.PollResult;
import nl.tafelronde.poll.PollState;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** A date poll: whom it asks, how it stands, and what to do next. */
@Route("poll/:poll")
@PermitAll
class PollView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens, AnswersTable.PersonSteps {

    private final CurrentActor current;
    private final DatePolls polls;
    private final PollGuests guests;
    private final Spaces spaces;
    private final Topics topics;
    private final Div news = new Div();
    private @Nullable PollResult result;
    private @Nullable SpaceDetails space;
    private @Nullable Registration watch;

    PollView(CurrentActor current, DatePolls polls, PollGuests guests, Spaces spaces, Topics topics) {
        this.current = current;
        this.polls = polls;
        this.guests = guests;
        this.spaces = spaces;
        this.topics = topics;
        news.getElement().setAttribute("role", "status");
        news.addClassName("poll-news");
        addClassNames("tafel-page", "tafel-sections", "poll-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new DatePollId(Address.id(event, "poll"));
        var found = polls.result(actor(), id);
        space = spaces.read(actor(), new SpaceId(found.poll().space()));
        show(found);
        if (watch != null) {
            watch.remove();
        }
        watch = Watching.watch(this, topics, id.value(), this::tellNews);
    }

    private Actor actor() {
        return current.get();
    }

    private PollResult result() {
        if (result == null) {
            throw Refusal.notFound("kernel.not-found");
        }
        return result;
    }

    private DatePollDetails poll() {
        return result().poll();
    }

    private void refresh() {
        show(polls.result(actor(), poll().id()));
    }

    /** The page stays as it is under the reader's hands until they want the news. */
    private void tellNews() {
        if (news.getChildren().findAny().isEmpty()) {
            news.add(new Paragraph(getTranslation("poll.ui.news")), Steps.button(this, "poll.ui.refresh", this::refresh));
        }
    }

    private void show(PollResult found) {
        result = found;
        removeAll();
        news.removeAll();
        add(head(), news);
        if (poll().mayOrganise()) {
            add(next());
        }
        var asking = poll().mayOrganise() && (poll().state() == PollState.DRAFT || poll().state() == PollState.OPEN);
        var answered = found.answered() > 0;
        if (asking && !answered) {
            add(new PeoplePanel(actor(), poll(), guests, this::refresh));
        }
        add(dates());
        if (!found.people().isEmpty()) {
            var section = new Section(new H2(getTranslation("poll.ui.answers")));
            if (poll().mayOrganise()) {
                section.add(states(found));
            }
            section.add(new AnswersTable(found, poll().mayOrganise() ? this : null));
            add(section);
        }
        // once there are answers, they are what one comes for
        if (asking && answered) {
            add(new PeoplePanel(actor(), poll(), guests, this::refresh));
        }
    }

    private Component head() {
        var plan = poll().plan();
        var title = new Div(new H1(called()), new Badge(poll().state(), poll().state() == PollState.OPEN && !poll().answers()));
        title.addClassName("poll-title");
        var facts = new Paragraph(getTranslation("poll.numbers", poll().live().size(), result().answered(), result().asked())
                + (plan.deadline() == null ? "" : " · " + getTranslation("poll.until", WallTime.say(plan.deadline(), null, false, Reading.locale())))
                + (plan.location().isEmpty() ? "" : " · " + plan.location()));
        facts.addClassName("tafel-state");
        var head = new Div(title, facts);
        if (!plan.explanation().isEmpty()) {
            var words = new Paragraph(plan.explanation().in(Reading.language()));
            words.addClassName("tafel-prose");
            head.add(words);
        }
        head.addClassName("poll-head");
        return head;
    }

    private String called() {
        var title = poll().plan().title().in(Reading.language());
        return title.isEmpty() ? getTranslation("poll.untitled") : title;
    }

    /** What one does next with a poll in this state comes first and looks like it. */
    private Component next() {
        var edit = Steps.link(this, "poll/" + poll().id() + "/edit", "poll.ui.edit", "tafel-button");
        var print = Steps.link(this, "poll/" + poll().id() + "/links", "poll.ui.print", "tafel-button-quiet");
        var cancel = Steps.button(this, "poll.ui.cancel", () -> Steps.askWhy(this, "poll.ui.cancel-ask",
                getTranslation("poll.ui.cancel-help", result().asked()), "poll.ui.cancel", why -> {
                    polls.cancel(actor(), poll().id(), why);
                    refresh();
                }));
        cancel.addThemeName("tertiary");
        var reopen = Steps.button(this, "poll.ui.reopen", () -> Steps.ask(this, "poll.ui.reopen-ask", getTranslation("poll.ui.reopen-help"), "poll.ui.reopen", () -> {
            polls.reopen(actor(), poll().id());
            refresh();
        }));
        return switch (poll().state()) {
            case DRAFT -> Steps.row(send(), edit, remove());
            case OPEN -> poll().answers() ? Steps.row(remind(), edit, print, cancel) : Steps.row(edit, cancel);
            case CHOSEN -> Steps.row(Steps.link(this, "space/" + poll().space() + "/" + MeetingsTab.PATH, "poll.ui.to-meeting", "tafel-button-primary"), reopen, cancel);
            case CANCELLED -> Steps.row(reopen);
        };
    }

    private Button send() {
        var send = Steps.button(this, "poll.ui.send", () -> Steps.ask(this, "poll.ui.send-ask",
                getTranslation("poll.ui.send-help", result().asked(), result().states().getOrDefault(PersonState.UNREACHABLE, 0)), "poll.ui.send", () -> {
                    polls.open(actor(), poll().id());
                    Notices.done(getTranslation("poll.ui.sent"));
                    refresh();
                }));
        send.addThemeName("primary");
        return send;
    }

    private Button remind() {
        return Steps.button(this, "poll.ui.remind", () -> Steps.ask(this, "poll.ui.remind-ask", getTranslation("poll.ui.remind-help", PollGuests.REMINDERS), "poll.ui.remind", () -> {
            Notices.done(getTranslation("poll.ui.reminded", guests.remind(actor(), poll().id(), null)));
            refresh();
        }));
    }

    private Button remove() {
        var remove = Steps.button(this, "poll.ui.throw-away", () -> Steps.ask(this, "poll.ui.throw-away-ask", getTranslation("poll.ui.throw-away-help"), "poll.ui.throw-away", () -> {
            polls.remove(actor(), poll().id());
            UI.getCurrent().navigate("space/" + poll().space() + "/" + PollsTab.PATH);
        }));
        remove.addThemeName("tertiary");
        return remove;
    }

    private Component dates() {
        var section = new Section(new H2(getTranslation("poll.ui.dates")));
        if (poll().live().isEmpty()) {
            section.add(poll().mayOrganise() ? new EmptyState(getTranslation("poll.ui.no-dates"), Steps.link(this, "poll/" + poll().id() + "/edit", "poll.ui.edit", "tafel-button-primary"))
                    : new EmptyState(getTranslation("poll.ui.no-dates")));
            return section;
        }
        if (result().tallies().isEmpty()) {
            var list = new UnorderedList();
            poll().live().forEach(it -> list.add(new ListItem(it.say(Reading.locale()))));
            section.add(new Paragraph(getTranslation("poll.ui.hidden-for-you")), list);
            return section;
        }
        var list = new OrderedList();
        list.addClassName("poll-tallies");
        var anybody = result().answered() > 0;
        for (var tally : result().tallies()) {
            list.add(new TallyCard(tally, anybody && tally == result().tallies().getFirst(), tally.option().id().equals(poll().chosen()), choose(tally)));
        }
        section.add(list);
        return section;
    }

    private @Nullable Component choose(OptionTally tally) {
        if (!poll().mayOrganise() || poll().state() != PollState.OPEN) {
            return null;
        }
        var when = tally.option().say(Reading.locale());
        var choose = Steps.button(this, "poll.ui.choose", () -> Steps.ask(this, "poll.ui.choose-ask", getTranslation("poll.ui.choose-help", when), "poll.ui.choose", () -> {
            polls.choose(actor(), poll().id(), tally.option().id());
            Notices.done(getTranslation("poll.ui.chosen"));
            refresh();
        }));
        choose.setAriaLabel(getTranslation("poll.ui.choose") + ": " + when);
        return Steps.row(choose);
    }

    private Component states(PollResult found) {
        var list = new UnorderedList();
        list.addClassName("poll-states");
        found.states().forEach((state, number) -> list.add(new ListItem(getTranslation(state.textKey()) + ": " + number)));
        if (found.states().containsKey(PersonState.BOUNCED)) {
            list.add(new ListItem(Steps.button(this, "poll.ui.try-again", () -> {
                guests.tryAgain(actor(), poll().id());
                Notices.done(getTranslation("poll.ui.tried"));
            })));
        }
        return list;
    }

    @Override
    public void remind(PollPerson person) {
        Steps.take(this, () -> {
            var number = guests.remind(actor(), poll().id(), person.id());
            if (number == 0) {
                Notices.problem(getTranslation("poll.ui.no-reminder", PollGuests.REMINDERS));
            } else {
                Notices.done(getTranslation("poll.ui.reminded", number));
                refresh();
            }
        });
    }

    @Override
    public void renew(PollPerson person) {
        Steps.ask(this, "poll.ui.renew-ask", getTranslation("poll.ui.renew-help"), "poll.ui.renew", () -> {
            guests.renew(actor(), poll().id(), person.id());
            Notices.done(getTranslation("poll.ui.renewed"));
        });
    }

    @Override
    public void link(PollPerson person) {
        Steps.take(this, () -> {
            var handout = guests.handout(actor(), poll().id(), person.id());
            new LinkDialog(getTranslation("poll.ui.show-link"), getTranslation("poll.ui.link-help"), handout.link()).open();
        });
    }

    @Override
    public void remove(PollPerson person) {
        Steps.take(this, () -> {
            guests.remove(actor(), poll().id(), person.id());
            refresh();
            Notices.undo(getTranslation("poll.ui.taken-off"), () -> Steps.take(this, () -> {
                guests.restore(actor(), poll().id(), person.id());
                refresh();
            }));
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(result == null ? "" : called());
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
