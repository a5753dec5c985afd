package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.meeting.Agendas;
import nl.tafelronde.meeting.MeetingDetails;
import nl.tafelronde.meeting.MeetingId;
import nl.tafelronde.meeting.MeetingPerson;
import nl.tafelronde.meeting.MeetingState;
import nl.tafelronde.meeting.Meetings;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** A meeting: when and where it is, who comes; for organisers also changing it and calling it off. */
@Route("meeting/:meeting")
@PermitAll
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Organisations organisations;
    private final Spaces spaces;
    private final RefusalLine refused = new RefusalLine();
    private @Nullable MeetingDetails meeting;
    private @Nullable SpaceDetails space;

    MeetingView(CurrentActor current, Meetings meetings, Agendas agendas, Organisations organisations, Spaces spaces) {
        this.current = current;
        this.meetings = meetings;
        this.agendas = agendas;
        this.organisations = organisations;
        this.spaces = spaces;
        addClassNames("tafel-page", "tafel-sections", "poll-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(meetings.read(current.get(), new MeetingId(Address.id(event, "meeting"))));
    }

    private void show(MeetingDetails found) {
        meeting = found;
        space = spaces.read(current.get(), new SpaceId(found.space()));
        refused.clear();
        removeAll();
        add(head(found), steps(found), new AgendaSection(agendas, organisations, current.get(), found));
        if (found.mayOrganise()) {
            if (found.state() == MeetingState.PLANNED) {
                add(change(found));
            }
            add(people(meetings.people(current.get(), found.id())));
        }
    }

    private Component head(MeetingDetails found) {
        var title = new Div(new H1(found.plan().title().in(Reading.language())), new Badge(found.state()));
        title.addClassName("poll-title");
        var when = new Paragraph(found.plan().when(Reading.locale()));
        when.addClassName("poll-chosen");
        var head = new Div(title, when);
        if (!found.plan().location().isEmpty()) {
            head.add(new Paragraph(found.plan().location()));
        }
        if (!found.plan().explanation().isEmpty()) {
            head.add(new Paragraph(found.plan().explanation().in(Reading.language())));
        }
        if (!found.reason().isEmpty()) {
            head.add(new Paragraph(found.reason()));
        }
        head.addClassName("poll-head");
        return head;
    }

    private Component steps(MeetingDetails found) {
        var file = Steps.link(this, "api/meetings/" + found.id() + "/calendar.ics", "meeting.calendar", "tafel-button");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var row = Steps.row(file, Steps.link(this, "poll/" + found.poll(), "meeting.to-poll", "tafel-button-quiet"));
        if (found.mayOrganise() && found.state() == MeetingState.PLANNED) {
            var cancel = Steps.button(this, "meeting.cancel", () -> Steps.askWhy(this, "meeting.cancel-ask", getTranslation("meeting.cancel-help"), "meeting.cancel",
                    why -> show(meetings.cancel(current.get(), found.id(), why))));
            cancel.addThemeName("tertiary");
            row.add(cancel);
        }
        return row;
    }

    private Component change(MeetingDetails found) {
        var form = new MeetingForm(found.plan());
        var save = Steps.button(this, "meeting.save", () -> {
            try {
                var changed = meetings.change(current.get(), found.id(), found.version(), form.read());
                Notices.done(getTranslation(changed.sequence() == found.sequence() ? "meeting.same" : "meeting.saved"));
                show(changed);
            } catch (Refusal refusal) {
                refused.say(refusal);
            }
        });
        save.addThemeName("primary");
        return new Details(getTranslation("meeting.change"), new Div(new Paragraph(getTranslation("meeting.change-help")), form, refused, Steps.row(save)));
    }

    private Component people(List<MeetingPerson> people) {
        var counts = people.stream().collect(Collectors.groupingBy(MeetingPerson::coming, TreeMap::new, Collectors.counting()));
        var numbers = new UnorderedList();
        numbers.addClassName("poll-states");
        counts.forEach((coming, number) -> numbers.add(new ListItem(getTranslation(coming.textKey()) + ": " + number)));
        return new Section(new H2(getTranslation("meeting.people")), numbers, new AttendanceTable(people));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(meeting == null ? "" : meeting.plan().title().in(Reading.language()));
    }

    @Override
    public List<Crumb> trail() {
        return Reading.trail(space, MeetingsTab.PATH);
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
