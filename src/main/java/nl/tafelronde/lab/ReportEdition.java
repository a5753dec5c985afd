package nl.tafelronde.lab;

import java.time.Instant;

/**
 * One frozen edition of a report.
 *
 * @param number    0 for the original, then its corrections
 * @param hash      SHA-256 over its canonical form, as 64 hexadecimal digits
 * @param what      what was corrected; empty for the original, and when a report that was taken back is published anew
 * @param takenBack whether nobody may read it any more; that it was there stays known
 */
public record ReportEdition(int number, String hash, String what, String why, Instant published, boolean takenBack) {

    /** The most characters of what was corrected, and of why. */
    public static final int WHAT = 500;
}
