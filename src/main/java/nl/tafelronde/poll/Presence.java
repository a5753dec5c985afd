package nl.tafelronde.poll;

import nl.tafelronde.kernel.StakeholderGroup;

/**
 * Whether enough of a group can come on a date.
 *
 * @param sure   how many say yes
 * @param atMost how many say yes or if need be
 */
public record Presence(StakeholderGroup group, int needed, int sure, int atMost) {

    public boolean met() {
        return sure >= needed;
    }

    /** Met only with those who say "if need be". */
    public boolean metIfNeedBe() {
        return !met() && atMost >= needed;
    }
}
