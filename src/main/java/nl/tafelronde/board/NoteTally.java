package nl.tafelronde.board;

import nl.tafelronde.kernel.StakeholderGroup;

/** How many notes a group has in a column; hidden and withdrawn ones are not counted. */
public record NoteTally(String column, StakeholderGroup group, int notes) {
}
