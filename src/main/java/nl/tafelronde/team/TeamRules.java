package nl.tafelronde.team;

/**
 * What the place lets its people do with teams now. One's own team can always be read.
 *
 * @param choose   participants may choose or change their team themselves
 * @param write    teams may write on their canvas
 * @param read     participants may also read the canvases of others
 * @param readBack teams are read back: the screen shows one after another, and people may say whether it is right
 */
public record TeamRules(boolean choose, boolean write, boolean read, boolean readBack) {

    public static final TeamRules NOTHING = new TeamRules(false, false, false, false);
}
