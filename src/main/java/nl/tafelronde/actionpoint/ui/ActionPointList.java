package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.SavedView;
import nl.tafelronde.actionpoint.ui.ListState.Form;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Action points as a table, in parts, or as a board of states; searched, filtered and sorted. The address says how it stands, so
 * that a view can be sent.
 */
class ActionPointList extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final ListDesk desk;
    private final ListFilters filters;
    private final ViewsBar views;
    private final Span found = new Span();
    private final Div shown = new Div();
    private final Button more = new Button();
    private final boolean pillars;
    private final Set<String> open = new HashSet<>();
    private final Map<ActionState, Integer> pagesOf = new EnumMap<>(ActionState.class);
    private ListState state = ListState.START;
    private int pages = 1;

    ActionPointList(ListDesk desk) {
        this.desk = desk;
        addClassName("action-list");
        var steps = new Div();
        steps.addClassName("tafel-row");
        if (desk.writes()) {
            var create = new Button(getTranslation("actionpoint.new"), _ -> create());
            create.addThemeName("primary");
            steps.add(create);
        }
        var files = new Anchor(ActionPointFilesView.path(desk.space()), getTranslation("actionpoint.files.link"));
        files.addClassName("tafel-button");
        var burnUp = new Anchor(BurnUpView.path(desk.space()), getTranslation("burn-up.link"));
        burnUp.addClassName("tafel-button");
        steps.add(files, burnUp);
        var choices = desk.lists().choices(desk.actor(), desk.space());
        filters = new ListFilters(choices, this::look);
        views = new ViewsBar(desk, () -> state, view -> look(ListState.of(view.query())));
        pillars = !choices.words().pillars().isEmpty();
        found.getElement().setAttribute("role", "status");
        found.addClassName("tafel-state");
        more.setText(getTranslation("actionpoint.more"));
        more.addClickListener(_ -> {
            pages++;
            refresh();
        });
        var top = new Div(steps, views);
        top.addClassName("action-top");
        add(top, filters, found, shown, new Div(more), new KeysHelp(desk.writes()));
    }

    /** An address that says nothing opens the view that the reader, or else the space, wants first. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        state = parameters.getParameters().isEmpty()
                ? desk.views().first(desk.actor(), desk.space()).map(SavedView::query).map(ListState::of).orElse(ListState.START) : ListState.of(parameters);
        filters.show(state);
        refresh();
    }

    private void create() {
        new ActionPointDialog(desk.one(), null, (draft, pastMeant) -> {
            var id = desk.points().create(desk.actor(), desk.space(), null, draft, pastMeant, List.of());
            UI.getCurrent().navigate("action/" + id);
        }).open();
    }

    /** Looks at the list so from now on. */
    private void look(ListState now) {
        state = now;
        filters.show(now);
        pages = 1;
        pagesOf.clear();
        open.clear();
        var query = now.query();
        UI.getCurrent().getPage().getHistory().replaceState(null, "space/" + desk.space() + "/actions?" + (query.isEmpty() ? "pile=to-do" : query));
        refresh();
    }

    private void refresh() {
        shown.removeAll();
        more.setVisible(false);
        var part = state.form() == Form.BOARD ? board() : state.group() != null ? parts() : table();
        shown.add(part);
        views.show(state);
    }

    private Component table() {
        var all = desk.points().count(desk.actor(), desk.space(), state.asked());
        var cards = desk.points().list(desk.actor(), desk.space(), state.asked(), 0, PAGE * pages);
        found.setText(getTranslation("actionpoint.found", cards.size(), all));
        more.setVisible(cards.size() < all && cards.size() == PAGE * pages);
        return cards.isEmpty() ? nothing() : new ActionTable(cards, state, pillars, getTranslation("actionpoint.form.table"), this::sort);
    }

    private Component parts() {
        var parts = desk.lists().parts(desk.actor(), desk.space(), state.asked(), Objects.requireNonNull(state.group()));
        found.setText(getTranslation("action-list.in-parts", parts.stream().mapToInt(it -> it.number()).sum(), parts.size()));
        return parts.isEmpty() ? nothing() : new GroupedTables(desk, state, parts, pillars, open, this::sort);
    }

    private Component board() {
        var asked = state.pile() == Pile.TO_DO ? state.asked().alsoIn(ActionState.DONE) : state.asked();
        var counts = desk.lists().perState(desk.actor(), desk.space(), asked);
        var states = Arrays.stream(ActionState.values()).filter(asked.states()::contains).toList();
        var board = new ActionBoard(states, desk.writes(), this::move);
        var seen = 0;
        for (var each : states) {
            var all = counts.getOrDefault(each, 0);
            var cards = all == 0 ? List.<ActionPointCard>of()
                    : desk.points().list(desk.actor(), desk.space(), asked.in(each), 0, PAGE * pagesOf.getOrDefault(each, 1));
            seen += cards.size();
            board.column(each, cards, all, it -> {
                pagesOf.merge(it, 2, (was, _) -> was + 1);
                refresh();
            });
        }
        found.setText(getTranslation("actionpoint.found", seen, counts.values().stream().mapToInt(Integer::intValue).sum()));
        return board;
    }

    /** Started and open need no words; for the others there is a place to write why. */
    private void move(ActionPointCard card, ActionState to) {
        try {
            if (to == ActionState.OPEN || to == ActionState.STARTED) {
                moved(card, to, null);
            } else {
                var proven = !desk.points().read(desk.actor(), card.id()).evidence().isEmpty();
                new ReasonDialog(to, proven, why -> moved(card, to, why)).open();
            }
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
            refresh();
        }
    }

    /** The focus goes along with the card, and it is said where it stands. */
    private void moved(ActionPointCard card, ActionState to, @Nullable String why) {
        desk.points().move(desk.actor(), card.id(), card.version(), to, why);
        refresh();
        found.setText(getTranslation("action-list.moved", card.number(), getTranslation(to.textKey())));
        shown.getChildren().filter(ActionBoard.class::isInstance).map(ActionBoard.class::cast).forEach(it -> it.focus(card.id()));
    }

    private Component nothing() {
        return new EmptyState(getTranslation(state.equals(ListState.START) ? "actionpoint.none" : "actionpoint.none-found"));
    }

    private void sort(Order by) {
        look(state.sorted(by));
    }
}
