package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.ProposedAction;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;

/** Makes action points of what the teams and the report say comes next, in one go; what was made already is shown with its link. */
@Route("lab/:session/actions")
@PermitAll
class FollowUpView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WEEKS_TO_LOOK_AGAIN = 6;

    private final CurrentActor current;
    private final FollowUps followUps;
    private final LabSessions sessions;
    private final Spaces spaces;
    private final Permissions permissions;
    private final Organisations organisations;
    private final Clock clock;
    private final H1 heading = new H1();
    private final Div content = new Div();
    private final List<ProposalForm> forms = new ArrayList<>();

    FollowUpView(CurrentActor current, FollowUps followUps, LabSessions sessions, Spaces spaces, Permissions permissions, Organisations organisations,
            Clock clock) {
        this.current = current;
        this.followUps = followUps;
        this.sessions = sessions;
        this.spaces = spaces;
        this.permissions = permissions;
        this.organisations = organisations;
        this.clock = clock;
        addClassNames("tafel-page", "lab-follow");
        content.addClassName("lab-follow-content");
        add(heading, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = sessions.read(current.get(), LabAddress.session(event));
        space = spaces.read(current.get(), new SpaceId(session.space()));
        if (Facilitators.broughtAway(event, this, permissions, current.get(), Permission.RUN_SESSION, space)) {
            return;
        }
        heading.setText(getTranslation("lab-follow.title", session.plan().title().in(Reader.language())));
        show(session);
    }

    private void show(LabSessionDetails session) {
        content.removeAll();
        forms.clear();
        var proposals = followUps.proposals(current.get(), session.id());
        var made = proposals.stream().filter(it -> !it.made().isEmpty()).toList();
        var open = proposals.stream().filter(it -> it.made().isEmpty()).toList();
        if (proposals.isEmpty()) {
            content.add(new EmptyState(getTranslation("lab-follow.none"), link(LabAddress.teams(session.id()), "lab.go.teams"),
                    link(LabAddress.outcome(session.id()), "lab.outcome")));
            return;
        }
        content.add(open.isEmpty() ? new Paragraph(getTranslation("lab-follow.all-made")) : proposed(session, open));
        if (!made.isEmpty()) {
            content.add(made(made));
        }
        content.add(link("space/" + session.space() + "/actions", "lab-follow.list"));
    }

    private Component proposed(LabSessionDetails session, List<ProposedAction> open) {
        var help = new Paragraph(getTranslation("lab-follow.help"));
        var review = Days.picker(getTranslation("lab-follow.review"), Reader.locale());
        review.setHelperText(getTranslation("lab-follow.review-help"));
        review.setValue(today().plusWeeks(WEEKS_TO_LOOK_AGAIN));
        var refusal = new RefusalLine();
        var make = new Button("", _ -> make(session, review, refusal));
        make.addThemeName("primary");
        make.addClassName("lab-follow-make");
        Runnable count = () -> {
            var chosen = forms.stream().filter(ProposalForm::chosen).count();
            make.setText(getTranslation("lab-follow.make", chosen));
            make.setEnabled(chosen > 0);
        };
        open.forEach(it -> forms.add(new ProposalForm(it, forms.size() + 1, organisations, current.get(), session.space(), count)));
        count.run();
        var list = new Div(help, review);
        list.addClassName("lab-follow-open");
        forms.forEach(list::add);
        var foot = new Div(make, refusal);
        foot.addClassName("lab-follow-foot");
        list.add(foot);
        return list;
    }

    private void make(LabSessionDetails session, DatePicker review, RefusalLine refusal) {
        refusal.clear();
        var chosen = forms.stream().filter(ProposalForm::chosen).toList();
        var wrong = chosen.stream().filter(it -> !it.complete(today())).toList();
        if (!wrong.isEmpty()) {
            refusal.setText(getTranslation("lab-follow.wrong", wrong.size()));
            wrong.getFirst().focusWrong();
            return;
        }
        try {
            var made = followUps.make(current.get(), session.id(), chosen.stream().map(it -> it.read(review.getValue())).toList());
            Notices.done(getTranslation("lab-follow.done", made.size()));
            show(session);
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }

    private Component made(List<ProposedAction> made) {
        var list = new UnorderedList();
        list.addClassName("lab-follow-made");
        made.forEach(it -> {
            var words = new Span(it.text());
            words.getElement().setAttribute("lang", it.language().tag());
            list.add(new ListItem(words, new MadeActions(it.made())));
        });
        return new Section(new H2(getTranslation("lab-follow.made-already")), list);
    }

    private Anchor link(String address, String textKey) {
        return new Anchor(address, getTranslation(textKey));
    }

    private LocalDate today() {
        return WallTime.today(clock);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(heading.getText());
    }
}
