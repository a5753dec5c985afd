package nl.tafelronde.actionpoint;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.FACILITATOR_ELSEWHERE;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.OUTSIDER;

import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import org.springframework.stereotype.Component;

/** Whoever has an account sees what stands in their own name, and there is no way to ask for anybody else's. */
@Component
record ActionPointOwnerPermissionRows(ActionPointOwners owners) implements PermissionRows {

    @Override
    public List<PermissionRow> rows() {
        var accounts = EnumSet.of(OUTSIDER, OBSERVER, MEMBER, FACILITATOR, FACILITATOR_ELSEWHERE, ADMINISTRATOR);
        return List.of(new PermissionRow(ActionPointOwners.class, "mine", accounts, (who, _) -> owners.mine(who)));
    }
}
