package nl.tafelronde.vision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTokens;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.vision.GoalId;
import nl.tafelronde.vision.GoalVersion;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.vision.TouchList;
import org.jspecify.annotations.Nullable;

/** Every version a goal had, the newest first, in every language it was written in. */
@Route("space/:space/vision/:goal")
@PermitAll
class GoalHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail, HasTokens {

    private final CurrentActor current;
    private final Spaces spaces;
    private final Goals goals;
    private @Nullable SpaceDetails space;

    GoalHistoryView(CurrentActor current, Spaces spaces, Goals goals) {
        this.current = current;
        this.spaces = spaces;
        this.goals = goals;
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = spaces.read(current.get(), new SpaceId(Address.id(event, "space")));
        var goal = goals.read(current.get(), new GoalId(Address.id(event, "goal")));
        if (!goal.space().equals(details.id().value())) {
            throw Refusal.notFound("kernel.not-found");
        }
        space = details;
        removeAll();
        var list = new OrderedList();
        list.addClassName("vision-goals");
        goals.history(current.get(), goal.id()).forEach(it -> list.add(version(it)));
        var by = goals.coverage(current.get(), goal.space()).stream().filter(it -> it.goal().id().equals(goal.id())).flatMap(it -> it.by().stream()).toList();
        var work = new Section(new H2(getTranslation("vision.coverage")), by.isEmpty() ? new Paragraph(getTranslation("vision.coverage.nothing")) : new TouchList(by));
        work.addClassName("vision-section");
        add(new H1(goal.text().title().in(Language.of(getLocale()))), work, new Paragraph(getTranslation("vision.history.about")), list);
    }

    private ListItem version(GoalVersion version) {
        var item = new ListItem(new H2(getTranslation("vision.history.version", version.number(), Moments.say(version.at(), getLocale()))));
        item.addClassName("vision-goal");
        var title = version.text().title().texts();
        var explanation = version.text().explanation().texts();
        Stream.concat(title.keySet().stream(), explanation.keySet().stream()).distinct().sorted().forEach(it -> item.add(in(it, title.get(it), explanation.get(it))));
        var source = SourceLine.of(this, version.text().source());
        if (!source.isEmpty()) {
            var line = new Paragraph(source);
            line.addClassName("vision-source");
            item.add(line);
        }
        return item;
    }

    /** What a version says in one language. */
    private static Div in(Language language, @Nullable String title, @Nullable String explanation) {
        var name = new Span(language.ownName());
        name.addClassName("vision-kind");
        var part = new Div(name);
        Stream.concat(Stream.ofNullable(title), Stream.ofNullable(explanation)).map(Paragraph::new).forEach(part::add);
        part.getElement().setAttribute("lang", language.tag());
        return part;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("vision.tab"));
    }

    @Override
    public List<Crumb> trail() {
        return space == null ? List.of() : List.of(new Crumb(getTranslation("vision.spaces"), "spaces"), new Crumb(space.name(), "space/" + space.id()),
                new Crumb(getTranslation("vision.tab"), "space/" + space.id() + "/vision"));
    }

    @Override
    public Optional<String> tokens() {
        return space == null ? Optional.empty() : Optional.ofNullable(space.tokens());
    }
}
