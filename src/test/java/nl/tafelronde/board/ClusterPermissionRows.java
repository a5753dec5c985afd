package nl.tafelronde.board;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Proposals and the steps of a board are for who runs it. */
@Component
record ClusterPermissionRows(Boards boards) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Boards.class, "suggest", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> boards.suggest(who, in.board)),
                new PermissionRow(Boards.class, "steps", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> boards.steps(who, in.board, 0)));
    }
}
