package nl.tafelronde.proposal;

import java.util.Locale;

/** Who decides in a municipality. */
public enum Addressee {
    /** The mayor and aldermen. */
    COLLEGE,
    /** The elected council. */
    COUNCIL;

    /** The key of what it is called, with the municipality as {@code {0}}. */
    public String textKey() {
        return "proposal.addressee." + name().toLowerCase(Locale.ROOT);
    }
}
