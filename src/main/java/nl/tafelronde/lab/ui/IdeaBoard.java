package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointCard;

/** The wall with its notes. Lives on the board's own feed; nothing of it passes through this page. */
@Tag("idea-board")
@JsModule("./board/idea-board.ts")
class IdeaBoard extends Component implements HasSize {

    private static final String NOTE = "event.detail.note";

    IdeaBoard(UUID board) {
        getElement().setAttribute("board", board.toString());
        getElement().setAttribute("form", "wall");
        getElement().setAttribute("role-in-room", "facilitator");
        getElement().setAttribute("writing", true);
        getElement().setAttribute("level", "3");
    }

    /** The menu of a note also offers to take it off the board, for what is not for a board. */
    Registration onConcern(Consumer<UUID> taken) {
        getElement().setAttribute("concerns", true);
        return getElement().addEventListener("concern", event -> taken.accept(UUID.fromString(event.getEventData().get(NOTE).asString(""))))
                .addEventData(NOTE)::remove;
    }

    /** The menu of a note or group also offers to make an action point of it, and leads to those that came from it. */
    void followUp(UUID space, Map<UUID, List<ActionPointCard>> made) {
        var shown = new HashMap<String, List<Made>>();
        made.forEach((piece, cards) -> shown.put(piece.toString(), cards.stream().map(it -> new Made(getTranslation("actionpoint.number", it.number()), it.text(),
                it.language().tag(), getTranslation(it.state().textKey()), "action/" + it.id())).toList()));
        getElement().setPropertyMap("followUp", Map.of("make", "actions/" + space + "/from/", "made", shown));
    }

    /** An action point in the menu. */
    public record Made(String name, String text, String language, String state, String address) {
    }

    UUID board() {
        return UUID.fromString(getElement().getAttribute("board"));
    }
}
