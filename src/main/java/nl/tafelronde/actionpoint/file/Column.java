package nl.tafelronde.actionpoint.file;

import java.util.Locale;

/** The columns of the table, in their order. */
public enum Column {
    /** Within the space: by this a row finds its action point. */
    NUMBER, TEXT, DETAILS,
    /** Tag of the language that text and details are in. */
    LANGUAGE, ORGANISATION, PERSON,
    /** Only in tables for who may see it. */
    EMAIL, DUE, REVIEW, STATE,
    /** Of the state. */
    REASON, PILLAR, THEME, REGION,
    /** Whether it stands on the public page, when there is one. */
    PAGE,
    /** Pages on the web, one a line: the address, a space and what it is. */
    EVIDENCE;

    public String textKey() {
        return "actionpoint.sheet." + name().toLowerCase(Locale.ROOT);
    }
}
