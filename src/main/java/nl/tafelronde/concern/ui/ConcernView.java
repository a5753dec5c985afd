package nl.tafelronde.concern.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.concern.ConcernDetails;
import nl.tafelronde.concern.ConcernId;
import nl.tafelronde.concern.ConcernState;
import nl.tafelronde.concern.ConcernStep;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.concern.Destination;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.Titles;
import org.jspecify.annotations.Nullable;

/** One concern: what it says, what happened with it, and the next step. For those who are named. */
@Route("concern/:concern")
@PermitAll
class ConcernView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final Concerns concerns;
    private final Div content = new Div();
    private @Nullable ConcernDetails concern;

    ConcernView(CurrentActor current, Concerns concerns) {
        this.current = current;
        this.concerns = concerns;
        addClassNames("tafel-page", "concern-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(concerns.read(actor(), new ConcernId(Address.id(event, "concern"))));
    }

    private Actor actor() {
        return current.get();
    }

    private void show(ConcernDetails details) {
        concern = details;
        content.removeAll();
        content.addClassName("concern-details");
        var state = new Span(getTranslation(details.state().textKey()));
        state.addClassNames("tafel-badge", "concern-" + details.state().name().toLowerCase(Locale.ROOT));
        content.add(new Div(new H1(getTranslation("concern.open", Moments.say(details.at(), getLocale()))), state));
        content.add(words(details), past(details));
        if (details.state() == ConcernState.CLOSED) {
            content.add(new Button(getTranslation("concern.reopen"), _ -> take(_ -> concerns.reopen(actor(), details.id()), new RefusalLine(), "concern.reopened")));
        } else {
            content.add(answer(details), route(details), close(details));
        }
    }

    private Section words(ConcernDetails details) {
        var text = new Paragraph(details.text());
        text.addClassName("concern-text");
        text.getElement().setAttribute("lang", details.language().tag()).setAttribute("dir", "auto");
        var facts = new Paragraph(details.spot().in(Language.of(getLocale())) + " · "
                + getTranslation("concern.source." + details.source().name().toLowerCase(Locale.ROOT)) + " · " + details.language().ownName());
        facts.addClassName("tafel-card-fact");
        var section = new Section(text, facts);
        if (details.byWhom() != null) {
            section.addComponentAtIndex(1, new Paragraph(getTranslation("board.note.by-whom", details.byWhom())));
        }
        section.add(new Paragraph(details.contact() != null ? getTranslation("concern.contact", details.contact())
                : getTranslation(details.reachable() ? "concern.no-contact" : "concern.author-left")));
        section.addClassName("concern-words");
        return section;
    }

    private Section past(ConcernDetails details) {
        var list = new OrderedList();
        list.addClassName("concern-steps");
        details.steps().forEach(it -> list.add(new ListItem(line(it))));
        return new Section(new H2(getTranslation("concern.past")), list);
    }

    private Div line(ConcernStep step) {
        var who = step.by() == null ? getTranslation("concern.the-author") : step.by().isEmpty() ? getTranslation("access.withdrawn-participant") : step.by();
        var what = getTranslation(step.kind().textKey(), who, step.destination() == null ? "" : getTranslation(step.destination().textKey()));
        var head = new Span(Moments.say(step.at(), getLocale()) + " · " + what);
        head.addClassName("tafel-card-fact");
        var line = new Div(head);
        if (!step.words().isEmpty()) {
            var words = new Paragraph(step.words());
            words.addClassName("concern-said");
            words.getElement().setAttribute("dir", "auto");
            line.add(words);
        }
        return line;
    }

    private Section answer(ConcernDetails details) {
        var text = area("concern.answer-label", details.reachable() ? "concern.answer-help" : "concern.author-left");
        return form("concern.answer-title", "concern.answer", text, "concern.answered", words -> concerns.answer(actor(), details.id(), words));
    }

    private Section route(ConcernDetails details) {
        var to = new Select<Destination>();
        to.setLabel(getTranslation("concern.route-to"));
        to.setItems(Destination.values());
        to.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        to.setValue(Destination.LABOUR_INSPECTORATE);
        var text = area("concern.route-label", "concern.route-help");
        var section = form("concern.route-title", "concern.route", text, "concern.routed", words -> concerns.route(actor(), details.id(), to.getValue(), words));
        section.addComponentAtIndex(1, to);
        return section;
    }

    private Section close(ConcernDetails details) {
        var text = area("concern.close-label", "concern.close-help");
        return form("concern.close-title", "concern.close", text, "concern.closed", words -> concerns.close(actor(), details.id(), words));
    }

    private TextArea area(String label, String help) {
        var text = new TextArea(getTranslation(label));
        text.setHelperText(getTranslation(help));
        text.setMaxLength(Concerns.TEXT_MAX);
        text.setWidthFull();
        return text;
    }

    private Section form(String title, String step, TextArea text, String done, Consumer<String> deed) {
        var refusal = new RefusalLine();
        var button = new Button(getTranslation(step), _ -> take(_ -> deed.accept(text.getValue()), refusal, done));
        var section = new Section(new H2(getTranslation(title)), text, refusal, button);
        section.addClassName("concern-form");
        return section;
    }

    /** After a refusal what was typed stays where it is. */
    private void take(Consumer<ConcernView> step, RefusalLine refusal, String done) {
        try {
            step.accept(this);
            if (concern != null) {
                show(concerns.read(actor(), concern.id()));
            }
            Notices.done(getTranslation(done));
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("concern.tab"));
    }

    @Override
    public List<Crumb> trail() {
        return concern == null ? List.of() : List.of(new Crumb(getTranslation("concern.tab"), "space/" + concern.space() + "/concerns"));
    }
}
