package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Teams are made of themes by facilitators of the session's space. */
@Component
record LabTeamsPermissionRows(LabTeams teams) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("prepare", (who, in) -> teams.prepare(who, in.session)),
                row("waiting", (who, in) -> teams.waiting(who, in.session)),
                row("fromThemes", (who, in) -> teams.fromThemes(who, in.session)));
    }

    private static PermissionRow row(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(LabTeams.class, method, EnumSet.of(ADMINISTRATOR, FACILITATOR), attempt);
    }
}
