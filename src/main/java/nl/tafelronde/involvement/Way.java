package nl.tafelronde.involvement;

import java.util.Locale;

/** How people were reached. */
public enum Way {
    SESSION, VISIT, LETTER, SURVEY, PHONE, ONLINE, OTHER;

    public String textKey() {
        return "involvement.way." + name().toLowerCase(Locale.ROOT);
    }
}
