package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.poll.DatePollDetails;
import nl.tafelronde.poll.DatePollId;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollState;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** Fills in a date poll. Saved with a button: while people answer, a change of dates is something they are mailed about. */
@Route("poll/:poll/edit")
@PermitAll
class PollEditView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens, HasUnsaved<PollEditView.Written> {

    record Written(PollPlan plan, long version) {
    }

    private static final int FIRST_DATE_IN_WEEKS = 3;

    private final CurrentActor current;
    private final DatePolls polls;
    private final Spaces spaces;
    private final PollForm form;
    private final RefusalLine refused = new RefusalLine();
    private final Div stale = new Div();
    private @Nullable DatePollDetails poll;
    private @Nullable SpaceDetails space;
    private long version;

    PollEditView(CurrentActor current, DatePolls polls, Spaces spaces, Clock clock) {
        this.current = current;
        this.polls = polls;
        this.spaces = spaces;
        form = new PollForm(WallTime.today(clock).plusWeeks(FIRST_DATE_IN_WEEKS));
        addClassNames("tafel-page", "poll-edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = polls.read(current.get(), new DatePollId(Address.id(event, "poll")));
        if (!details.mayOrganise()) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        space = spaces.read(current.get(), new SpaceId(details.space()));
        load(details);
        removeAll();
        var save = Steps.button(this, "poll.ui.save", this::save);
        save.addThemeName("primary");
        add(new H1(getTranslation("poll.ui.edit")));
        if (details.state() == PollState.OPEN) {
            add(new Paragraph(getTranslation("poll.ui.edit-open")));
        }
        add(form, refused, stale, Steps.row(save, Steps.link(this, "poll/" + details.id(), "poll.ui.back", "tafel-button-quiet")));
    }

    private void load(DatePollDetails details) {
        poll = details;
        version = details.version();
        stale.removeAll();
        refused.clear();
        form.show(details.plan());
    }

    private DatePollDetails details() {
        if (poll == null) {
            throw Refusal.notFound("kernel.not-found");
        }
        return poll;
    }

    private void save() {
        try {
            polls.change(current.get(), details().id(), version, form.read());
            Notices.done(getTranslation("poll.ui.saved"));
            UI.getCurrent().navigate("poll/" + details().id());
        } catch (Refusal refusal) {
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(this::keepMine, () -> load(polls.read(current.get(), details().id()))));
            } else {
                refused.say(refusal);
            }
        }
    }

    private void keepMine() {
        version = polls.read(current.get(), details().id()).version();
        stale.removeAll();
        save();
    }

    @Override
    public Written unsaved() {
        return new Written(form.written(), version);
    }

    @Override
    public void bringBack(Written unsaved) {
        version = unsaved.version();
        form.show(unsaved.plan());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("poll.ui.edit"));
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
