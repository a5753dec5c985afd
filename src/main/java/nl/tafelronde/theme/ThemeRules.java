package nl.tafelronde.theme;

/**
 * What participants may do with the themes of their place now. Facilitators may always do everything.
 *
 * @param read see them
 * @param take propose, support and suggest names, until a facilitator closed with a handful
 */
public record ThemeRules(boolean read, boolean take) {

    /** Nothing at all: how a place begins. */
    public static final ThemeRules NOTHING = new ThemeRules(false, false);
    public static final ThemeRules READ = new ThemeRules(true, false);
    public static final ThemeRules TAKE_PART = new ThemeRules(true, true);
}
