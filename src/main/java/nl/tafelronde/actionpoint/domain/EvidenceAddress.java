package nl.tafelronde.actionpoint.domain;

import java.net.URI;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;

/** The address of a page on the web that shows what was done. */
public final class EvidenceAddress {

    private EvidenceAddress() {
    }

    /**
     * The address as it is kept; one without a scheme gets https.
     *
     * @throws Refusal {@code actionpoint.refused.address} for everything that is no page on the web, or that carries a password
     */
    public static String of(String typed) {
        var line = PlainText.line(typed, Evidence.URL, "actionpoint.evidence-url");
        try {
            var uri = URI.create(line.contains("://") ? line : "https://" + line);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("actionpoint.refused.address");
        }
        throw Refusal.invalid("actionpoint.refused.address");
    }
}
