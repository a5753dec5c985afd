package nl.tafelronde.lab.web;

import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.ReportCheck;
import nl.tafelronde.publishing.Html;

/** Computes the hashes of a report before the reader's eyes, and says how to do so without us. */
final class CheckPage {

    private final OutcomePage page;
    private final Language reader;

    CheckPage(Texts texts, Language reader, String tokens) {
        this.page = new OutcomePage(texts, reader, tokens, new OutcomePage.Asked(false, ""), ReportTongues.Known.NOTHING);
        this.reader = reader;
    }

    String of(LabSessionId session, List<ReportCheck> checks, String address) {
        page.begin(page.text().words("lab-report.check"), false);
        page.languages();
        var out = page.out();
        out.append("<main id=\"main\"><header><p class=\"kicker\"><a href=\"/outcome/").append(session).append("?lang=").append(reader.tag()).append("\">")
                .append(page.say("lab.outcome")).append("</a></p><h1>").append(page.say("lab-report.check-title")).append("</h1></header><p>")
                .append(page.say("lab-report.check-what")).append("</p>");
        for (var check : checks) {
            out.append("<section><h2>").append(Html.escaped(page.text().name(check.edition()).text())).append("</h2><p class=\"")
                    .append(check.holds() ? "holds" : "broken").append("\"><strong>").append(page.say(check.holds() ? "lab-report.holds" : "lab-report.broken"))
                    .append("</strong></p><dl><dt>").append(page.say("lab-report.hash-then")).append("</dt><dd><code class=\"hash\">").append(check.edition().hash())
                    .append("</code></dd><dt>").append(page.say("lab-report.hash-now")).append("</dt><dd><code class=\"hash\">").append(check.computed())
                    .append("</code></dd><dt>").append(page.say("lab-report.hash-words")).append("</dt><dd>")
                    .append(page.say("lab-report.hash-compared", check.words(), check.wrong())).append("</dd></dl>");
            if (!check.edition().takenBack()) {
                out.append("<p>").append(page.say("lab-report.check-yourself")).append("</p><pre><code>curl -s '").append(Html.escaped(address))
                        .append("/canonical.json?edition=").append(check.edition().number()).append("' | sha256sum</code></pre>");
            }
            out.append("</section>");
        }
        return page.end();
    }
}
