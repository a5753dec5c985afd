package nl.tafelronde.lab;

import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.theme.ThemeCard;

/**
 * What a session can hand over to the next one.
 *
 * @param invitable how many of each group left an address and asked for invitations
 * @param themes    that stand in the sessions of the space, those of this session first
 * @param points    what is open, as a proposal
 */
public record NextSessionOffer(LabSessionDetails session, Map<StakeholderGroup, Integer> invitable, List<Themes> themes, List<OpenPoint> points) {

    /** The themes of one session. */
    public record Themes(LabSessionId session, Localized title, List<ThemeCard> themes) {
    }

    public int people() {
        return invitable.values().stream().mapToInt(Integer::intValue).sum();
    }
}
