package nl.tafelronde.space;

import java.util.Locale;

/** What kind of standing place a space is: LAB-traject, regiotafel, platform or werkgroep. */
public enum SpaceKind {
    LAB_TRACK, REGIONAL_TABLE, PLATFORM, WORKING_GROUP;

    /** The key of the kind's name in the texts files, for example {@code space.kind.lab-track}. */
    public String textKey() {
        return "space.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
