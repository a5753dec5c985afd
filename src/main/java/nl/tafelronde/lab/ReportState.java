package nl.tafelronde.lab;

import java.util.Locale;

/** Where a report is on its way. */
public enum ReportState {
    /** Facilitators write it. */
    DRAFT,
    /** Who was there may read it and say what is wrong. */
    CORRECTING,
    /** Frozen and public. */
    PUBLISHED;

    public String textKey() {
        return "lab-report.state." + name().toLowerCase(Locale.ROOT);
    }
}
