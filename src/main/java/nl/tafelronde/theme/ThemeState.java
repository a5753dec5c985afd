package nl.tafelronde.theme;

import java.util.Locale;

/** Where a theme stands. Nothing is ever thrown away: every state can be left again. */
public enum ThemeState {
    /** Somebody proposed it. */
    PROPOSED,
    /** One of the handful that people go on with. */
    CHOSEN,
    /** Not now; everybody can still read it. */
    PARKED,
    /** Went into another theme. */
    MERGED,
    /** Taken back by who proposed it. */
    WITHDRAWN;

    /** Whether it stands on the screens. */
    public boolean stands() {
        return this == PROPOSED || this == CHOSEN || this == PARKED;
    }

    /** The key of the state's name in the texts files, for example {@code theme.state.parked}. */
    public String textKey() {
        return "theme.state." + name().toLowerCase(Locale.ROOT);
    }
}
