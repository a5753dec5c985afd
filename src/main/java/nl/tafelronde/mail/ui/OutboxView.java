package nl.tafelronde.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignedIn;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.mail.MailCard;
import nl.tafelronde.mail.MailState;
import nl.tafelronde.mail.Mails;

/** The outbox, for administrators: what went wrong, what waits, what was sent; read a mail, send it again, take it out. */
@Route("admin/mail")
@RolesAllowed(SignedIn.ADMINISTRATOR)
class OutboxView extends Div implements HasDynamicTitle, HasTrail {

    private static final int PAGE = 50;

    private final CurrentActor current;
    private final Mails mails;
    private final RadioButtonGroup<Pile> piles = new RadioButtonGroup<>();
    private final UnorderedList rows = new UnorderedList();
    private final Div nothing = new Div();
    private final Button more = new Button();
    private Map<MailState, Long> counts = Map.of();
    private int pages = 1;

    OutboxView(CurrentActor current, Mails mails) {
        this.current = current;
        this.mails = mails;
        addClassName("tafel-page");
        add(new H1(getTranslation("mail.outbox.title")), new Paragraph(getTranslation("mail.outbox.what")));
        if (!mails.serverKnown(current.get())) {
            notice("mail.outbox.no-server");
        } else if (!mails.returnsRead(current.get())) {
            notice("mail.outbox.no-inbox");
        }
        counts = mails.counts(current.get());
        piles.setLabel(getTranslation("mail.outbox.pile"));
        piles.setItems(Pile.values());
        piles.setItemLabelGenerator(it -> getTranslation(it.key(), number(it)));
        piles.setValue(number(Pile.TROUBLE) > 0 ? Pile.TROUBLE : Pile.UNDER_WAY);
        piles.addValueChangeListener(_ -> {
            pages = 1;
            refresh();
        });
        rows.addClassName("tafel-people");
        more.setText(getTranslation("mail.outbox.more"));
        more.addClickListener(_ -> {
            pages++;
            refresh();
        });
        add(piles, rows, nothing, new Div(more));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("mail.outbox.title"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("mail.home"), ""));
    }

    private void notice(String key) {
        var notice = new Paragraph(getTranslation(key));
        notice.addClassName("tafel-notice");
        add(notice);
    }

    private long number(Pile pile) {
        return pile.states().stream().mapToLong(it -> counts.getOrDefault(it, 0L)).sum();
    }

    private void refresh() {
        counts = mails.counts(current.get());
        piles.setItemLabelGenerator(it -> getTranslation(it.key(), number(it)));
        var shown = mails.list(current.get(), piles.getValue().states(), 0, PAGE * pages);
        rows.removeAll();
        shown.forEach(it -> rows.add(new ListItem(row(it))));
        rows.setVisible(!shown.isEmpty());
        nothing.removeAll();
        if (shown.isEmpty()) {
            nothing.add(new EmptyState(getTranslation("mail.outbox.none")));
        }
        more.setVisible(shown.size() < number(piles.getValue()));
    }

    private Div row(MailCard mail) {
        var subject = new Span(mail.subject());
        subject.addClassName("tafel-person-name");
        subject.getElement().setAttribute("lang", mail.language().tag());
        var fact = new Span(mail.receiver() + " · " + fate(mail));
        fact.addClassName("tafel-person-organisation");
        var who = new Div(subject, fact);
        who.addClassName("tafel-person-who");
        if (mail.problem() != null) {
            var problem = new Span(getTranslation("mail.outbox.problem", mail.problem()));
            problem.addClassName("tafel-person-organisation");
            who.add(problem);
        }
        var badge = new Span(getTranslation("mail.state." + mail.state().name().toLowerCase(Locale.ROOT)));
        badge.addClassName("tafel-badge");
        var steps = new Div(step("mail.outbox.read", mail, () -> new MailDialog(mail, mails.read(current.get(), mail.id())).open()));
        steps.addClassName("tafel-person-steps");
        if (mail.state().maySendAgain()) {
            steps.add(step("mail.outbox.again", mail, () -> {
                mails.again(current.get(), mail.id());
                Notices.done(getTranslation("mail.outbox.goes-again"));
            }));
        }
        if (mail.state().mayDrop()) {
            steps.add(step("mail.outbox.drop", mail, () -> {
                mails.drop(current.get(), mail.id());
                Notices.undo(getTranslation("mail.outbox.dropped"), () -> attempt(() -> mails.again(current.get(), mail.id())));
            }));
        }
        var row = new Div(who, badge, steps);
        row.addClassName("tafel-person");
        return row;
    }

    private String fate(MailCard mail) {
        return mail.ended() == null ? getTranslation("mail.outbox.due", Moments.say(mail.due(), getLocale()), mail.attempts())
                : getTranslation("mail.outbox.ended", Moments.say(mail.ended(), getLocale()), mail.attempts());
    }

    private Button step(String key, MailCard mail, Runnable what) {
        var button = new Button(getTranslation(key), _ -> attempt(what));
        button.addThemeName("tertiary");
        button.setAriaLabel(getTranslation(key) + ": " + mail.subject() + ", " + mail.receiver());
        return button;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
        refresh();
    }
}
