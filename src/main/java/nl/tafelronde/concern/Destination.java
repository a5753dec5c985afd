package nl.tafelronde.concern;

import java.util.Locale;

/** Who may act on a concern, outside the space. */
public enum Destination {
    LABOUR_INSPECTORATE, MUNICIPALITY, POLICE, HELP_DESK, UNION, HOUSING_SUPERVISION,
    /** Somebody else; the words say who. */
    OTHER;

    /** The key of its name. */
    public String textKey() {
        return "concern.destination." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
