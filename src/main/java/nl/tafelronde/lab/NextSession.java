package nl.tafelronde.lab;

import java.util.List;
import java.util.Set;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.ThemeId;

/**
 * What a facilitator chooses for a session that takes over from an earlier one.
 *
 * @param plan      of the new session
 * @param programme its phases
 * @param framework whether it works within the same choice of framework as the earlier one; otherwise within the current one
 * @param invite    groups of which those who asked for it are invited
 * @param themes    of this and other sessions of the space
 * @param points    what is open
 */
public record NextSession(SessionPlan plan, Programme programme, boolean framework, Set<StakeholderGroup> invite, List<ThemeId> themes,
        List<OpenPoint> points) {

    public NextSession {
        invite = Set.copyOf(invite);
        themes = List.copyOf(themes);
        points = List.copyOf(points);
    }
}
