package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Facilitators show what was written in private, and cover it again; they open and close the voting. */
@Component
record LabPermissionRows(Evenings evenings, Voices voices) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                new PermissionRow(Evenings.class, "reveal", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.reveal(who, in.session, 0)),
                new PermissionRow(Evenings.class, "cover", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.cover(who, in.session, 0)),
                new PermissionRow(Evenings.class, "openVoting", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.openVoting(who, in.session, 0)),
                new PermissionRow(Evenings.class, "closeVoting", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> evenings.closeVoting(who, in.session, 0)),
                new PermissionRow(Voices.class, "now", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> voices.now(who, in.session)),
                new PermissionRow(Voices.class, "all", EnumSet.of(ADMINISTRATOR, FACILITATOR), (who, in) -> voices.all(who, in.session)));
    }
}
