package nl.tafelronde.kernel;

import java.util.Locale;

/** The groups at the table, as named in the LAB of 24 April 2018. A session says which of them it offers. */
public enum StakeholderGroup {
    RESIDENT, MIGRANT, EMPLOYER, HOUSING, CIVIL, MUNICIPALITY, OTHER;

    /** The key of the group's name in the texts files, for example {@code kernel.group.migrant}. */
    public String textKey() {
        return "kernel.group." + name().toLowerCase(Locale.ROOT);
    }
}
