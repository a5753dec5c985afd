package nl.tafelronde.board;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Participants say that they are writing; whoever is at the board hears how many do. */
@Component
record WriterPermissionRows(Writers writers) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Writers.class, "tell", EnumSet.of(PARTICIPANT), (who, in) -> writers.tell(who, in.board, true)),
                new PermissionRow(Writers.class, "of", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR),
                        (who, in) -> writers.of(who, in.board)));
    }
}
