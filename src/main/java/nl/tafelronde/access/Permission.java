package nl.tafelronde.access;

import java.util.EnumSet;
import java.util.Set;

/** What may be done, with what each permission implies. Permissions are granted by role in a space, or by being administrator. */
public enum Permission {
    /** See a space, its sessions and their outcomes before publication. */
    SEE_SPACE,
    /** Hide and restore notes, move anybody's note, see hidden ones. */
    MODERATE_BOARD(SEE_SPACE),
    /** Start, advance, pause and close a session; speak to all phones; open the projector. */
    RUN_SESSION(MODERATE_BOARD),
    /** Make, change and remove sessions and templates; write and publish outcomes. */
    PLAN_SESSION(RUN_SESSION),
    /** Change a space, its members and its framework. */
    MANAGE_SPACE(PLAN_SESSION),
    /** Make spaces and organisations, see all spaces and accounts, give roles. */
    ADMINISTER(MANAGE_SPACE);

    private final Set<Permission> implied;

    Permission(Permission... implied) {
        this.implied = implied.length == 0 ? Set.of() : Set.copyOf(java.util.List.of(implied));
    }

    /** Whether holding this permission includes the other one. */
    public boolean implies(Permission other) {
        return this == other || implied.stream().anyMatch(it -> it.implies(other));
    }

    /** This permission and everything it implies. */
    public Set<Permission> all() {
        var all = EnumSet.of(this);
        implied.forEach(it -> all.addAll(it.all()));
        return all;
    }
}
