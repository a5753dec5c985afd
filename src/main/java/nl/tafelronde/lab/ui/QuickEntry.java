package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.StakeholderGroup;

/** Typing over paper notes: one line, Enter, next. Goes to the board by itself; nothing of it passes through this page. */
@Tag("quick-entry")
@JsModule("./board/quick-entry.ts")
class QuickEntry extends Component {

    QuickEntry(UUID board, List<StakeholderGroup> groups) {
        getElement().setAttribute("board", board.toString());
        getElement().setAttribute("groups", groups.stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    void onEntered(Runnable entered) {
        getElement().addEventListener("entered", _ -> entered.run());
    }
}
