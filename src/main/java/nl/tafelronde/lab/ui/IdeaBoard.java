package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;

/** The wall with its notes. Lives on the board's own feed; nothing of it passes through this page. */
@Tag("idea-board")
@JsModule("./board/idea-board.ts")
class IdeaBoard extends Component implements HasSize {

    IdeaBoard(UUID board) {
        getElement().setAttribute("board", board.toString());
        getElement().setAttribute("form", "wall");
        getElement().setAttribute("role-in-room", "facilitator");
        getElement().setAttribute("writing", true);
        getElement().setAttribute("level", "3");
    }

    UUID board() {
        return UUID.fromString(getElement().getAttribute("board"));
    }
}
