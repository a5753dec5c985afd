package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDetails;
import nl.tafelronde.actionpoint.ActionPointDetails.Change;
import nl.tafelronde.actionpoint.ActionPointEvidence;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointLinks;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.LinkDialog;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Pieces;
import nl.tafelronde.provenance.PieceSearch;
import nl.tafelronde.provenance.PieceTeller.Told;
import org.jspecify.annotations.Nullable;

/** One action point: what, who, when, how far, what shows it, what it came from, and everything that ever changed. */
@Route("action/:id")
@PermitAll
class ActionPointView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final ActionPoints points;
    private final ActionPointOrigins origins;
    private final Organisations organisations;
    private final Permissions permissions;
    private final Accounts accounts;
    private final Pieces pieces;
    private final PieceSearch search;
    private final ActionPointEvidence evidence;
    private final ProgressPages pages;
    private final ActionPointLinks links;
    private @Nullable ActionPointDetails point;

    ActionPointView(CurrentActor current, ActionPoints points, ActionPointOrigins origins, Organisations organisations, Permissions permissions,
            Accounts accounts, Pieces pieces, PieceSearch search, ActionPointEvidence evidence, ProgressPages pages, ActionPointLinks links) {
        this.current = current;
        this.origins = origins;
        this.search = search;
        this.points = points;
        this.organisations = organisations;
        this.permissions = permissions;
        this.accounts = accounts;
        this.pieces = pieces;
        this.evidence = evidence;
        this.pages = pages;
        this.links = links;
        addClassNames("tafel-page", "action-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(points.read(current.get(), new ActionPointId(Address.id(event, "id"))));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(point == null ? "" : point.draft().text());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("actionpoint.home"), ""),
                new Crumb(getTranslation("actionpoint.tab"), point == null ? "spaces" : "space/" + point.space() + "/actions"));
    }

    private void show(ActionPointDetails shown) {
        point = shown;
        removeAll();
        var desk = new ActionPointDesk(points, organisations, permissions, current.get(), shown.space());
        var open = pages.settings(current.get(), shown.space()).shown();
        var kicker = new Paragraph(getTranslation("actionpoint.number", shown.number()));
        kicker.addClassName("tafel-kicker");
        var title = new H1(shown.draft().text());
        title.getElement().setAttribute("lang", shown.draft().language().tag());
        add(new Div(kicker, title), facts(shown));
        if (!shown.draft().details().isEmpty()) {
            var details = new Paragraph(shown.draft().details());
            details.addClassName("action-details");
            details.getElement().setAttribute("lang", shown.draft().language().tag());
            add(details);
        }
        add(new Anchor("chain/action-point/" + shown.id(), getTranslation("chain.picture-open")));
        var history = points.history(current.get(), shown.id());
        var told = pieces.tell(current.get(), Stream.concat(shown.from().stream(), history.stream().flatMap(ActionPointView::pieces)).distinct().toList());
        if (desk.writes() || !shown.from().isEmpty()) {
            add(new OriginList(desk, origins, search, shown, told, this::show));
        }
        if (desk.writes()) {
            add(steps(desk, shown, open));
        }
        add(new EvidencePart(desk, evidence, shown, open, this::show), history(history, told));
    }

    private Component facts(ActionPointDetails shown) {
        var facts = new DescriptionList();
        facts.addClassName("action-summary");
        var state = new Div(new ActionStateBadge(shown.state()));
        if (shown.late()) {
            var late = new Span(getTranslation("actionpoint.late"));
            late.addClassNames("tafel-badge", "action-late");
            state.add(late);
        }
        if (shown.reason() != null) {
            state.add(new Span(shown.reason()));
        }
        fact(facts, "actionpoint.column.state", state);
        var owner = shown.draft().owner();
        fact(facts, "actionpoint.organisation", shown.organisationName());
        fact(facts, "actionpoint.person", owner.person());
        fact(facts, "actionpoint.email", owner.email() == null ? null : owner.email().value());
        fact(facts, "actionpoint.due", day(shown.draft().due()));
        fact(facts, "actionpoint.review", day(shown.draft().review()));
        fact(facts, "actionpoint.snoozed", day(shown.snoozedUntil()));
        fact(facts, "actionpoint.theme", shown.draft().theme());
        fact(facts, "actionpoint.region", shown.draft().region());
        fact(facts, "actionpoint.pillar", shown.draft().pillar());
        return facts;
    }

    private void fact(DescriptionList facts, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            fact(facts, key, new Span(text));
        }
    }

    private void fact(DescriptionList facts, String key, Component what) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(what));
    }

    /** @param open whether the space has a public page, of which there is something to say */
    private Component steps(ActionPointDesk desk, ActionPointDetails shown, boolean open) {
        var states = new Div();
        states.addClassName("tafel-row");
        for (var state : ActionState.values()) {
            if (state != shown.state()) {
                var button = new Button(getTranslation("actionpoint.to." + state.name().toLowerCase(Locale.ROOT)), _ -> move(shown, state));
                if (state == ActionState.DONE) {
                    button.addThemeName("primary");
                }
                states.add(button);
            }
        }
        var rest = new Div();
        rest.addClassName("tafel-row");
        rest.add(quiet("actionpoint.change", () -> new ActionPointDialog(desk, shown.draft(),
                (draft, pastMeant) -> show(points.change(current.get(), shown.id(), shown.version(), draft, pastMeant))).open()));
        if (!shown.state().over()) {
            rest.add(quiet("actionpoint.snooze", () -> new SnoozeDialog((until, why) ->
                    show(points.snooze(current.get(), shown.id(), shown.version(), until, why))).open()));
            rest.add(quiet("actionpoint.personal-link", () -> new LinkDialog(getTranslation("actionpoint.personal-link"),
                    getTranslation("actionpoint.personal-link-help"), links.link(current.get(), shown.id())).open()));
        }
        if (open) {
            rest.add(quiet(shown.onPage() ? "actionpoint.page.leave-off" : "actionpoint.page.put-on",
                    () -> attempt(() -> points.show(current.get(), shown.id(), shown.version(), !shown.onPage()))));
        }
        rest.add(quiet("actionpoint.renew-link", () -> {
            points.renewLink(current.get(), shown.id());
            Notices.done(getTranslation(shown.draft().owner().email() == null ? "actionpoint.link-renewed-paper" : "actionpoint.link-renewed"));
            show(points.read(current.get(), shown.id()));
        }));
        var steps = new Div(states, rest);
        steps.addClassName("action-steps");
        return steps;
    }

    /** What one does now and then: how far it is comes first. */
    private Button quiet(String key, Runnable step) {
        var button = new Button(getTranslation(key), _ -> step.run());
        button.addThemeName("tertiary");
        return button;
    }

    /** Started and open need no words; for the others there is a place to write why. */
    private void move(ActionPointDetails shown, ActionState to) {
        if (to == ActionState.OPEN || to == ActionState.STARTED) {
            attempt(() -> points.move(current.get(), shown.id(), shown.version(), to, null));
        } else {
            new ReasonDialog(to, !shown.evidence().isEmpty(), why -> show(points.move(current.get(), shown.id(), shown.version(), to, why))).open();
        }
    }

    private Component history(List<Change> changes, Map<Piece, Told> told) {
        var section = new Section(new H2(getTranslation("actionpoint.history")));
        var list = new OrderedList();
        list.addClassName("action-history");
        changes.forEach(it -> list.add(new ListItem(new Span(sentence(it, told)), when(it))));
        section.add(list);
        return section;
    }

    private static Stream<Piece> pieces(Change change) {
        return change.field().equals(Change.ORIGIN) ? Stream.of(change.was(), change.became()).filter(Objects::nonNull).map(Change::origin)
                : Stream.empty();
    }

    private Component when(Change change) {
        var by = change.by() == null ? null : accounts.find(new AccountId(change.by())).map(it -> it.name()).orElse(null);
        var line = new Span(Moments.say(change.at(), reader()) + " · "
                + Objects.requireNonNullElseGet(by, () -> getTranslation("actionpoint.by-" + change.actorKind())));
        line.addClassName("action-when");
        return line;
    }

    private String sentence(Change change, Map<Piece, Told> told) {
        var field = getTranslation("actionpoint.field." + change.field());
        var what = change.was() == null && change.became() == null ? getTranslation("actionpoint.changed", field)
                : change.was() == null ? getTranslation("actionpoint.became", field, value(change, change.became(), told))
                : change.became() == null ? getTranslation("actionpoint.emptied", field, value(change, change.was(), told))
                : getTranslation("actionpoint.changed-to", field, value(change, change.was(), told), value(change, change.became(), told));
        return change.reason() == null ? what : what + " " + getTranslation("actionpoint.because", change.reason());
    }

    private String value(Change change, @Nullable String kept, Map<Piece, Told> told) {
        if (kept == null) {
            return "";
        }
        return switch (change.field()) {
            case "state" -> getTranslation(ActionState.valueOf(kept).textKey());
            case "page" -> getTranslation("actionpoint.page." + kept);
            case "due", "review", "snoozed" -> Days.say(LocalDate.parse(kept), reader());
            case "organisation" -> organisations.find(new OrganisationId(UUID.fromString(kept))).map(Organisation::name)
                    .orElseGet(() -> getTranslation("actionpoint.organisation-gone"));
            case Change.ORIGIN -> {
                var piece = Change.origin(kept);
                var words = told.get(piece);
                yield getTranslation(OriginDialog.textKey(piece)) + (words == null ? "" : " “" + words.text() + "”");
            }
            default -> kept;
        };
    }

    private void attempt(Supplier<ActionPointDetails> step) {
        try {
            show(step.get());
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Days.say(day, reader());
    }

    private Locale reader() {
        return Language.of(getLocale()).locale();
    }
}
