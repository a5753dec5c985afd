package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.ui.Browser;

/**
 * Action points as cards in columns of states. A card is moved by dragging, from its menu, or with Shift and an arrow key; with
 * the arrow keys alone one goes from card to card.
 */
class ActionBoard extends Div {

    private static final String POINT = "event.detail.point";
    private static final String STEP = "event.detail.step";

    private final List<ActionState> states;
    private final BiConsumer<ActionPointCard, ActionState> move;
    private final Map<String, ActionPointCard> cards = new HashMap<>();
    private final Map<ActionPointId, Anchor> links = new HashMap<>();
    private final boolean writes;

    /** @param move what happens when a card is moved; not called in a board that is only read */
    ActionBoard(List<ActionState> states, boolean writes, BiConsumer<ActionPointCard, ActionState> move) {
        this.states = List.copyOf(states);
        this.move = move;
        this.writes = writes;
        addClassName("action-board");
        Browser.arrowKeys(this, "." + Cards.LINK, "section", writes ? "tafel-step" : null);
        if (writes) {
            getElement().addEventListener("tafel-step", event -> step(event.getEventData().get(POINT).asString(""), event.getEventData().get(STEP).asInt(0)))
                    .addEventData(POINT).addEventData(STEP);
        }
    }

    /**
     * Adds the column of one state.
     *
     * @param all  how many there are in it
     * @param more what brings the next ones; not shown when all are
     */
    void column(ActionState state, List<ActionPointCard> some, int all, Consumer<ActionState> more) {
        var list = new UnorderedList();
        some.forEach(it -> list.add(item(it)));
        var column = new Section(new H2(getTranslation(state.textKey()) + " (" + all + ")"), list);
        column.setAriaLabel(getTranslation(state.textKey()));
        if (some.size() < all) {
            var button = new Button(getTranslation("actionpoint.more"), _ -> more.accept(state));
            button.setAriaLabel(getTranslation("actionpoint.more") + ": " + getTranslation(state.textKey()));
            button.addThemeName("tertiary");
            column.add(button);
        }
        if (writes) {
            DropTarget.create(column).addDropListener(event -> event.getDragData().filter(ActionPointCard.class::isInstance).map(ActionPointCard.class::cast)
                    .ifPresent(it -> moved(it, state)));
        }
        add(column);
    }

    /** Puts the focus on this card, where it stands now. */
    void focus(ActionPointId id) {
        var link = links.get(id);
        if (link != null) {
            link.focus();
        }
    }

    private ListItem item(ActionPointCard card) {
        cards.put(card.id().toString(), card);
        var link = Cards.link(card);
        links.put(card.id(), link);
        var facts = new Div(new Span(card.owner()), Cards.dates(card));
        facts.addClassName("action-facts");
        var item = new ListItem(link, facts);
        if (writes) {
            var menu = new Button(getTranslation("action-list.move"), _ -> choose(card));
            menu.addThemeNames("tertiary", "small");
            menu.addClassName("action-move");
            menu.setAriaLabel(getTranslation("action-list.move-of", card.text()));
            item.add(menu);
            DragSource.create(item).setDragData(card);
        }
        return item;
    }

    private void choose(ActionPointCard card) {
        var choices = new Div();
        choices.addClassName("action-choices");
        var dialog = new Dialog(choices);
        dialog.setHeaderTitle(getTranslation("action-list.move-to"));
        for (var state : ActionState.values()) {
            if (state != card.state()) {
                var button = new Button(getTranslation(state.textKey()), _ -> {
                    dialog.close();
                    move.accept(card, state);
                });
                choices.add(button);
            }
        }
        dialog.getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> dialog.close()));
        dialog.open();
    }

    private void step(String point, int by) {
        var card = cards.get(point);
        var to = card == null ? -1 : states.indexOf(card.state()) + by;
        if (card != null && to >= 0 && to < states.size()) {
            moved(card, states.get(to));
        }
    }

    private void moved(ActionPointCard card, ActionState to) {
        if (card.state() != to) {
            move.accept(card, to);
        }
    }
}
