package nl.tafelronde.poll;

import java.util.List;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * How a date stands.
 *
 * @param placed  of those who say yes, how many have a place
 * @param silent  how many people said nothing about it
 * @param missing groups of which nobody can come, though they are asked
 */
public record OptionTally(PollOption option, int yes, int placed, int ifNeedBe, int no, int silent, List<Presence> presence,
        List<StakeholderGroup> missing) {

    public int waiting() {
        return yes - placed;
    }
}
