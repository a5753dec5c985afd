package nl.tafelronde.lab;

import java.util.Locale;

/** What people are called in a session: a pseudonym of this session only, or their own name. */
public enum Naming {
    PSEUDONYM, NAME;

    public String textKey() {
        return "lab.naming." + name().toLowerCase(Locale.ROOT);
    }
}
