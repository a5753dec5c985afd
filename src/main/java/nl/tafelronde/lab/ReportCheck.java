package nl.tafelronde.lab;

/**
 * What came of computing an edition's hash anew.
 *
 * @param computed SHA-256 over the canonical form as it is kept now
 * @param chained  whether it names the hash of the edition before
 * @param words    how many texts of participants were compared with their digests
 * @param wrong    how many of those are not what was frozen
 */
public record ReportCheck(ReportEdition edition, String computed, boolean chained, int words, int wrong) {

    public boolean holds() {
        return computed.equals(edition.hash()) && chained && wrong == 0;
    }
}
